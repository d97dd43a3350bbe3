import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DOCX } from '#lib/exchange/records/docx.ts';
import { XLSX } from '#lib/exchange/records/xlsx.ts';
import { dateOf, fullEvent, sampleContent, writeBytes } from '../unit/exchange/records/sample-content.ts';
import { convertToText } from './convert.ts';

const EVENTS = [
  fullEvent(),
  fullEvent({ id: 'coarse', date: dateOf('2024-06'), title: '=1+1' }),
  fullEvent({ id: 'old', date: dateOf('-0233'), title: '会谈 talks' }),
];

describe('files of records in LibreOffice', () => {
  it('are a workbook whose dates are dates, and whose texts are not run', async () => {
    const rows = parse(convertToText(await writeBytes(XLSX, sampleContent(EVENTS)), 'xlsx'), {
      columns: true,
      bom: true,
    }) as Record<string, string>[];
    expect(rows.map(({ title }) => title)).toEqual(EVENTS.map(({ title }) => title));
    expect(rows.map(({ earliest }) => earliest)).toEqual(['2024-06-19', '2024-06-01', '-0233-01-01']);
  });

  it('are a document with the events and the quotations as footnotes', async () => {
    const text = convertToText(await writeBytes(DOCX, sampleContent(EVENTS)), 'docx');
    for (const { title } of EVENTS) expect(text).toContain(title);
    expect(text.match(/signed “it” on 19 June/g)).toHaveLength(3);
  });
});
