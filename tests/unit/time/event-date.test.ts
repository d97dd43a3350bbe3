import { describe, expect, it } from 'vitest';
import { toDateValue } from '#lib/time/date-value.ts';
import { parseDay } from '#lib/time/day.ts';
import { toEventDate } from '#lib/time/event-date.ts';
import { parsed } from './parsed.ts';

const invasion = { id: 'invasion', date: '2022-02-24', shortName: 'the invasion' };
const summit = { id: 'summit', date: '2024-10', shortName: 'the summit' };
const nameless = { id: 'nameless', date: '2022-02-24', shortName: null };

function read(edtf: string, sense: 'occurred' | 'held', ...anchors: (typeof invasion | typeof nameless)[]) {
  const date = toDateValue(edtf);
  if (date === null) throw new Error(`${edtf} is no date`);
  const { label, anchor } = toEventDate(date, { sense, anchors, written: null });
  return { label, anchor };
}

describe('toEventDate', () => {
  it.each([
    ['2024-05-29', 'as of 29 May 2024'],
    ['2024-10', 'as of October 2024'],
    ['2025-09?', 'as of September 2025?'],
    ['2024-10~', 'as of about October 2024'],
    ['202X', 'as of the 2020s'],
    ['[2024-05..2024-10]', 'as of a time between May 2024 and October 2024'],
    ['[2023,2025]', 'as of a time in one of 2023 or 2025'],
    ['2024-07/2024-08', 'July–August 2024'],
    ['1999/..', 'since 1999'],
  ])('says of %s, which held, "%s"', (edtf, label) => {
    expect(read(edtf, 'held')).toEqual({ label, anchor: null });
  });

  it.each([
    ['2022-02-24/..', 'since the invasion (24 February 2022)', { start: 'invasion', end: null }],
    ['2022-02-24/', 'from the invasion (24 February 2022), end unknown', { start: 'invasion', end: null }],
    ['../2022-02-24', 'until the invasion (24 February 2022)', { start: null, end: 'invasion' }],
    ['/2022-02-24', 'until the invasion (24 February 2022), start unknown', { start: null, end: 'invasion' }],
    ['2022-02-24/2023', 'from the invasion (24 February 2022) to 2023', { start: 'invasion', end: null }],
    ['1999/2022-02-24', 'from 1999 to the invasion (24 February 2022)', { start: null, end: 'invasion' }],
    [
      '2022-02-24/2024-10',
      'from the invasion (24 February 2022) to the summit (October 2024)',
      { start: 'invasion', end: 'summit' },
    ],
  ])('anchors the ends of %s: "%s"', (edtf, label, anchor) => {
    expect(read(edtf, 'occurred', invasion, summit)).toEqual({ label, anchor });
  });

  it.each([
    ['2022-02-25/..', 'since 25 February 2022'],
    ['2022-02/..', 'since February 2022'],
    ['2022-02-24', '24 February 2022'],
    ['[2022-02-24..2024-10-01]', 'between 24 February 2022 and 1 October 2024'],
  ])('anchors nothing in %s', (edtf, label) => {
    expect(read(edtf, 'occurred', invasion)).toEqual({ label, anchor: null });
  });

  it.each([
    ['2028/..', 'from 2028 on'],
    ['2024-05-30/..', 'from 30 May 2024 on'],
    ['2024-06~/..', 'from about June 2024 on'],
    ['202X/..', 'since the 2020s'],
    ['2024-05-29/..', 'since 29 May 2024'],
    ['2024/..', 'since 2024'],
    ['2028/', 'from 2028, end unknown'],
    ['2028-05', 'May 2028'],
  ])('says of %s, of which a source wrote on 29 May 2024, "%s"', (edtf, label) => {
    const date = toDateValue(parsed(edtf));
    const reading = { sense: 'occurred', anchors: [], written: parseDay('2024-05-29') } as const;
    expect(date && toEventDate(date, reading).label).toBe(label);
  });

  it('names the event with which something is to begin', () => {
    const date = toDateValue(parsed('2024-10/..'));
    const reading = { sense: 'occurred', anchors: [summit], written: parseDay('2024-05-29') } as const;
    expect(date && toEventDate(date, reading).label).toBe('from the summit (October 2024) on');
  });

  it('names an end by its day where the event has no short name', () => {
    const anchor = { start: 'nameless', end: null };
    expect(read('2022-02-24/..', 'occurred', nameless)).toEqual({ label: 'since 24 February 2022', anchor });
    expect(read('2022-02-24/2022-03-01', 'occurred', nameless).label).toBe('24 February – 1 March 2022');
  });
});
