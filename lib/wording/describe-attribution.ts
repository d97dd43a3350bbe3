import type { Citation } from '#lib/domain/citation.ts';
import { isolate } from '#lib/isolate.ts';
import { capitalise } from '#lib/text/capitalise.ts';

/**
 * Each modality in a sentence. The word itself is said as the field has it, so that filters and exports say the same.
 */
const MODALITY_EXPLANATIONS: Readonly<Record<Citation['modality'], string>> = {
  asserted: 'Stated as a fact.',
  reported: 'Passed on as what someone else says.',
  alleged: 'Claimed without proof being shown.',
  denied: 'Said not to be so.',
  planned: 'Announced for later.',
  possible: 'Held to be possible.',
};

/** Returns who says so and how, in one phrase: "US intelligence, reported", "Downham, denied; disputes this event". */
export function describeAttribution(citation: Pick<Citation, 'assertedBy' | 'modality' | 'stance'>): string {
  const phrase = `${isolate(capitalise(citation.assertedBy))}, ${citation.modality}`;
  return citation.stance === 'disputes' ? `${phrase}; disputes this event` : phrase;
}

/** Returns one sentence that explains a modality: "Claimed without proof being shown." */
export function describeModality(modality: Citation['modality']): string {
  return MODALITY_EXPLANATIONS[modality];
}

/** Returns whether a citation speaks against its event: it disputes it, or says that it is not so. */
export function isObjection({ stance, modality }: Pick<Citation, 'stance' | 'modality'>): boolean {
  return stance === 'disputes' || modality === 'denied';
}
