import type { Citation } from '#lib/domain/citation.ts';

/** What a supporting citation may be, from the surest to the least sure. */
const BY_CERTAINTY = ['asserted', 'reported', 'alleged', 'planned', 'possible'] as const;

/** Returns how certain the best supporting citation is; `denied` where none supports the event without denying it. */
export function overallModality(
  citations: readonly Pick<Citation, 'modality' | 'stance'>[],
): Citation['modality'] {
  const supporting = citations.filter(({ stance }) => stance === 'supports');
  return (
    BY_CERTAINTY.find((modality) => supporting.some((citation) => citation.modality === modality)) ?? 'denied'
  );
}
