import type { DrawnTimeline } from '#app/_components/timeline/timeline-data.ts';
import type { Names } from '#db/read/names.ts';
import { readExtent, readWindow } from '#db/read/window.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { type ResolvedFilter, resolveFilter } from '#lib/query/resolve-filter.ts';
import type { View } from '#lib/query/view.ts';
import { FIRST_DAY, formatDay, LAST_DAY, parseDay, todayFrom } from '#lib/time/day.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { fitWindow } from '#lib/timeline/fit-window.ts';
import { initialWindow } from '#lib/timeline/initial-window.ts';
import { isLaneWanted } from '#lib/timeline/is-lane-wanted.ts';
import { keepLanes } from '#lib/timeline/keep-lanes.ts';
import { laneForm, timeWidth } from '#lib/timeline/lane-metrics.ts';
import { toTone } from '#lib/timeline/pair-color.ts';
import type { CountedLane } from '#lib/timeline/to-lanes.ts';
import type { WindowAnswer, WindowRequest } from '#lib/timeline/window-answer.ts';
import { planWindow } from '#lib/timeline/window-plan.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { parseWindow } from '#lib/window/format-window.ts';
import { isDateInWindow } from '#lib/window/is-date-in-window.ts';
import { periodWindow } from '#lib/window/period-window.ts';
import { assumedScreen } from './assumed-screen.ts';
import { openedDatabase } from './database.ts';
import { remembered } from './remembered.ts';

/** What the opening window, and the names on the page, need of an event. */
export type ChosenEvent = Pick<DrawnEvent, 'id' | 'date' | 'importance' | 'pairs'>;

/** Of which only the totals of the lanes are wanted. */
const ALL_TIME: WindowRequest = {
  window: [formatDay(FIRST_DAY), formatDay(LAST_DAY)],
  width: 100,
  limit: 1,
};

/** What two visitors with one filter are shown alike; an answer is some hundred kilobytes. */
const answerOf = remembered<WindowAnswer>(24);
const extentOf = remembered<[string, string] | null>(24);

/** Returns what the timeline of a filter opens on; `chosen` are its most important events. */
export async function loadDrawn({
  filter,
  view,
  chosen,
  opened,
  names,
  isStrip = false,
  bulk = null,
}: {
  filter: Filter;
  view: View;
  chosen: readonly ChosenEvent[];
  /** The selected event. */
  opened: DrawnEvent | null;
  names: Names;
  /** Whether all of them stand in one lane, above a list of them. */
  isStrip?: boolean;
  /** The window that holds the bulk of the events, where that is known already. */
  bulk?: DayWindow | null;
}): Promise<Omit<DrawnTimeline, 'counts'>> {
  const asked = resolveFilter(filter, names.vocabulary);
  const ask = (request: WindowRequest) =>
    answerOf(JSON.stringify([String(formatFilter(filter)), view.lanes, request]), () =>
      readWindow(openedDatabase(), asked, {
        ...{ request, lanes: view.lanes, names: names.labels, focalPairs: names.focalPairs },
      }),
    );
  const whole = await ask(ALL_TIME);
  const lanes = toCountedLanes(whole, filter, view, names);
  const opening = openingWindow(filter, chosen, opened, bulk);
  const given = view.window === undefined ? null : parseWindow(view.window);
  const screen = { ...(await assumedScreen(isStrip)), isStrip };
  const width = timeWidth(screen.width, laneForm(screen.width, isStrip));
  const plan = planWindow(given ?? opening, width, lanes);
  const first = keepLanes(await ask(plan), lanes);
  const isAll = first.events.length >= whole.total;
  return {
    laneKind: view.lanes,
    lanes,
    opening,
    whole: isAll ? null : await wholeWindow(filter, asked),
    screen,
    first,
  };
}

/** The window that shows all events of a filter. */
async function wholeWindow(filter: Filter, asked: ResolvedFilter): Promise<DayWindow | null> {
  const extent = await extentOf(String(formatFilter(filter)), () => readExtent(openedDatabase(), asked));
  const [first, last] = extent === null ? [null, null] : extent.map(parseDay);
  if (first === undefined || last === undefined || first === null || last === null) return null;
  return fitWindow([{ start: first, end: last + 1 }]);
}

/** A window on a period in which nothing can be drawn would be a blank: then it opens as without one. */
function openingWindow(
  filter: Filter,
  chosen: readonly ChosenEvent[],
  opened: DrawnEvent | null,
  bulk: DayWindow | null,
): DayWindow {
  const today = todayFrom(new Date());
  const period = periodWindow(filter.from ?? null, filter.to ?? null);
  const isDrawn = (window: DayWindow) =>
    window.start <= today && chosen.some(({ date }) => isDateInWindow(date, window));
  const whole = period !== null && isDrawn(period) ? period : (bulk ?? initialWindow(chosen, today));
  // A link to an event leads to where it can be seen.
  return opened === null || isDateInWindow(opened.date, whole) ? whole : initialWindow([opened], today);
}

function toCountedLanes(
  { lanes }: WindowAnswer,
  { pairs }: Filter,
  view: View,
  { focalPairs }: Names,
): CountedLane[] {
  return lanes
    .filter(({ id }) => isLaneWanted(id, view.lanes, pairs, focalPairs))
    .map(({ id, label, total }) => ({ id, label, total, tone: toTone(id, focalPairs) }));
}
