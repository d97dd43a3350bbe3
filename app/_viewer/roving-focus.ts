import type { KeyAction } from './keys.ts';
import type { Mark } from './mark.ts';

/** Returns the marks in the order in which the keyboard goes through them: by time, each event once. */
function inTime(marks: readonly Mark[]): Mark[] {
  return [...marks].sort(
    (a, b) =>
      a.shape.start - b.shape.start ||
      a.shape.end - b.shape.end ||
      (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0),
  );
}

/**
 * Returns the mark that a key leads to, or null where there is none. `from` is the mark with the focus; without one,
 * it starts at `entry`, the first mark in view. An event in several lanes is passed once, in the lane one is in if
 * it is there.
 */
export function nextMark(
  action: KeyAction,
  marks: readonly Mark[],
  laneIds: readonly string[],
  from: Mark | null,
  entry: Mark | null,
): Mark | null {
  if (from === null) {
    return action === 'first-event' || action === 'last-event' ? atEnd(action, marks) : entry;
  }
  switch (action) {
    case 'first-event':
    case 'last-event':
      return atEnd(action, marks);
    case 'previous-event':
      return beside(onePerEvent(marks, from), from, -1);
    case 'next-event':
      return beside(onePerEvent(marks, from), from, 1);
    case 'previous-in-lane':
      return beside(inLane(marks, from.lane), from, -1);
    case 'next-in-lane':
      return beside(inLane(marks, from.lane), from, 1);
    case 'lane-above':
      return inLaneBeside(marks, laneIds, from, -1);
    case 'lane-below':
      return inLaneBeside(marks, laneIds, from, 1);
    default:
      return null;
  }
}

function atEnd(action: 'first-event' | 'last-event', marks: readonly Mark[]): Mark | null {
  return inTime(marks).at(action === 'first-event' ? 0 : -1) ?? null;
}

function inLane(marks: readonly Mark[], lane: string): Mark[] {
  return marks.filter((mark) => mark.lane === lane);
}

function onePerEvent(marks: readonly Mark[], from: Mark): Mark[] {
  const chosen = new Map<string, Mark>();
  for (const mark of marks) {
    if (mark === from || mark.lane === from.lane || !chosen.has(mark.subject)) chosen.set(mark.subject, mark);
  }
  return [...chosen.values()];
}

function beside(marks: readonly Mark[], from: Mark, step: -1 | 1): Mark | null {
  const ordered = inTime(marks);
  return ordered[ordered.indexOf(from) + step] ?? null;
}

function inLaneBeside(
  marks: readonly Mark[],
  laneIds: readonly string[],
  from: Mark,
  step: -1 | 1,
): Mark | null {
  const middle = (mark: Mark) => (mark.shape.start + mark.shape.end) / 2;
  for (let index = laneIds.indexOf(from.lane) + step; index >= 0 && index < laneIds.length; index += step) {
    const held = inLane(marks, laneIds[index] ?? '');
    const [nearest] = held.sort(
      (a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)),
    );
    if (nearest !== undefined) return nearest;
  }
  return null;
}
