import { describe, expect, it } from 'vitest';
import type { Citation } from '#lib/domain/citation.ts';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { eventAsOf } from '#lib/query/event-as-of.ts';
import { isContested } from '#lib/query/is-contested.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { parseDay } from '#lib/time/day.ts';

function date(edtf: string): DateValue {
  const value = toDateValue(edtf);
  if (value === null) throw new Error(`${edtf} is no date`);
  return value;
}

function cite(source: string, statedDate: string, fields: Partial<Citation> = {}): Citation {
  return {
    source,
    excerpt: null,
    timeExpression: null,
    statedDate: date(statedDate),
    resolution: { kind: 'absolute', anchor: null, note: 'as written' },
    assertedBy: 'the author',
    modality: 'asserted',
    stance: 'supports',
    ...fields,
  };
}

function tell(edtf: string, ...citations: Citation[]): TimelineEvent {
  return {
    id: 'e',
    title: 'E',
    summary: 'E.',
    type: 'treaty',
    importance: 3,
    participants: [],
    date: date(edtf),
    dateSense: 'occurred',
    shortName: null,
    dateNote: 'a communiqué',
    place: null,
    partOf: null,
    plover: null,
    status: 'published',
    statusReason: null,
    mergedInto: null,
    pairs: [],
    citations,
    contested: isContested(citations),
    revision: 1,
    updatedAt: '2026-01-01T00:00:00Z',
  };
}

const published = new Map([
  ['early', date('2024-06-30')],
  ['month', date('2024-08')],
  ['open', date('2024-01/..')],
]);

const dayOf = (text: string) => parseDay(text) ?? 0;

describe('eventAsOf', () => {
  const event = tell(
    '2024-06-19',
    cite('early', '2024-06'),
    cite('month', '2024-06-19', { stance: 'disputes' }),
  );

  it('knows only sources that were surely published, to the day', () => {
    expect(eventAsOf(event, dayOf('2024-06-29'), published)).toBeNull();
    expect(eventAsOf(event, dayOf('2024-06-30'), published)?.citations).toHaveLength(1);
    expect(eventAsOf(event, dayOf('2024-08-30'), published)?.citations).toHaveLength(1);
    expect(eventAsOf(event, dayOf('2024-08-31'), published)?.citations).toHaveLength(2);
  });

  it('resolves the date anew, without its note, and contested by what is left', () => {
    expect(eventAsOf(event, dayOf('2024-06-30'), published)).toMatchObject({
      date: { edtf: '2024-06' },
      dateNote: null,
      contested: false,
    });
    expect(eventAsOf(event, dayOf('2024-08-31'), published)).toMatchObject({
      date: { edtf: '2024-06-19' },
      contested: true,
    });
  });

  it('never knows a source whose publication is open, or that is not known at all', () => {
    expect(
      eventAsOf(tell('2024', cite('open', '2024'), cite('none', '2024')), dayOf('2999-01-01'), published),
    ).toBeNull();
  });

  it('compares days before year 0 as days, not as text', () => {
    const old = new Map([['old', date('-0233')]]);
    expect(eventAsOf(tell('-0300', cite('old', '-0300')), dayOf('-0232-01-01'), old)).not.toBeNull();
    expect(eventAsOf(tell('-0300', cite('old', '-0300')), dayOf('-0234-12-31'), old)).toBeNull();
  });
});

describe('isContested', () => {
  it('is where a citation disputes or denies', () => {
    expect(isContested([cite('a', '2024')])).toBe(false);
    expect(isContested([cite('a', '2024', { stance: 'disputes' })])).toBe(true);
    expect(isContested([cite('a', '2024', { modality: 'denied' })])).toBe(true);
    expect(isContested([])).toBe(false);
  });

  it('is where stated dates have no day in common', () => {
    expect(isContested([cite('a', '2023'), cite('b', '2024')])).toBe(true);
    expect(isContested([cite('a', '2024'), cite('b', '2024-06'), cite('c', '2024-06-19')])).toBe(false);
    expect(isContested([cite('a', '1999/..'), cite('b', '../2000')])).toBe(false);
    expect(isContested([cite('a', '2001/..'), cite('b', '../2000')])).toBe(true);
  });
});
