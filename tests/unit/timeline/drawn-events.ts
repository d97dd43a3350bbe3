import type { TimelineEvent } from '#lib/domain/event.ts';
import { type DateValue, toDateValue } from '#lib/time/date-value.ts';

/** The JSON date of an EDTF string that is known to be one. */
export function dateOf(edtf: string): DateValue {
  const date = toDateValue(edtf);
  if (date === null) throw new Error(`${edtf} is no EDTF`);
  return date;
}

/** An event with the given fields; everything else is plain. */
export function eventOf(id: string, given: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id,
    title: id,
    summary: id,
    type: 'treaty',
    importance: 3,
    participants: [{ actor: 'RUS', role: 'party' }],
    dateSense: 'occurred',
    dateNote: null,
    shortName: null,
    place: null,
    partOf: null,
    plover: null,
    status: 'published',
    statusReason: null,
    mergedInto: null,
    date: dateOf('2024-06-19'),
    pairs: [],
    citations: [],
    contested: false,
    revision: 1,
    updatedAt: '2025-01-01T00:00:00Z',
    ...given,
  };
}

/** A citation of a source, supporting and asserted unless said otherwise. */
export function citationOf(
  source: string,
  given: Partial<TimelineEvent['citations'][number]> = {},
): TimelineEvent['citations'][number] {
  return {
    source,
    timeExpression: null,
    resolution: { kind: 'absolute', anchor: null, note: 'as written' },
    assertedBy: 'the author',
    modality: 'asserted',
    stance: 'supports',
    excerpt: null,
    statedDate: dateOf('2024-06-19'),
    ...given,
  };
}
