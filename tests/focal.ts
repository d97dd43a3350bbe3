import { listFocalPairs } from '#lib/domain/pair.ts';

/** The focal actors of the shipped data set, in order. */
export const FOCAL: readonly string[] = ['RUS', 'CHN', 'IRN', 'PRK'];

/** Their pairs, in order. */
export const FOCAL_PAIRS: readonly string[] = listFocalPairs(FOCAL);
