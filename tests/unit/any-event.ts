import type { Citation } from '#lib/domain/citation.ts';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Source } from '#lib/domain/source.ts';
import { toDateValue } from '#lib/time/date-value.ts';

/** The JSON date of an EDTF text that is known to be one. */
export function date(edtf: string): DateValue {
  const value = toDateValue(edtf);
  if (value === null) throw new Error(`${edtf} is no EDTF`);
  return value;
}

/** A citation with what a test does not care about filled in. */
export function citation(given: Partial<Citation> = {}): Citation {
  return {
    source: 'report',
    excerpt: {
      id: 'report-1',
      exact: 'signed in June',
      prefix: 'The treaty was ',
      suffix: '.',
      start: 15,
      end: 29,
      locator: null,
      translation: null,
    },
    timeExpression: 'in June',
    statedDate: date('2024-06'),
    resolution: { kind: 'relative', anchor: '2024-10-25', note: 'The nearest June before.' },
    assertedBy: 'the author',
    modality: 'asserted',
    stance: 'supports',
    ...given,
  };
}

/** An event with what a test does not care about filled in. */
export function event(given: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id: 'treaty-2024',
    title: 'Russia and North Korea sign a treaty',
    summary: 'They sign it in Pyongyang.',
    type: 'treaty',
    importance: 5,
    status: 'published',
    statusReason: null,
    mergedInto: null,
    date: date('2024-06-19'),
    dateSense: 'occurred',
    shortName: null,
    dateNote: null,
    place: null,
    partOf: null,
    plover: null,
    participants: [
      { actor: 'PRK', role: 'party' },
      { actor: 'RUS', role: 'party' },
    ],
    pairs: ['PRK-RUS'],
    citations: [citation()],
    contested: false,
    revision: 1,
    updatedAt: '2026-11-22T00:00:00Z',
    ...given,
  };
}

/** A source with what a test does not care about filled in. */
export function source(given: Partial<Source> = {}): Source {
  return {
    id: 'report',
    kind: 'report',
    title: 'A report',
    authors: ['Ada Author'],
    publisher: null,
    container: null,
    published: date('2024-10-24/2024-10-27'),
    publishedNote: 'From its own words.',
    url: null,
    archivedUrl: null,
    accessed: null,
    language: 'en',
    sha256: '0'.repeat(64),
    length: 100,
    ...given,
  };
}
