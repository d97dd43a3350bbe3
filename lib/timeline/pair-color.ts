import { FOCAL_PAIRS, isFocalPair } from '#lib/domain/pair.ts';

/** Returns the colour of one pair, a custom property of the style sheet. */
export function toPairColor(pair: string): string {
  return isFocalPair(pair) ? `var(--pair-${pair.toLowerCase()})` : 'var(--pair-other)';
}

/** Returns the colour of an event: its pair's, or a neutral one where it has several pairs, none or no focal one. */
export function toEventColor(pairs: readonly string[]): string {
  const [only] = pairs;
  if (only === undefined) return 'var(--pair-other)';
  return pairs.length > 1 ? 'var(--pair-many)' : toPairColor(only);
}

/** Returns the colours of the pairs of an event that has several, in fixed order; empty where it has fewer. */
export function toStripe(pairs: readonly string[]): string[] {
  if (pairs.length < 2) return [];
  const colors = FOCAL_PAIRS.filter((pair) => pairs.includes(pair)).map(toPairColor);
  return pairs.length > colors.length ? [...colors, 'var(--pair-other)'] : colors;
}
