/**
 * Ink along a mark: stops from 0 (its start) to 1 (its end), and the tails beyond, which are as wide at every zoom. Who
 * paints with CSS places them (`placeStops`), who knows the width of a mark settles them (`settleStops`).
 */

/**
 * Ink at a place of the mark: `at` from 0 (its start) to 1 (its end), ink from 0 (nothing) to 1 (solid). With `least` the
 * place is at least so many pixels to the right (negative: left) of another one, so that a part of a long mark is seen.
 */
export type InkStop = { at: number; ink: number; least?: { from: number; px: number } };

/**
 * Pixels on either side over which a mark fades beyond its days, whatever the zoom, where nobody says since when or until
 * when it was. No length of time is meant by them.
 */
export type Tails = { start: number; end: number };

/** Neither side has a tail. */
export const NO_TAILS: Tails = { start: 0, end: 0 };
/** Pixels of a tail. */
export const TAIL_PX = 22;

/** Returns a stop. */
export function stop(at: number, ink: number): InkStop {
  return { at, ink };
}

/**
 * Returns the stops of the part of a mark from `from` to `to` (shares of it, 0 to 1), as shares of that part: browsers
 * cannot draw very wide boxes, so of a long mark only the part near the window is drawn.
 */
export function clipStops(stops: readonly InkStop[], from: number, to: number): InkStop[] {
  const width = to - from;
  const inside = stops.filter(({ at }) => at > from && at < to);
  const first = stops.findIndex(({ at }) => at > from);
  const last = stops.findLastIndex(({ at }) => at < to);
  return [
    stop(0, inkBetween(stops[first - 1], stops[first], from)),
    ...moveStops(inside, (at) => (at - from) / width),
    stop(1, inkBetween(stops[last], stops[last + 1], to)),
  ];
}

/** Returns the stops at other places, and what they keep a distance from at its other place. */
export function moveStops(stops: readonly InkStop[], move: (at: number) => number): InkStop[] {
  return stops.map(({ at, ink, least }) => ({
    ...stop(move(at), ink),
    ...(least === undefined ? {} : { least: { ...least, from: move(least.from) } }),
  }));
}

/** Returns the stops of a mark so many pixels wide, its tails among them, where they are: in order and within it. */
export function settleStops(stops: readonly InkStop[], width: number, tails: Tails = NO_TAILS): InkStop[] {
  const toPlace = (at: number) => (tails.start + at * (width - tails.start - tails.end)) / width;
  let before = 0;
  return withTails(moveStops(stops, toPlace), tails, (at) => stop(at, 0)).map(({ at, ink, least }) => {
    const away = least === undefined ? at : least.from + least.px / width;
    const place = (least?.px ?? 0) < 0 ? Math.min(at, away) : Math.max(at, away);
    before = Math.min(Math.max(place, before), 1);
    return stop(before, ink);
  });
}

/** Returns the stops of a mark, its tails among them, each with its place as CSS says it; browsers keep them in order. */
export function placeStops(
  stops: readonly InkStop[],
  tails: Tails = NO_TAILS,
): { place: string; ink: number }[] {
  const both = tails.start + tails.end;
  const toPlace = (at: number) =>
    both === 0 ? toPercent(at) : `(${tails.start}px + (100% - ${both}px) * ${at.toFixed(5)})`;
  const placed = stops.map(({ at, ink, least }) => {
    if (least === undefined) return { place: both === 0 ? toPlace(at) : `calc${toPlace(at)}`, ink };
    const [choose, sign] = least.px < 0 ? ['min', '-'] : ['max', '+'];
    const away = `${toPlace(least.from)} ${sign} ${Math.abs(least.px).toFixed(2)}px`;
    return { place: `${choose}(${toPlace(at)}, ${away})`, ink };
  });
  return withTails(placed, tails, (at) => ({ place: toPercent(at), ink: 0 }));
}

function withTails<Placed>(
  placed: readonly Placed[],
  { start, end }: Tails,
  atEnd: (at: number) => Placed,
): Placed[] {
  return [...(start > 0 ? [atEnd(0)] : []), ...placed, ...(end > 0 ? [atEnd(1)] : [])];
}

function toPercent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

function inkBetween(left: InkStop | undefined, right: InkStop | undefined, at: number): number {
  if (left === undefined || right === undefined) return (left ?? right)?.ink ?? 0;
  return left.ink + ((at - left.at) / (right.at - left.at)) * (right.ink - left.ink);
}
