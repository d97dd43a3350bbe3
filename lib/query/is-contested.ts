import type { Citation } from '#lib/domain/citation.ts';
import { toSpan } from '#lib/time/span.ts';

/**
 * Returns whether what an event rests on is contested: a citation disputes or denies it, or the stated dates have no
 * day in common (the last to begin begins after the first to end). An open end contradicts nothing.
 */
export function isContested(
  citations: readonly (Pick<Citation, 'stance' | 'modality'> & {
    statedDate: Pick<Citation['statedDate'], 'earliest' | 'latest'>;
  })[],
): boolean {
  if (citations.some(({ stance, modality }) => stance === 'disputes' || modality === 'denied')) return true;
  const spans = citations.map(({ statedDate }) => toSpan(statedDate));
  const lastStart = Math.max(...spans.map(({ earliest }) => earliest ?? Number.NEGATIVE_INFINITY));
  const firstEnd = Math.min(...spans.map(({ latest }) => latest ?? Number.POSITIVE_INFINITY));
  return lastStart > firstEnd;
}
