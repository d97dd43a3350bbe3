import type { Citation } from '#lib/domain/citation.ts';

/** What of a citation says when a source saw something. `published` is the first possible day of its source's publication. */
export type AttestingCitation = Pick<Citation, 'modality' | 'stance'> & { published: number | null };

/**
 * Returns the last day (as a day number) on which a source that supports an event surely wrote of it; null where none of
 * them has a day. Of something that still goes on, nothing later is known.
 */
export function attestedDay(citations: readonly AttestingCitation[]): number | null {
  const days = citations.flatMap(({ stance, modality, published }) =>
    stance === 'supports' && modality !== 'denied' && published !== null ? published : [],
  );
  return days.length === 0 ? null : Math.max(...days);
}
