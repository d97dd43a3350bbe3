/** The code points of a font as ranges: the first and the last of each, both in it, in ascending order. */
export type Coverage = Uint32Array;

/** Returns the ranges of these code points, which may come in any order and more than once. */
export function toCoverage(codePoints: readonly number[]): Coverage {
  const ranges: number[] = [];
  for (const code of Uint32Array.from(codePoints).sort()) {
    const last = ranges.at(-1);
    if (last !== undefined && code <= last + 1) ranges[ranges.length - 1] = code;
    else ranges.push(code, code);
  }
  return Uint32Array.from(ranges);
}

/** Returns whether a code point is in one of the ranges. */
export function covers(coverage: Coverage, code: number): boolean {
  let [low, high] = [0, coverage.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (code > (coverage[2 * middle + 1] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low < coverage.length / 2 && code >= (coverage[2 * low] ?? 0);
}

/** Returns how many code points there are in the ranges. */
export function countCodePoints(coverage: Coverage): number {
  return coverage.reduce((sum, code, index) => sum + (index % 2 === 0 ? -code : code + 1), 0);
}
