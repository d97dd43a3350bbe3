/** What a citation says of its event, in one number: modality, stance, and whether its source was cited before. */
import { type Citation, MODALITIES } from '#lib/domain/citation.ts';
import { isDenial } from '#lib/query/is-contested.ts';

/** Set in what a citation says where it disputes the event. */
const DISPUTES = 8;
/** Set where it disputes or denies it. */
const DENIES = 16;
/** Set where a citation of the same event before it is from the same source. */
export const REPEATS = 32;

/** Returns the modality and stance of a citation as one number, as `BlockBuilder.cite` takes it. */
export function toSaid(modality: Citation['modality'], stance: Citation['stance']): number {
  const disputes = stance === 'disputes';
  const said = MODALITIES.indexOf(modality) + (disputes ? DISPUTES : 0);
  return isDenial({ modality, stance }) ? said | DENIES : said;
}

/** Returns the modality and stance that a number stands for. */
export function readSaid(said: number): Pick<Citation, 'modality' | 'stance'> {
  return {
    modality: MODALITIES[said & (DISPUTES - 1)] ?? 'asserted',
    stance: (said & DISPUTES) === 0 ? 'supports' : 'disputes',
  };
}

/** Returns whether a citation that says this disputes or denies its event. */
export function isSaidDenial(said: number): boolean {
  return (said & DENIES) !== 0;
}

/** Returns whether a citation that says this is the first of its event from its source. */
export function isFirstOfSource(said: number): boolean {
  return (said & REPEATS) === 0;
}
