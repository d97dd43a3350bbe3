import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { planDeck } from '#lib/deck/plan-deck.ts';
import { readTemplate } from '#lib/exchange/pptx/template/read-template.ts';
import { writePptx } from '#lib/exchange/pptx/write-pptx.ts';
import { citation, event } from '../../any-event.ts';
import { manyEvents, stillOf } from '../../picture/still-of.ts';
import { findAll } from '../parse-xml.ts';
import { listOfficeFaults } from './office-rules.ts';
import { readPptx, textBoxesOf } from './read-pptx.ts';

const DISPUTED = event({
  id: 'disputed',
  title: 'Disputed',
  contested: true,
  citations: [citation(), citation({ stance: 'disputes', modality: 'denied', assertedBy: 'the other' })],
});
const still = stillOf([...manyEvents(8), DISPUTED]);

/** A presentation of a firm: a deck of ours, its parts changed. */
async function templateOf(change: (path: string, xml: string) => string, more: Record<string, string> = {}) {
  const zip = await JSZip.loadAsync(await writePptx(planDeck(still, 'overview')));
  for (const path of Object.keys(zip.files)) {
    const xml = (await zip.file(path)?.async('string')) ?? '';
    zip.file(path, change(path, xml));
  }
  for (const [path, content] of Object.entries(more)) zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const RED = (path: string, xml: string) =>
  path === 'ppt/theme/theme1.xml'
    ? xml
        .replace(/<a:accent3>.*?<\/a:accent3>/, '<a:accent3><a:srgbClr val="C00000"/></a:accent3>')
        .replaceAll('Arial', 'Georgia')
    : xml;

async function deckIn(template: Uint8Array) {
  const read = await readTemplate(template);
  const deck = planDeck(still, 'event', read);
  return { read, deck, written: await readPptx(await writePptx(deck, read)) };
}

describe('a deck in a template', { timeout: 60_000 }, () => {
  it('has its colours, fonts and layouts by their names, and no slide of its own', async () => {
    const { read, written } = await deckIn(await templateOf(RED));
    expect(read.notes).toEqual([]);
    expect(listOfficeFaults(written)).toEqual([]);
    const theme = written.parts.get('ppt/theme/theme1.xml');
    expect(theme && findAll(theme, 'a:accent3')[0]?.children[0]?.attributes.val).toBe('C00000');
    expect(theme && findAll(theme, 'a:latin')[0]?.attributes.typeface).toBe('Georgia');
    const layouts = written.slides.map(({ path }) => {
      const layout = written.relationsOf(path).find(({ type }) => type === 'slideLayout')?.target ?? '';
      const root = written.parts.get(layout);
      return root && findAll(root, 'p:cSld')[0]?.attributes.name;
    });
    expect(layouts[0]).toBe('Title');
    expect(layouts[1]).toBe('Overview');
    expect(layouts).toContain('Event');
    expect(layouts).toContain('Dispute');
    expect(layouts.at(-1)).toBe('Sources');
    for (const { root } of written.slides) expect(findAll(root, 'a:srgbClr')).toEqual([]);
  });

  it('takes layouts of a kind where none has our name, and says so', async () => {
    const template = await templateOf((path, xml) =>
      path.startsWith('ppt/slideLayouts/slideLayout')
        ? xml.replace(/ type="tx"/, ' type="obj"').replace(/(<p:cSld name=")([^"]*)"/, '$1Ours: $2"')
        : xml,
    );
    const { read, written } = await deckIn(template);
    expect(read.notes).toContain('It has no layout “event”; “Ours: Period” is used.');
    expect(read.notes).toHaveLength(5);
    expect(listOfficeFaults(written)).toEqual([]);
    const words = written.slides.flatMap(({ root }) => textBoxesOf(root).map(({ text }) => text)).join('\n');
    for (const { title } of still.records) expect(words).toContain(title);
  });

  it('keeps every text on slides of the template’s size, whatever its places are', async () => {
    const template = await templateOf((path, xml) =>
      path.startsWith('ppt/slideLayouts/') || path.startsWith('ppt/slideMasters/')
        ? xml.replace(
            /(<a:ext cx="\d+" cy=")(\d+)"/g,
            (_, start, height) => `${start}${Math.round(Number(height) * 0.8)}"`,
          )
        : xml.replace(/<p:sldSz cx="\d+" cy="\d+"\/>/, '<p:sldSz cx="12192000" cy="6858000"/>'),
    );
    const { deck, written } = await deckIn(template);
    expect([deck.width, deck.height]).toEqual([1280, 720]);
    for (const { root } of written.slides)
      for (const { x, y, width, height, text } of textBoxesOf(root)) {
        expect(x + width, text).toBeLessThanOrEqual(1281);
        expect(y + height, text).toBeLessThanOrEqual(721);
      }
  });

  it('reads colours of a dark ground as dark', async () => {
    const { read } = await deckIn(
      await templateOf((path, xml) =>
        path.startsWith('ppt/slideMasters/slideMaster')
          ? xml.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')
          : xml,
      ),
    );
    expect(read.theme).toBe('dark');
  });

  it.each([
    ['macros', {}, { 'ppt/vbaProject.bin': 'x' }, /vbaProject\.bin, which can run/],
    ['embedded objects', {}, { 'ppt/embeddings/oleObject1.bin': 'x' }, /oleObject1\.bin, which can run/],
  ])('refuses %s', async (_, __, more, message) => {
    await expect(templateOf((___, xml) => xml, more).then(readTemplate)).rejects.toThrow(message);
  });

  it('refuses what is no presentation, is damaged, fetches from elsewhere, or unpacks to too much', async () => {
    await expect(readTemplate(new TextEncoder().encode('no archive'))).rejects.toThrow(
      'it is no ZIP archive',
    );
    const cases: [RegExp, (path: string, xml: string) => string][] = [
      [
        /it is no presentation/,
        (path, xml) => (path === '[Content_Types].xml' ? xml.replaceAll('presentationml', 'other') : xml),
      ],
      [
        /is not well-formed/,
        (path, xml) => (path === 'ppt/presentation.xml' ? `<!DOCTYPE x [<!ENTITY a "b">]>${xml}` : xml),
      ],
      [
        /is missing/,
        (path, xml) =>
          path.includes('slideMaster1.xml.rels') ? xml.replace('slideLayout2.xml', 'nothing.xml') : xml,
      ],
      [
        /fetches https:\/\/elsewhere\.example\/logo\.png from elsewhere/,
        (path, xml) =>
          path.includes('slideMaster1.xml.rels')
            ? xml.replace(
                '</Relationships>',
                '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://elsewhere.example/logo.png" TargetMode="External"/></Relationships>',
              )
            : xml,
      ],
      [
        /none of its layouts has a place for a title/,
        (path, xml) =>
          path.startsWith('ppt/slideLayouts/')
            ? xml.replaceAll(/type="(?:ctrT|t)itle"\/>/g, 'type="pic"/>')
            : xml,
      ],
    ];
    for (const [message, change] of cases)
      await expect(templateOf(change).then(readTemplate)).rejects.toThrow(message);
    const bomb = await templateOf((_, xml) => xml, { 'ppt/media/image1.png': '0'.repeat(101 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(10 * 1024 * 1024);
    await expect(readTemplate(bomb)).rejects.toThrow('more than 100 MB unpacked');
  });
});
