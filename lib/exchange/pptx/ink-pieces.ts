/**
 * Ink that every program draws alike. LibreOffice before 7.6 draws a gradient to transparency only from its first stop
 * to its last, or the same from both ends to the middle, so other ink is cut into pieces that only rise or only fall.
 */
import type { InkStop } from '#lib/timeline/ink.ts';

/** A part of a rectangle's width, from 0 to 1, and the ink along that part. */
export type InkPiece = { from: number; to: number; stops: readonly InkStop[] };

/**
 * Stops stand at least this share of their piece apart: programs drop or merge closer ones.
 *
 * @internal
 */
export const MIN_STOP_GAP = 0.01;
/** More stops than have room at that distance are never seen. */
const MAX_STOPS = 1 / MIN_STOP_GAP;
/** Differences that nobody sees. */
const SAME = 0.005;

/** Returns the pieces of some ink, in order and without those that have none; each has at least two stops, at 0 and 1. */
export function splitInk(ink: readonly InkStop[]): InkPiece[] {
  const runs = isMirrored(ink) ? [[...ink]] : splitRuns(ink);
  const pieces = runs.flatMap((run) => toPiece(trimRun(run)) ?? []);
  return pieces.reduce<InkPiece[]>((joined, piece) => {
    const last = joined.at(-1);
    if (last !== undefined && isSame(last.to, piece.from) && isFlat([...last.stops, ...piece.stops]))
      joined.splice(-1, 1, { ...last, to: piece.to });
    else joined.push(piece);
    return joined;
  }, []);
}

/** Whether it rises once and falls as it rose, around the middle. */
function isMirrored(ink: readonly InkStop[]): boolean {
  const half = ink.slice(0, Math.ceil(ink.length / 2));
  const isRising = half.every((stop, index) => index === 0 || stop.ink >= (half[index - 1]?.ink ?? 0));
  const isSpaced = half.every(
    (stop, index) => index === 0 || stop.at - (half[index - 1]?.at ?? 0) >= MIN_STOP_GAP,
  );
  return (
    isRising &&
    isSpaced &&
    ink.every(({ at, ink: strength }, index) => {
      const other = ink[ink.length - 1 - index];
      return other !== undefined && isSame(1 - other.at, at) && isSame(other.ink, strength);
    })
  );
}

/** Stops in runs that only rise or only fall; two runs meet at their common stop, or in the middle of level ink. */
function splitRuns(ink: readonly InkStop[]): InkStop[][] {
  const runs: InkStop[][] = [];
  let run: InkStop[] = [];
  let direction = 0;
  for (const stop of ink) {
    const last = run.at(-1);
    const turn = last === undefined || isSame(last.ink, stop.ink) ? 0 : Math.sign(stop.ink - last.ink);
    if (last !== undefined && turn !== 0 && direction !== 0 && turn !== direction) {
      const before = run.at(-2);
      const isLevel = before !== undefined && isSame(before.ink, last.ink) && last.at > before.at;
      const middle = isLevel ? { at: (before.at + last.at) / 2, ink: last.ink } : last;
      runs.push(isLevel ? [...run.slice(0, -1), middle] : run);
      run = isLevel ? [middle, last] : [last];
    }
    if (turn !== 0) direction = turn;
    run.push(stop);
  }
  return [...runs, run];
}

/** Without level nothing at either end, and without a jump there: it begins and ends with what is drawn. */
function trimRun(run: readonly InkStop[]): InkStop[] {
  const isNothing = (stop: InkStop | undefined) => stop !== undefined && stop.ink <= SAME;
  const isJump = (a: InkStop | undefined, b: InkStop | undefined) =>
    a !== undefined && b !== undefined && b.at - a.at < 1e-6;
  let [start, end] = [0, run.length - 1];
  const drops = (a: InkStop | undefined, b: InkStop | undefined) =>
    (isNothing(a) && isNothing(b)) || isJump(a, b);
  while (start < end && drops(run[start], run[start + 1])) start += 1;
  while (end > start && (isJump(run[end - 1], run[end]) || (isNothing(run[end]) && isNothing(run[end - 1]))))
    end -= 1;
  return run.slice(start, end + 1);
}

function toPiece(run: readonly InkStop[]): InkPiece | null {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at < 1e-6) return null;
  const width = last.at - first.at;
  const stops = run.map(({ at, ink }) => ({ at: (at - first.at) / width, ink }));
  return { from: first.at, to: last.at, stops: spaceStops(thinStops(stops)) };
}

/** The same stops far enough apart, the first at 0 and the last at 1. */
function spaceStops(stops: readonly InkStop[]): InkStop[] {
  const places = stops.map(({ at }) => at);
  for (let index = 1; index < places.length; index += 1)
    places[index] = Math.max(places[index] ?? 0, (places[index - 1] ?? 0) + MIN_STOP_GAP);
  places[places.length - 1] = 1;
  for (let index = places.length - 2; index > 0; index -= 1)
    places[index] = Math.min(places[index] ?? 0, (places[index + 1] ?? 1) - MIN_STOP_GAP);
  return stops.map(({ ink }, index) => ({ at: places[index] ?? 0, ink }));
}

/** Without stops that repeat those on both sides, and of very many only some, evenly. */
function thinStops(stops: readonly InkStop[]): InkStop[] {
  const kept = stops.filter(
    ({ ink }, index) =>
      index === 0 ||
      index === stops.length - 1 ||
      !isSame(stops[index - 1]?.ink ?? 0, ink) ||
      !isSame(stops[index + 1]?.ink ?? 0, ink),
  );
  const step = Math.ceil(kept.length / MAX_STOPS);
  return kept.filter((_, index) => index % step === 0 || index === kept.length - 1);
}

function isFlat(stops: readonly InkStop[]): boolean {
  return stops.every(({ ink }) => isSame(ink, stops[0]?.ink ?? 0));
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME;
}
