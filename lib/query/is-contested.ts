import type { Citation } from '#lib/domain/citation.ts';
import { toSpan } from '#lib/time/span.ts';
import { JointCitations, OPEN_END, OPEN_START } from './joint-citations.ts';

/**
 * Returns whether what an event rests on is contested: a citation disputes or denies it, or the stated dates have no
 * day in common (the last to begin begins after the first to end). An open end contradicts nothing.
 */
export function isContested(
  citations: readonly (Pick<Citation, 'stance' | 'modality'> & {
    statedDate: Pick<Citation['statedDate'], 'earliest' | 'latest'>;
  })[],
): boolean {
  const joint = new JointCitations();
  for (const citation of citations) {
    const { earliest, latest } = toSpan(citation.statedDate);
    joint.add(earliest ?? OPEN_START, latest ?? OPEN_END, isDenial(citation));
  }
  return joint.contested;
}

/** Returns whether a citation speaks against its event. */
export function isDenial({ stance, modality }: Pick<Citation, 'stance' | 'modality'>): boolean {
  return stance === 'disputes' || modality === 'denied';
}
