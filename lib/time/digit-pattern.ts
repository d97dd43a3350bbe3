/** The numbers from one to another that a pattern of digits and `X` (any digit) allows, ascending: `1X` from 1 to 12 gives 10, 11, 12. */
export function matchingNumbers(pattern: string, from: number, to: number): number[] {
  // Most dates are exact, and thousands of them are read at a time.
  if (!hasUnspecified(pattern)) return [Number(pattern)].filter((number) => number >= from && number <= to);
  const numbers: number[] = [];
  for (let number = from; number <= to; number++) {
    const digits = String(number).padStart(pattern.length, '0');
    if ([...pattern].every((symbol, place) => symbol === 'X' || symbol === digits[place]))
      numbers.push(number);
  }
  return numbers;
}

/**
 * The years that a pattern of four digits or `X`, with or without a minus, allows, from the first on or from the last
 * back; `-0000` is none. One at a time: `XXXX` allows ten thousand, and few are ever looked at.
 */
export function* matchingYears(
  pattern: string,
  order: 'ascending' | 'descending' = 'ascending',
): Generator<number> {
  if (!pattern.startsWith('-')) return yield* fillIn(pattern, 0, order === 'ascending');
  for (const year of fillIn(pattern.slice(1), 0, order !== 'ascending')) if (year > 0) yield -year;
}

function* fillIn(pattern: string, before: number, isRising: boolean): Generator<number> {
  if (pattern === '') return yield before;
  const [symbol, rest] = [pattern.charAt(0), pattern.slice(1)];
  if (symbol !== 'X') return yield* fillIn(rest, before * 10 + Number(symbol), isRising);
  for (let step = 0; step < 10; step++)
    yield* fillIn(rest, before * 10 + (isRising ? step : 9 - step), isRising);
}

/** The first and the last year that a pattern allows. */
export function edgeYears(pattern: string): [first: number, last: number] {
  const [first = 0] = matchingYears(pattern);
  const [last = 0] = matchingYears(pattern, 'descending');
  return [first, last];
}

/** Whether the pattern leaves a digit unspecified. */
export function hasUnspecified(pattern: string): boolean {
  return pattern.includes('X');
}
