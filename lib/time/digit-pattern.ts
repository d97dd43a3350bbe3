/** The numbers that a pattern of digits and `X` (any digit) allows, ascending: `1X` from 1 to 12 gives 10, 11, 12. */
export function matchingNumbers(pattern: string, from: number, to: number): number[] {
  // Most dates are exact, and thousands of them are read at a time.
  if (!hasUnspecified(pattern)) return [Number(pattern)].filter((number) => number >= from && number <= to);
  let numbers = [0];
  for (const symbol of pattern) {
    const digits = symbol === 'X' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [Number(symbol)];
    numbers = numbers.flatMap((number) => digits.map((digit) => number * 10 + digit));
  }
  return numbers.filter((number) => number >= from && number <= to);
}

/** The years that a pattern of four digits or `X`, with or without a minus, allows, ascending; `-0000` is none. */
export function matchingYears(pattern: string): number[] {
  if (!pattern.startsWith('-')) return matchingNumbers(pattern, 0, 9999);
  return matchingNumbers(pattern.slice(1), 1, 9999)
    .map((year) => -year)
    .reverse();
}

/** Whether the pattern leaves a digit unspecified. */
export function hasUnspecified(pattern: string): boolean {
  return pattern.includes('X');
}
