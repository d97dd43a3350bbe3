/**
 * Which row of its lane each event stands in, and which events get their label at this zoom. Decided here: who comes
 * first (what happened before what lasted, then importance, number of sources, then earliest, then id; what stands in many lanes yields to what is
 * this lane's own), that no label overlaps anything, that bars without a label lie as thin strata below the rows, and
 * that marks lie over one another only where a lane is full. It depends on the zoom alone, not on the window, so that
 * panning moves nothing up or down.
 */

/** An event as it lies on the screen: pixels from any fixed origin. */
export type Placeable = {
  id: string;
  importance: number;
  sources: number;
  /** In how many lanes it stands. */
  lanes: number;
  /** Left and right end of the mark, at its least width. */
  left: number;
  right: number;
  /** Too thin for words, however long it is. */
  isThin?: boolean;
  /** It lasted for much of what is seen, and gets room after what happened meanwhile. */
  isLong?: boolean;
  /** It is opened, and has its label before all others. */
  isOpened?: boolean;
  /** Room that the whole label needs beside or inside the mark. */
  labelWidth: number;
};

/** Where a label stands: `inside` its bar, to the `right` or `left` of its mark, or nowhere. */
export type LabelSide = 'inside' | 'right' | 'left' | 'none';

/**
 * Row 0 is the top one. Bars without a label stand in strata instead, counted from 0 below the last row. `room` is
 * what the label has, which may be less than it needs.
 */
export type Placement = { row: number; stratum: number | null; label: LabelSide; room: number };

/** How a lane is filled: base rows (at least 2), and the widths that a label is tried at. */
export type LaneRoom = {
  rows: number;
  /** Absent: `labelWidth`. */
  firstLabelWidth?: number;
  /** A longer label is cut off here, so that others have room too, or at the least that is worth reading. */
  labelWidth: number;
  minLabelWidth: number;
  /** In the end they get what is left over, up to this. */
  maxLabelWidth: number;
  /** Most strata; absent: so many that few bars lie over one another. */
  strata?: number;
  /** By id, where some stand already; they stay there, whatever that means for the others. */
  settled?: ReadonlyMap<string, Placement>;
  /** By id, where some stood at another zoom: they stay in their rows, and their labels on their side, where those are free. */
  before?: ReadonlyMap<string, Placement>;
  /** Where today is: windows rarely show more than a little beyond it, so labels that would reach past it go left. */
  today: number;
};

/** From this width in pixels on a mark is drawn as a band, whose colour does not outweigh the words; on others none stand. */
export const BAR_WIDTH = 48;
/** Beyond so many strata bars lie over one another. */
const MAX_STRATA = 8;
/** From this number of lanes on an event is not the lane's own, and yields to those that are two steps less important. */
const SHARED_LANES = 3;
const SHARED_STEPS = 2;
/** Pixels between neighbours of a row. */
const GAP = 8;
/** Marks alone may stand closer together. */
const MARK_GAP = 2;

type Taken = { left: number; right: number };
type LabelPlace = { label: LabelSide; extent: Taken };
type Lane = { rows: Taken[][]; strata: Taken[][]; placed: Map<string, Placement> };

/**
 * Returns, by event id, the row and the label. Where not every event gets a label, the last base row is kept for
 * marks alone, and only there may marks lie over one another.
 */
export function placeInLane(events: readonly Placeable[], room: LaneRoom): Map<string, Placement> {
  const ordered = [...events].sort(byPriority);
  let { lane, waiting } = placeLabelled(ordered, room, room.rows);
  if (waiting.length > 0) {
    // Of a single row in a settled height nothing can be kept for marks alone.
    const lastRow = room.strata === undefined ? Math.max(room.rows - 1, 1) : Math.max(room.rows - 1, 0);
    ({ lane, waiting } = placeLabelled(ordered, room, lastRow));
    const isBar = (event: Placeable) =>
      event.right - event.left >= Math.min(event.labelWidth, room.labelWidth);
    const short = waiting.filter((event) => !isBar(event)).sort((a, b) => a.left - b.left);
    for (const mark of short) placeMark(lane, mark, lastRow, room.before?.get(mark.id)?.row);
    // Nothing stands in the row that was kept for marks alone: it is there for labels as well.
    const isSpare = (lane.rows[lastRow]?.length ?? 0) === 0 && lastRow < room.rows;
    for (const bar of waiting.filter(isBar)) {
      const isNamed = isSpare && placeInWidths(lane, bar, [lastRow], room);
      if (!isNamed) placeBar(lane, bar, room.strata ?? MAX_STRATA, room.before?.get(bar.id)?.stratum);
    }
  }
  widenLabels(lane, ordered, room.maxLabelWidth);
  return lane.placed;
}

/** Returns the order in which events are given room: the most important first. */
function byPriority(a: Placeable, b: Placeable): number {
  const isFirst = Number(b.isOpened ?? false) - Number(a.isOpened ?? false);
  const isLater = Number(a.isLong ?? false) - Number(b.isLong ?? false);
  const byRank = toWeight(b) - toWeight(a) || b.sources - a.sources;
  return isFirst || isLater || byRank || a.left - b.left || (a.id < b.id ? -1 : 1);
}

function toWeight({ importance, lanes }: Placeable): number {
  return lanes >= SHARED_LANES ? importance - SHARED_STEPS : importance;
}

/** Returns how many rows and strata the placements take up; an empty lane has one row. */
export function countRows(placements: ReadonlyMap<string, Placement>): { rows: number; strata: number } {
  const all = [...placements.values()];
  return {
    rows: Math.max(1, ...all.filter(({ stratum }) => stratum === null).map(({ row }) => row + 1)),
    strata: Math.max(0, ...all.map(({ stratum }) => (stratum === null ? 0 : stratum + 1))),
  };
}

/** Gives places to all events that can have a label in so many rows. */
function placeLabelled(
  ordered: readonly Placeable[],
  room: LaneRoom,
  rows: number,
): { lane: Lane; waiting: Placeable[] } {
  const lane: Lane = { rows: [], strata: [], placed: new Map() };
  if (room.settled !== undefined) placeSettled(lane, ordered, room.settled);
  const all = Array.from({ length: rows }, (_, row) => row);
  const waiting = ordered.filter((event) => {
    if (lane.placed.has(event.id)) return false;
    const { row = 0, label = 'none' } = room.before?.get(event.id) ?? {};
    const isKept = label !== 'none' && row < rows && placeInWidths(lane, event, [row], room);
    return !isKept && !placeInWidths(lane, event, all, room);
  });
  return { lane, waiting };
}

/** Gives an event a label in one of these rows, as wide as can be; returns false where there is room for none. */
function placeInWidths(lane: Lane, event: Placeable, rows: readonly number[], room: LaneRoom): boolean {
  const { labelWidth, firstLabelWidth = labelWidth, minLabelWidth } = room;
  const widths = [firstLabelWidth, labelWidth, minLabelWidth].map((width) =>
    Math.min(width, event.labelWidth),
  );
  // Beyond today only where there is room nowhere else: there it would be cut by the edge of most windows.
  return [false, true].some((isPast) =>
    [...new Set(widths)].some((width) => placeWithLabel(lane, event, { width, isPast }, rows, room)),
  );
}

function placeSettled(
  lane: Lane,
  events: readonly Placeable[],
  settled: NonNullable<LaneRoom['settled']>,
): void {
  for (const { id, left, right } of events) {
    const placement = settled.get(id);
    if (placement === undefined) continue;
    const { label, room, stratum } = placement;
    const extent = {
      left: label === 'left' ? left - room : left,
      right: label === 'right' ? right + room : right,
    };
    if (stratum === null) put(lane, id, extent, { ...placement });
    else putBar(lane, id, extent, stratum);
  }
}

function placeWithLabel(
  lane: Lane,
  event: Placeable,
  { width, isPast }: { width: number; isPast: boolean },
  rows: readonly number[],
  { today, before }: LaneRoom,
): boolean {
  const isWanted = ({ label, extent }: LabelPlace) => (label === 'right' && extent.right > today) === isPast;
  const sides = listSides(event, width).filter(isWanted);
  if (sides[1] !== undefined && sides[1].label === before?.get(event.id)?.label) sides.reverse();
  for (const row of rows) {
    for (const { label, extent } of sides) {
      if (!isFree(lane.rows[row], extent, GAP)) continue;
      put(lane, event.id, extent, { row, stratum: null, label, room: width });
      return true;
    }
  }
  return false;
}

function listSides({ left, right, isThin = false }: Placeable, width: number): LabelPlace[] {
  if (!isThin && right - left >= Math.max(width, BAR_WIDTH))
    return [{ label: 'inside', extent: { left, right } }];
  return [
    { label: 'right', extent: { left, right: right + width } },
    { label: 'left', extent: { left: left - width, right } },
  ];
}

function placeBar(lane: Lane, { id, left, right }: Placeable, strata: number, before?: number | null): void {
  const extent = { left, right };
  let stratum =
    before != null && before < strata && isFree(lane.strata[before], extent, MARK_GAP) ? before : 0;
  while (stratum < strata - 1 && !isFree(lane.strata[stratum], extent, MARK_GAP)) stratum += 1;
  putBar(lane, id, extent, stratum);
}

function putBar(lane: Lane, id: string, extent: Taken, stratum: number): void {
  lane.strata[stratum] = [...(lane.strata[stratum] ?? []), extent];
  lane.placed.set(id, { row: 0, stratum, label: 'none', room: 0 });
}

function placeMark(lane: Lane, { id, left, right }: Placeable, lastRow: number, before = 0): void {
  let row = before < lastRow && isFree(lane.rows[before], { left, right }, MARK_GAP) ? before : 0;
  while (row < lastRow && !isFree(lane.rows[row], { left, right }, MARK_GAP)) row += 1;
  put(lane, id, { left, right }, { row, stratum: null, label: 'none', room: 0 });
}

function put(lane: Lane, id: string, extent: Taken, placement: Placement): void {
  lane.rows[placement.row] = [...(lane.rows[placement.row] ?? []), extent];
  lane.placed.set(id, placement);
}

function isFree(row: readonly Taken[] | undefined, { left, right }: Taken, gap: number): boolean {
  return row === undefined || row.every((taken) => left >= taken.right + gap || right <= taken.left - gap);
}

/** Lets labels that were cut off grow into the room that nobody took. */
function widenLabels(lane: Lane, events: readonly Placeable[], maxWidth: number): void {
  for (const { id, left, right, labelWidth: wholeWidth } of events) {
    const labelWidth = Math.min(wholeWidth, maxWidth);
    const placement = lane.placed.get(id);
    if (placement === undefined || placement.label === 'none' || placement.room >= labelWidth) continue;
    const { label, row, room } = placement;
    const others = lane.rows[row] ?? [];
    if (label === 'inside') placement.room = Math.min(wholeWidth, right - left);
    if (label === 'right') {
      const limit = Math.min(
        ...others.map((one) => (one.left > right ? one.left : Number.POSITIVE_INFINITY)),
      );
      placement.room = Math.max(room, Math.min(labelWidth, limit - GAP - right));
      others.push({ left: right, right: right + placement.room });
    }
    if (label === 'left') {
      const limit = Math.max(
        ...others.map((one) => (one.right < left ? one.right : Number.NEGATIVE_INFINITY)),
      );
      placement.room = Math.max(room, Math.min(labelWidth, left - limit - GAP));
      others.push({ left: left - placement.room, right: left });
    }
  }
}
