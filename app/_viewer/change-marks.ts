import type { ClusterPill } from '#lib/timeline/cluster-pills.ts';
import { drawShape } from '#lib/timeline/draw-shape.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { toEventColor, toneColor, toStripe } from '#lib/timeline/pair-color.ts';
import type { Pile } from '#lib/timeline/pile-up.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';
import { toGroupId } from './group-id.ts';
import { type ClusterMark, type EventMark, type Mark, NOWHERE, type Screen } from './mark.ts';
import type { MarkItemData } from './mark-item.ts';
import { toInstant } from './vis-internals.ts';

/** What is to be drawn. */
export type MarkContent = {
  events: readonly DrawnEvent[];
  pills: readonly ClusterPill[];
  pairLabels: Readonly<Record<string, string>>;
  /** The pairs that have a colour of their own, in order. */
  focalPairs: readonly string[];
  /** The viewer's local day. */
  today: number;
};

/** What changed between two sets of marks, for a data set that is changed by difference and never rebuilt. */
export type MarkChanges = { put: MarkItemData[]; remove: string[] };

/**
 * Brings the entries of `marks` (by item id) that stand in a lane to what `content` has there, and returns what the data set
 * must be told. A mark that says the same stays the object it is.
 */
export function changeMarks(
  marks: Map<string, Mark>,
  lane: Lane,
  content: MarkContent,
  screen: Screen,
): MarkChanges {
  const wanted = new Set<string>();
  const put: MarkItemData[] = [];
  const keep = (mark: Mark, isNew: boolean) => {
    wanted.add(mark.id);
    // One without an item was not drawn before the next change came.
    if (!isNew && mark.item !== null) return;
    marks.set(mark.id, mark);
    put.push(toItem(mark));
  };
  for (const event of content.events) {
    if (!event.lanes.includes(lane.id)) continue;
    const known = marks.get(`${lane.id}|${event.id}`);
    const isSame =
      known?.kind === 'event' && known.laneLabel === lane.label && isSameEvent(known.event, event);
    keep(isSame ? known : toEventMark(event, lane, content, screen, known), !isSame);
  }
  for (const pill of content.pills) {
    if (pill.lane !== lane.id) continue;
    const known = marks.get(pill.id);
    const isSame =
      known?.kind === 'cluster' && known.laneLabel === lane.label && isSamePill(known.pill, pill);
    keep(isSame ? known : toClusterMark(pill, lane, screen, known), !isSame);
  }
  const remove = [...marks.values()]
    .filter((mark) => mark.lane === lane.id && !wanted.has(mark.id) && !isPile(mark))
    .map(({ id }) => id);
  for (const id of remove) marks.delete(id);
  return { put, remove };
}

function toEventMark(
  event: DrawnEvent,
  lane: Lane,
  { pairLabels, focalPairs, today }: MarkContent,
  screen: Screen,
  known: Mark | undefined,
): EventMark {
  const before = known?.kind === 'event' ? known : undefined;
  return {
    kind: 'event',
    id: `${lane.id}|${event.id}`,
    subject: event.id,
    event,
    lane: lane.id,
    laneLabel: lane.label,
    color: toEventColor(event.pairs, focalPairs),
    stripe: toStripe(event.pairs, focalPairs),
    pairNames: event.pairs.map((pair) => pairLabels[pair] ?? pair),
    shape: drawShape(event, today),
    laid: before?.laid ?? NOWHERE,
    selected: before?.selected ?? false,
    piled: before?.piled ?? false,
    throughout: before?.throughout ?? false,
    tabStop: before?.tabStop ?? false,
    screen,
    item: null,
  };
}

/**
 * Brings the piles of a lane to what there is now, as `changeMarks` does its marks: they follow from where those stand.
 */
export function changePiles(
  marks: Map<string, Mark>,
  lane: Lane,
  piles: readonly Pile[],
  screen: Screen,
): MarkChanges {
  const wanted = new Map(piles.map((pile) => [pile.id, pile]));
  const known = [...marks.values()].filter((mark) => mark.lane === lane.id && isPile(mark));
  const isKept = ({ id, pill }: ClusterMark) => JSON.stringify(pill) === JSON.stringify(wanted.get(id));
  const kept = known.filter(isPile).filter((mark) => mark.item !== null && isKept(mark));
  const remove = known.map(({ id }) => id).filter((id) => !wanted.has(id));
  for (const id of remove) marks.delete(id);
  for (const { id } of kept) wanted.delete(id);
  const put = [...wanted.values()].map((pile) => {
    const mark = toClusterMark(pile, lane, screen, marks.get(pile.id));
    marks.set(pile.id, mark);
    return toItem(mark);
  });
  return { put, remove };
}

/** Returns whether a mark stands for events that lie on one another. */
export function isPile(mark: Mark): mark is ClusterMark & { pill: Pile } {
  return mark.kind === 'cluster' && 'members' in mark.pill;
}

function toClusterMark(
  pill: ClusterPill | Pile,
  lane: Lane,
  screen: Screen,
  known: Mark | undefined,
): ClusterMark {
  return {
    kind: 'cluster',
    id: pill.id,
    subject: pill.id,
    pill,
    shape: { start: pill.middle, end: pill.middle },
    lane: lane.id,
    laneLabel: lane.label,
    color: toneColor(lane.tone),
    selected: known?.selected ?? false,
    tabStop: known?.tabStop ?? false,
    screen,
    item: null,
  };
}

function toItem(mark: Mark): MarkItemData {
  const { start, end } = mark.shape;
  return {
    id: mark.id,
    group: toGroupId(mark.lane),
    type: 'mark',
    start: toInstant(start),
    end: toInstant(end),
    mark,
  };
}

/** Events are small plain data; the caller may hand in new objects that say the same. */
function isSameEvent(a: DrawnEvent, b: DrawnEvent): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function isSamePill(a: ClusterPill, b: ClusterPill): boolean {
  return a.count === b.count && a.middle === b.middle && a.earliest === b.earliest && a.latest === b.latest;
}
