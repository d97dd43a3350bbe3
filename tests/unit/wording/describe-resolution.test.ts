import { describe, expect, it } from 'vitest';
import type { Citation } from '#lib/domain/citation.ts';
import { describeResolution } from '#lib/wording/describe-resolution.ts';

const reading = (
  timeExpression: string | null,
  kind: Citation['resolution']['kind'],
  anchor: string | null,
) => describeResolution({ timeExpression, resolution: { kind, anchor, note: 'A note.' } }, {});

describe('describeResolution', () => {
  it('words the date that relative words were read against', () => {
    expect(reading('last month', 'relative', '2024-10-25')).toEqual({
      expression: 'last month',
      explanation: 'read against',
      anchor: { kind: 'date', label: '25 October 2024' },
      note: 'A note.',
    });
  });

  it('words an anchor that is an interval', () => {
    expect(reading('this week', 'relative', '2024-10-24/2024-10-27').anchor).toEqual({
      kind: 'date',
      label: '24–27 October 2024',
    });
  });

  it('goes on in English where the anchor is worded as a way from one date to another', () => {
    expect(reading('this summer', 'relative', '2025-07-28/2025-08-15~').anchor).toEqual({
      kind: 'date',
      label: 'the time from 28 July 2025 to about 15 August 2025',
    });
    expect(reading('since then', 'relative', '2024/..').anchor).toEqual({
      kind: 'date',
      label: 'the time since 2024',
    });
  });

  it('names the event that words were read against, for the page to link', () => {
    expect(reading('after the invasion', 'anchored', 'event:invasion-2022')).toMatchObject({
      explanation: 'read against',
      anchor: { kind: 'event', id: 'invasion-2022', title: 'invasion-2022' },
    });
  });

  it('says of words without an anchor what they are', () => {
    expect(reading('on 19 June 2024', 'absolute', null)).toMatchObject({
      explanation: 'a date in itself',
      anchor: null,
    });
    expect(reading('recently', 'vague', '2024-05-29').explanation).toBe('a vague expression, read against');
    expect(reading(null, 'inherited', null)).toMatchObject({
      expression: null,
      explanation: 'dated from the text around it',
    });
  });

  it('shows an anchor that is no EDTF as it is', () => {
    expect(reading('then', 'relative', 'not a date').anchor).toEqual({ kind: 'date', label: 'not a date' });
  });
});
