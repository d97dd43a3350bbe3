/** A year in a reader's words: `2024`, `AD 658` (below 1000, where a bare number would puzzle), `234 BC` for -233. */
export function describeYear(year: number): string {
  if (year <= 0) return `${1 - year} BC`;
  return year < 1000 ? `AD ${year}` : String(year);
}

/** The years from one to another: `1950–1953`, `AD 23–40`, `234–101 BC`, `44 BC – AD 14`. */
export function describeYears(from: number, to: number): string {
  if (from === to) return describeYear(from);
  if (to <= 0) return `${1 - from}–${describeYear(to)}`;
  if (from <= 0) return `${describeYear(from)} – ${describeYear(to)}`;
  return `${describeYear(from)}–${to}`;
}
