import { parseDay } from '#lib/time/day.ts';
import type { Citation } from './citation.ts';

/** What of a citation says when a source saw something. `published` is a day of its source's publication, as a day number. */
export type AttestingCitation = Pick<Citation, 'modality' | 'stance'> & { published: number | null };

/**
 * Returns the last day (as a day number) on which a source that supports an event surely wrote of it, of the first possible
 * days of their publication; null where none of them has one. Of something that still goes on, nothing later is known.
 */
export function attestedDay(citations: readonly AttestingCitation[]): number | null {
  const days = citations.filter(isAttesting).flatMap(({ published }) => published ?? []);
  return days.length === 0 ? null : Math.max(...days);
}

/**
 * Returns the last day (as a day number) on which a source that supports an event can have written of it: what begins later
 * is told as a plan. `published` is the last possible day of its publication; null where one of them has none, or none
 * supports it.
 */
export function lastWrittenDay(citations: readonly AttestingCitation[]): number | null {
  const days = citations.filter(isAttesting).map(({ published }) => published);
  return days.reduce<number | null>(
    (last, day) => (last === null || day === null ? null : Math.max(last, day)),
    days[0] ?? null,
  );
}

function isAttesting({ stance, modality }: AttestingCitation): boolean {
  return stance === 'supports' && modality !== 'denied';
}

/**
 * Returns citations with a day of their sources' publication, the first or the last possible one: ISO by the id of the
 * source, null or undefined where none is known.
 */
export function withPublished(
  citations: readonly (Pick<Citation, 'modality' | 'stance'> & { source: string })[],
  dayOf: (source: string) => string | null | undefined,
): AttestingCitation[] {
  return citations.map(({ modality, stance, source }) => ({
    ...{ modality, stance },
    published: parseDay(dayOf(source) ?? ''),
  }));
}
