/**
 * Returns which of the fifteen colours a pair has: its place among the focal pairs, from 1; null for any other. The
 * colours themselves stand in `app/styles/tokens.css`.
 */
export function toTone(pair: string, focalPairs: readonly string[]): number | null {
  const place = focalPairs.indexOf(pair);
  return place === -1 ? null : place + 1;
}

/** Returns the colour of a pair's tone, a custom property of the style sheet; null is that of all other pairs. */
export function toneColor(tone: number | null): string {
  return `var(--pair-${tone ?? 'other'})`;
}

/** Returns the colour of an event: its pair's, or a neutral one where it has several pairs, none or no focal one. */
export function toEventColor(pairs: readonly string[], focalPairs: readonly string[]): string {
  const [only] = pairs;
  if (only === undefined) return toneColor(null);
  return pairs.length > 1 ? 'var(--pair-many)' : toneColor(toTone(only, focalPairs));
}

/** Returns the colours of the pairs of an event that has several, in fixed order; empty where it has fewer. */
export function toStripe(pairs: readonly string[], focalPairs: readonly string[]): string[] {
  if (pairs.length < 2) return [];
  const focal = focalPairs.filter((pair) => pairs.includes(pair));
  const colors = focal.map((pair) => toneColor(toTone(pair, focalPairs)));
  return pairs.length > colors.length ? [...colors, toneColor(null)] : colors;
}
