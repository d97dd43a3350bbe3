import { chooseEvents } from '#db/read/choose-events.ts';
import { countEventsOf } from '#db/read/facets.ts';
import type { Names } from '#db/read/names.ts';
import type { Database } from '#db/store/open-database.ts';
import { chooseTime } from '#lib/picture/choose-time.ts';
import type { Theme } from '#lib/picture/palette.ts';
import type { Still } from '#lib/picture/still.ts';
import { straightScale, type TimeScale } from '#lib/picture/time-scale.ts';
import { describeFilter, joinPhrases } from '#lib/query/describe-filter.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { formatView } from '#lib/query/parse-view.ts';
import { resolveFilter } from '#lib/query/resolve-filter.ts';
import type { View } from '#lib/query/view.ts';
import { capitalise } from '#lib/text/capitalise.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { parsePeriod } from '#lib/time/parse-period.ts';
import { isLaneWanted } from '#lib/timeline/is-lane-wanted.ts';
import { toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import { toLanes } from '#lib/timeline/to-lanes.ts';
import { timelineAddress } from '#lib/urls.ts';
import { parseWindow } from '#lib/window/format-window.ts';
import { describeTitle } from '#lib/wording/describe-title.ts';
import { orderEvents } from '#lib/wording/order-events.ts';

/** What a still or a deck is made of: the question, and how it is to look. */
export type StillRequest = {
  filter: Filter;
  view: View;
  width: number;
  height: number;
  theme: Theme;
  /** The day that open ends fade to. */
  today: number;
  origin: string | null;
};

/** Most events that a still or a deck is made of. */
const MAX_EVENTS = 300;

/** Returns what a still or a deck shows: of more events than it takes, the most important ones of its window. */
export async function readStill(database: Database, names: Names, request: StillRequest): Promise<Still> {
  const { filter, view, today } = request;
  const { events: chosen, published } = await chooseEvents(
    database,
    resolveFilter(inWindow(filter, view), names.vocabulary),
    MAX_EVENTS,
  );
  const [total = 0] = await countEventsOf(database, [resolveFilter(filter, names.vocabulary)]);
  const { lanes: all, lanesOf } = toLanes(view.lanes, chosen, names.labels, names.vocabulary.countsAs);
  const wanted = all.filter(({ id }) => isLaneWanted(id, view.lanes, filter.pairs, names.focalPairs));
  // Nobody changes the filter of a picture: empty lanes are left out, unless all are.
  const held = new Set([...lanesOf.values()].flat());
  const used = wanted.filter(({ id }) => held.has(id));
  const lanes = used.length > 0 ? used : wanted;
  const shown = new Set(lanes.map(({ id }) => id));
  const firstDays = new Map([...published].map(([id, { earliest }]) => [id, earliest]));
  const events = chosen.map((event) =>
    toDrawnEvent(
      event,
      (lanesOf.get(event.id) ?? []).filter((id) => shown.has(id)),
      firstDays,
    ),
  );
  const phrases = describeFilter(filter, names.labels);
  const [only] = filter.only.length === 1 ? chosen : [];
  const { width, height, theme, origin } = request;
  return {
    title: describeTitle(view.title ?? only?.title, phrases, names.chronology),
    sentence: view.title === undefined ? '' : capitalise(joinPhrases(phrases)),
    events,
    records: orderEvents(chosen, filter.only),
    selected: view.event ?? null,
    total,
    lanes,
    names: {
      actors: names.labels.actors,
      focal: names.focal,
      types: names.labels.types,
      sources: names.sources,
    },
    period: askedPeriod(filter, view),
    time: askedTime(filter, view, events, today),
    today,
    theme,
    width,
    height,
    origin,
    path: timelineAddress(formatFilter(filter), formatView(withoutLook(view))),
  };
}

/** A link leads to the events and how they are laid out, not to what a picture or a frame is called and lacks. */
function withoutLook({ title: _, ...view }: View): View {
  return { ...view, controls: true, interactive: true };
}

/** The period that was asked for, in words; null where the events themselves say what is drawn. */
function askedPeriod({ from, to }: Filter, { window }: View): string | null {
  const [first, last] = window ?? [from, to];
  if (first === undefined || last === undefined) return null;
  const [start, end] = [first, last].map((edtf) => toDateValue(edtf)?.label ?? edtf);
  return start === end ? `of ${start}` : `from ${start} to ${end}`;
}

/** The filter narrowed to the window, so that the events chosen are of what is shown. */
function inWindow(filter: Filter, { window }: View): Filter {
  // "Within" asks for more than being seen in the window does: events of the whole period are chosen then.
  if (window === undefined || filter.match === 'within') return filter;
  const [first, last] = window;
  return { ...filter, from: later(filter.from, first), to: earlier(filter.to, last) };
}

function later(a: string | undefined, b: string): string {
  const start = (text: string) => parsePeriod(text, 'from').value?.earliest ?? 0;
  return a !== undefined && start(a) > start(b) ? a : b;
}

function earlier(a: string | undefined, b: string): string {
  const end = (text: string) => parsePeriod(text, 'to').value?.latest ?? 0;
  return a !== undefined && end(a) < end(b) ? a : b;
}

/** What is asked for, else the period of the filter, else all there is. */
function askedTime({ from, to }: Filter, view: View, events: Still['events'], today: number): TimeScale {
  const asked = view.window ?? (from && to ? ([from, to] as const) : null);
  const window = asked === null ? null : parseWindow(asked);
  return window === null ? chooseTime(events, today) : straightScale(window);
}
