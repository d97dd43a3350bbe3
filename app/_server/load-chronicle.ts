import type { ChronicleData } from '#app/_components/chronicle/chronicle-data.ts';
import { filterAddress } from '#app/_components/filter/filter-address.ts';
import type { Names } from '#db/read/names.ts';
import { bulkYear } from '#lib/chronicle/bulk-year.ts';
import { type ChronicleRow, toChronicleRow } from '#lib/chronicle/chronicle-row.ts';
import { formatRows } from '#lib/chronicle/format-rows.ts';
import { groupRows, type RowGroup } from '#lib/chronicle/group-rows.ts';
import { listChosenActors, toggleActor } from '#lib/chronicle/toggle-actor.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { lookUp } from '#lib/look-up.ts';
import { describeFilter, joinPhrases } from '#lib/query/describe-filter.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import type { View } from '#lib/query/view.ts';
import { capitalise } from '#lib/text/capitalise.ts';
import { parseDay, toDay, todayFrom } from '#lib/time/day.ts';
import { eventPath } from '#lib/urls.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { orderEvents } from '#lib/wording/order-events.ts';

/** Rows of a chronicle that stand in the page itself; an embed has no others. */
export const MAX_CHRONICLE_ROWS = 1000;
/** Beside the first and the last event, as a share of the time between. */
const ROOM = 0.04;

/** Returns events as rows, in their order. */
export function toRows(
  events: readonly TimelineEvent[],
  { focal, focalPairs, actors, types, sources, vocabulary: { countsAs } }: Names,
  today: number,
): ChronicleRow[] {
  const rowNames = { focal, focalPairs, countsAs, actors, types, sources };
  return events.map((event) => toChronicleRow(event, rowNames, today));
}

type Shown = { filter: Filter; view: View; names: Names };

/** Returns what the chronicle shows of these events, and the window that its strip opens on: the bulk of them. */
export function toChronicle(
  events: readonly TimelineEvent[],
  { filter, view, names }: Shown,
): ChronicleData & { opening: DayWindow | null } {
  const today = todayFrom(new Date());
  const rows = toRows(orderEvents(events, filter.only), names, today);
  const bulk = bulkYear(rows);
  const groups = filter.only.length > 0 ? inOneGroup(rows) : groupRows(rows, bulk, formatPageRows);
  return {
    ...withHeads(groups, { filter, view, names }),
    isAsked: false,
    opening: bulk === null ? null : bulkWindow(rows, bulk, today),
  };
}

/** Returns the headings, under those of the columns. */
export function withHeads(
  groups: readonly RowGroup[],
  { filter, view, names }: Shown,
): Omit<ChronicleData, 'isAsked'> {
  const heads = names.focal.map((code) => toHead(code, { filter, view, names }));
  return { groups, heads, query: String(formatFilter(filter)) };
}

/** From the year in which the bulk begins to the last of the events, with a little room. */
function bulkWindow(rows: readonly ChronicleRow[], year: number, today: number): DayWindow {
  const start = toDay(year, 1, 1);
  const ends = rows.flatMap(({ date, day }) => {
    const last = date.latest === null ? null : parseDay(date.latest);
    return day === null || day < start ? [] : Math.min(last ?? today, Math.max(today, day));
  });
  const end = Math.max(start, ...ends) + 1;
  const room = (end - start) * ROOM;
  return { start: start - room, end: end + room };
}

/** The rows of a page, whose links a page's own script takes over. */
export function formatPageRows(rows: readonly ChronicleRow[]): string {
  return formatRows(rows, { toEvent: eventPath, inNewTab: false });
}

/** In an order that somebody asked for, years head nothing. */
function inOneGroup(rows: readonly ChronicleRow[]): ChronicleData['groups'] {
  const group = { key: 'chosen', label: 'As chosen', count: rows.length, isFolded: false, within: [] };
  return [{ ...group, rows: formatPageRows(rows) }];
}

function toHead(code: string, { filter, view, names }: Shown): ChronicleData['heads'][number] {
  const { focal, actors, labels, vocabulary } = names;
  const next = toggleActor(filter, code, focal, vocabulary.countsAs);
  const name = lookUp(actors, code)?.name ?? code;
  return {
    name,
    isChosen: listChosenActors(filter, focal).includes(code),
    href: filterAddress(next, view),
    title: capitalise(joinPhrases(describeFilter(next, labels))) || 'All events',
  };
}
