/** Returns the value that a share of the numbers does not exceed (nearest rank); NaN where there are none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Returns the middle of the numbers; NaN where there are none. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}
