import { unzipSync } from 'fflate';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { eventsFileSchema, sourceFileSchema } from '#lib/data-check/data-files.ts';
import { parseDataFile } from '#lib/data-check/parse-data-file.ts';
import { RECORD_FORMATS } from '#lib/exchange/record-formats.ts';
import { BIBTEX } from '#lib/exchange/records/bibtex.ts';
import { CSL } from '#lib/exchange/records/csl.ts';
import { DATASET } from '#lib/exchange/records/dataset.ts';
import { DOCX } from '#lib/exchange/records/docx.ts';
import { JSONLD } from '#lib/exchange/records/jsonld.ts';
import { MARKDOWN } from '#lib/exchange/records/markdown.ts';
import { PLOVER } from '#lib/exchange/records/plover.ts';
import { TIMELINEJS } from '#lib/exchange/records/timelinejs.ts';
import { TIMELINEJS_CSV } from '#lib/exchange/records/timelinejs-csv.ts';
import { countLeftOut, writeRecords } from '#lib/exchange/write-records.ts';
import { findAll, parseXml } from '../parse-xml.ts';
import { dateOf, fullEvent, sampleContent, writeBytes, writeText } from './sample-content.ts';

const EVENTS = [
  fullEvent(),
  fullEvent({ id: 'until', date: dateOf('../2024-05-02') }),
  fullEvent({ id: 'old', date: dateOf('-0479/-0478') }),
  fullEvent({ id: 'season', date: dateOf('2024-22') }),
];

describe('every format', () => {
  it('writes a whole file of nothing', async () => {
    for (const format of RECORD_FORMATS)
      expect((await writeBytes(format, sampleContent([]))).length, format.id).toBeGreaterThanOrEqual(0);
  });

  it('refuses more events than a file takes, before it writes', () => {
    const content = sampleContent([], { total: 5001 });
    expect(() => writeRecords(DOCX, content)).toThrow(/5,001 events.*5,000/);
  });

  it('gives the same bytes for the same events', async () => {
    for (const format of RECORD_FORMATS)
      expect(await writeBytes(format, sampleContent(EVENTS))).toEqual(
        await writeBytes(format, sampleContent(EVENTS)),
      );
  });
});

describe('timelinejs', () => {
  it('leaves no event out, and has years as it counts them', async () => {
    const { events } = JSON.parse(await writeText(TIMELINEJS, sampleContent(EVENTS)));
    expect(events.map((slide: { unique_id: string }) => slide.unique_id)).toEqual(EVENTS.map(({ id }) => id));
    expect(events[0]).toMatchObject({
      start_date: { year: 2024, month: 6, day: 19 },
      display_date: '19 June 2024',
      media: { url: expect.stringMatching(/^<blockquote>“signed/) },
    });
    expect(events[1]).toMatchObject({
      start_date: { year: 2024, month: 5, day: 2 },
      display_date: 'until 2 May 2024',
    });
    expect(events[2]).toMatchObject({ start_date: { year: -480 }, end_date: { year: -479 } });
    expect(events[3]).toMatchObject({
      start_date: { year: 2024, month: 6, day: 1 },
      end_date: { year: 2024, month: 8, day: 31 },
    });
    expect(events[0].text.headline).toBe('Treaty “signed”; 5 &lt; 6 &amp; done');
  });

  it('has the heads of its sheet letter by letter', async () => {
    const [head] = (await writeText(TIMELINEJS_CSV, sampleContent(EVENTS))).split('\r\n');
    expect(head).toBe(
      'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background',
    );
  });
});

describe('jsonld', () => {
  it('is expanded by a library that may fetch nothing', async () => {
    for (const origin of ['https://dyadline.example', null]) {
      const document = JSON.parse(await writeText(JSONLD, sampleContent(EVENTS, { origin })));
      const documentLoader = async (url: string) => {
        throw new Error(`asked for ${url}`);
      };
      const [data] = await jsonld.expand(document, { documentLoader });
      const parts = data?.['https://schema.org/hasPart'] as Record<string, unknown>[];
      expect(parts).toHaveLength(4);
      expect(parts[0]).toMatchObject({
        '@type': ['https://schema.org/Event'],
        'https://schema.org/name': [{ '@value': EVENTS[0]?.title }],
      });
      expect(JSON.stringify(parts)).toContain('http://www.w3.org/ns/oa#exact');
    }
  });
});

describe('plover', () => {
  it('has who acts and who receives, and counts what it has no category for', async () => {
    const content = sampleContent([
      fullEvent({ plover: null }),
      fullEvent({ id: 'report', type: 'report', plover: null }),
    ]);
    const lines = (await writeText(PLOVER, content))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { id: 'treaty-signed', date: '2024-06-19', actor: ['PRK'], recipient: ['RUS'], event: ['AGREE'] },
    ]);
    expect([...(await countLeftOut(PLOVER, content)).values()]).toEqual([1]);
  });
});

describe('markdown', () => {
  it('has a footnote for each quotation, and no sign of a title is a command', async () => {
    const title = '# *Bold* [link](x) <b>';
    const text = await writeText(MARKDOWN, sampleContent([fullEvent({ title }), fullEvent({ id: 'b' })]));
    expect(text.match(/^\[\^\d+\]: /gm)).toEqual(['[^1]: ', '[^2]: ']);
    expect(text).toContain('\\# \\*Bold\\* \\[link\\](x) \\<b\\>');
    expect(text).toContain('<https://example.org/paper>');
  });
});

describe('docx', () => {
  it('has a footnote for each mark, in parts that are well formed', async () => {
    const parts = unzipSync(await writeBytes(DOCX, sampleContent(EVENTS)));
    const read = (name: string) => parseXml(new TextDecoder().decode(parts[name]));
    const marks = findAll(read('word/document.xml'), 'w:footnoteReference').map(
      ({ attributes }) => attributes['w:id'],
    );
    const notes = findAll(read('word/footnotes.xml'), 'w:footnote').map(
      ({ attributes }) => attributes['w:id'],
    );
    expect(marks).toEqual(['1', '2', '3', '4']);
    expect(notes).toEqual(['-1', '0', ...marks]);
    for (const name of Object.keys(parts)) read(name);
  });
});

describe('sources', () => {
  it('are each listed once', async () => {
    expect((await writeText(BIBTEX, sampleContent(EVENTS))).match(/^@/gm)).toHaveLength(1);
    expect(JSON.parse(await writeText(CSL, sampleContent(EVENTS)))).toMatchObject([{ id: 'a-paper' }]);
  });
});

describe('dataset', () => {
  it('is an archive of files that fill a database', async () => {
    const visit = fullEvent({ id: 'a-visit', partOf: null });
    const content = sampleContent([fullEvent()], {
      findEvents: async (ids) => [visit].filter(({ id }) => ids.includes(id)),
    });
    const files = unzipSync(await writeBytes(DATASET, content));
    expect(Object.keys(files).sort()).toEqual([
      ...['actors.json', 'chronology.json', 'event-types.json'],
      ...['events/events-0001.json', 'events/events-0002.json', 'sources/a-paper.json'],
    ]);
    const events = ['events/events-0001.json', 'events/events-0002.json'].flatMap(
      (name) =>
        parseDataFile(name, files[name] ?? new Uint8Array(), eventsFileSchema).value?.value.events ?? [],
    );
    expect(events.map(({ id }) => id)).toEqual(['treaty-signed', 'a-visit']);
    const source = parseDataFile(
      'source',
      files['sources/a-paper.json'] ?? new Uint8Array(),
      sourceFileSchema,
    );
    expect(source.issues).toEqual([]);
    expect(source.value?.value.excerpts.map(({ exact }) => exact)).toEqual([
      'signed “it” on 19 June, =SUM(A1)',
    ]);
  });
});
