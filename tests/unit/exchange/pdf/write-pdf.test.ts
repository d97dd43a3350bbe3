import { describe, expect, it } from 'vitest';
import { planDocument } from '#lib/document/plan-document.ts';
import { writePdf } from '#lib/exchange/pdf/write-pdf.ts';
import { event } from '../../any-event.ts';
import { manyEvents, stillOf } from '../../picture/still-of.ts';
import { assetsWith } from '../png/known-fonts.ts';

const assets = assetsWith([]);
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

describe('writePdf', { timeout: 60_000 }, () => {
  it('writes tagged pages with bookmarks, links and their own fonts, the same bytes each time', async () => {
    const paper = planDocument(stillOf(manyEvents(12)), 'chronology', 'A4');
    const { bytes, missing } = await writePdf(paper, assets);
    const again = await writePdf(paper, assets);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again.bytes))).toBe(0);
    expect(missing).toEqual([]);
    const text = textOf(bytes);
    expect(text.slice(0, 8)).toBe('%PDF-1.7');
    expect(text).toMatch(/\/MarkInfo/);
    expect(text).toMatch(/\/StructTreeRoot/);
    expect(text).toMatch(/\/Lang \(en\)/);
    for (const role of ['Document', 'H1', 'H2', 'P', 'Note', 'Figure'])
      expect(text).toMatch(new RegExp(`/S /${role}\\b`));
    expect(count(text, /\/S \/H2\b/g)).toBe(12);
    // The title and each event are in the list of the document's parts.
    expect(count(text, /\/Dest \[/g)).toBe(13);
    expect(text).toMatch(/\/URI \(https:\/\/timeline\.example\.org/);
    expect(count(text, /\/Type \/Page\b/g)).toBe(paper.pages.length);
    expect(text).toMatch(/\/FontFile[23]/);
    expect(text).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  it('says what letters no font has', async () => {
    const paper = planDocument(stillOf([event({ title: '條約', summary: '簽署' })]), 'chronology', 'A4');
    const { bytes, missing } = await writePdf(paper, assets);
    expect(missing).toEqual([...'條約簽署'].map((sign) => sign.codePointAt(0) ?? 0).sort((a, b) => a - b));
    // What is drawn as outlines is still said.
    expect(textOf(bytes)).toMatch(/\/ActualText/);
  });
});
