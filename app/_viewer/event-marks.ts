import { drawShape } from '#lib/timeline/draw-shape.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';
import type { EventItemData } from './event-item.ts';
import type { Mark } from './mark.ts';
import { toInstant } from './vis-parts.ts';

/** Returns the id of an event's item in a lane. */
function toMarkId(event: string, lane: string): string {
  return `${lane}|${event}`;
}

/** What changed between two sets of marks, for a data set that is changed by difference and never rebuilt. */
export type MarkChanges = { put: EventItemData[]; remove: string[] };

/**
 * Brings `marks`, by item id, to what is to be drawn, and returns what the data set must be told. A mark whose event
 * is the same stays the object it is.
 */
export function changeMarks(
  marks: Map<string, Mark>,
  events: readonly DrawnEvent[],
  lanes: readonly Lane[],
  pairLabels: Readonly<Record<string, string>>,
  today: number,
): MarkChanges {
  const labels = new Map(lanes.map(({ id, label }) => [id, label]));
  const wanted = new Set<string>();
  const put: EventItemData[] = [];
  for (const event of events) {
    for (const lane of event.lanes) {
      const laneLabel = labels.get(lane);
      if (laneLabel === undefined) continue;
      const id = toMarkId(event.id, lane);
      wanted.add(id);
      const known = marks.get(id);
      if (known !== undefined && known.laneLabel === laneLabel && isSame(known.event, event)) continue;
      const mark = known ?? createMark(event, lane);
      const pairNames = event.pairs.map((pair) => pairLabels[pair] ?? pair);
      Object.assign(mark, {
        event,
        laneLabel,
        pairNames,
        shape: drawShape(event.date, event.attested, today),
      });
      marks.set(id, mark);
      put.push(toItem(id, mark));
    }
  }
  const remove = [...marks.keys()].filter((id) => !wanted.has(id));
  for (const id of remove) marks.delete(id);
  return { put, remove };
}

function createMark(event: DrawnEvent, lane: string): Mark {
  return {
    event,
    lane,
    laneLabel: '',
    pairNames: [],
    shape: { start: 0, end: 1, stops: [], look: 'soft' },
    laid: { row: 0, stratum: null, label: 'none', room: 0, top: -1 },
    reach: { left: 0, right: 0 },
    selected: false,
    tabStop: false,
    item: null,
  };
}

function toItem(id: string, mark: Mark): EventItemData {
  const { start, end } = mark.shape;
  return { id, group: mark.lane, type: 'event', start: toInstant(start), end: toInstant(end), mark };
}

/** Events are small plain data; the caller may hand in new objects that say the same. */
function isSame(a: DrawnEvent, b: DrawnEvent): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
