import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatCsvLine, readCell } from '#lib/exchange/csv.ts';
import { CSV } from '#lib/exchange/records/csv.ts';
import { CSV_CITATIONS } from '#lib/exchange/records/csv-citations.ts';
import { XLSX } from '#lib/exchange/records/xlsx.ts';
import { parseXml } from '../parse-xml.ts';
import { dateOf, fullEvent, sampleContent, writeBytes, writeText } from './sample-content.ts';

const EVENTS = [
  fullEvent(),
  fullEvent({ id: 'coarse', date: dateOf('2024-06'), title: '=HYPERLINK("http://x")' }),
  fullEvent({ id: 'old', date: dateOf('-0233'), title: "'-2+3\nand a line" }),
];

describe('cells of CSV', () => {
  it('hold any text, are no formula, and come back equal', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', ' ', 'a', '＝', '1'))
        .map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
        // A line of one empty cell is an empty line, which is no record.
        const line = formatCsvLine(['x', ...cells]);
        const [[, ...found] = []] = parse(line, { record_delimiter: '\r\n' }) as string[][];
        for (const cell of found) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect(found.map(readCell)).toEqual(cells);
      }),
      { numRuns: 500 },
    );
  });

  it('leave numbers as they are', () => {
    expect(formatCsvLine([-480, null, '-480'])).toBe("-480,,'-480\r\n");
  });
});

describe('csv', () => {
  it('has the columns that programs rely on, in their order', async () => {
    const [head] = (await writeText(CSV, sampleContent([]))).split('\r\n');
    expect(head).toBe(
      'id,date,date_sense,earliest,latest,title,summary,type,importance,actors,pairs,sources,permalink',
    );
  });

  it('is read by a reader of CSV', async () => {
    const rows = parse(await writeText(CSV, sampleContent(EVENTS)), { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.map((row) => readCell(row.title ?? ''))).toEqual(EVENTS.map(({ title }) => title));
    expect(rows[1]).toMatchObject({
      id: 'coarse',
      date: '2024-06',
      earliest: '2024-06-01',
      latest: '2024-06-30',
      actors: 'PRK;RUS',
      pairs: 'PRK-RUS',
      permalink: 'https://dyadline.example/events/coarse',
    });
    expect(rows[2]?.date).toBe("'-0233");
  });

  it('has the quotations in a table of their own', async () => {
    const [row] = parse(await writeText(CSV_CITATIONS, sampleContent(EVENTS)), { columns: true }) as Record<
      string,
      string
    >[];
    expect(row).toMatchObject({
      event: 'treaty-signed',
      excerpt: 'signed “it” on 19 June, =SUM(A1)',
      start: '10',
      end: '42',
    });
  });
});

describe('xlsx', () => {
  it('is a workbook of four sheets whose dates are dates and whose texts are texts', async () => {
    const bytes = await writeBytes(XLSX, sampleContent(EVENTS));
    const book = read(bytes, { cellNF: true, cellDates: false });
    expect(book.SheetNames).toEqual(['Events', 'Citations', 'Sources', 'Actors']);
    const sheet = book.Sheets.Events;
    if (sheet === undefined) throw new Error('no sheet');
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheet);
    expect(rows.map(({ title }) => title)).toEqual(EVENTS.map(({ title }) => title));
    expect(rows.map(({ date }) => date)).toEqual(['2024-06-19', '2024-06', '-0233']);
    // 2024-06-19 is day 45462 of a workbook; there is no such day before 1900.
    expect([sheet.D2?.v, sheet.D3?.v, sheet.D4?.v]).toEqual([45_462, 45_444, '-0233-01-01']);
    expect(sheet.D2).toMatchObject({ t: 'n', z: 'yyyy\\-mm\\-dd' });
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:M4' });
    expect(utils.sheet_to_json(book.Sheets.Actors ?? {})).toHaveLength(2);
  });

  it('keeps signs that XML cannot hold, and freezes the heads', async () => {
    const title = 'bell \u0007, tab \t and _x0041_';
    const bytes = await writeBytes(XLSX, sampleContent([fullEvent({ title })]));
    const rows = utils.sheet_to_json<{ title: string }>(read(bytes).Sheets.Events ?? {});
    expect(rows[0]?.title).toBe(title);
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts))
      expect(parseXml(new TextDecoder().decode(part)).name, name).not.toBe('');
    expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).toContain('state="frozen"');
  });
});
