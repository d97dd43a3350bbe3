import { TILE_LEVELS, type TileLevel, tileOf } from './tile-levels.ts';

/** Tiles of a level, from one to before another. */
export type TileRange = { level: number; from: number; to: number };

/** Each level and how many of its tiles make one of the next; days and dekads have different lengths and go by `tileOf`. */
const STEPS: readonly (readonly [level: TileLevel, tilesOfNext: number])[] = [
  ['dekad', 3],
  ['month', 3],
  ['quarter', 4],
  ['year', 10],
];

/**
 * Returns the fewest tiles that are together just the days from the first to the last, both inclusive; null as `first`
 * is from the beginning of time. Coarse tiles in the middle, finer ones towards either end.
 */
export function coverDays(first: number | null, last: number): TileRange[] {
  if (first !== null && first > last) return [];
  const ranges: TileRange[] = [];
  const add = (level: TileLevel, from: number, to: number) => {
    if (from < to) ranges.push({ level: TILE_LEVELS[level], from, to });
  };
  // The dekads that are whole: from the one that begins on or after `first` to the one that holds the day after `last`.
  let to = tileOf('dekad', last + 1);
  let from = 0;
  const firstOfEnd = startOfDekad(last + 1, to);
  if (first !== null) {
    const begun = tileOf('dekad', first);
    const isWhole = tileOf('dekad', first - 1) !== begun;
    from = isWhole ? begun : begun + 1;
    if (from > to) {
      add('day', first, last + 1);
      return ranges;
    }
    if (!isWhole) add('day', first, from === to ? firstOfEnd : endOfDekad(first, begun));
  }
  add('day', firstOfEnd, last + 1);
  for (const [level, next] of STEPS) {
    const coarseFrom = first === null ? 0 : Math.ceil(from / next);
    const coarseTo = Math.floor(to / next);
    if (coarseFrom > coarseTo) {
      add(level, from, to);
      return ranges;
    }
    add(level, from, coarseFrom * next);
    add(level, coarseTo * next, to);
    [from, to] = [coarseFrom, coarseTo];
  }
  add('decade', from, to);
  return ranges;
}

/** The first day of the dekad that a day lies in: at most ten days back. */
function startOfDekad(day: number, dekad: number): number {
  let start = day;
  while (tileOf('dekad', start - 1) === dekad) start -= 1;
  return start;
}

/** The day after the dekad that a day lies in. */
function endOfDekad(day: number, dekad: number): number {
  let end = day + 1;
  while (tileOf('dekad', end) === dekad) end += 1;
  return end;
}
