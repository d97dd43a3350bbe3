import type { CapsuleView } from '#lib/capsule/capsule-view.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { listFocalPairs } from '#lib/domain/pair.ts';
import { readDataSet } from '#lib/exchange/data-set-events.ts';
import { describePair } from '#lib/query/describe-pair.ts';
import type { EmbedContent, EmbedData } from '#lib/sharing/embed-data.ts';
import { parseDay } from '#lib/time/day.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { fitWindow } from '#lib/timeline/fit-window.ts';
import { initialWindow } from '#lib/timeline/initial-window.ts';
import { isLaneWanted } from '#lib/timeline/is-lane-wanted.ts';
import { answerWindow } from '#lib/timeline/level-of-detail.ts';
import { toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import { type CountedLane, toLanes } from '#lib/timeline/to-lanes.ts';
import { planWindow } from '#lib/timeline/window-plan.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { describeSourceTitles } from '#lib/wording/describe-source-titles.ts';
import type { EventStore } from './event-store.ts';

/** A data set that answers by itself what a server would be asked. */
export type Capsule = {
  /** Pairs to choose from with their names and numbers of events, most events first. */
  pairs: readonly { pair: string; label: string; count: number }[];
  data: EmbedData;
  /** What is shown of one pair, or of all; a screen `width` pixels wide opens on `window`. */
  ofPair: (
    pair: string | null,
    window: DayWindow,
    width: number,
  ) => { content: EmbedContent; store: EventStore };
};

/** Opens the data set of a capsule for a screen of some width and a reader's day. */
export function openCapsule(dataSet: DataSet, view: CapsuleView, width: number, today: number): Capsule {
  const { events, sources } = readDataSet(dataSet);
  const shownIds = new Set(view.shown);
  const shown = events.filter(({ id }) => shownIds.has(id));
  const { focal } = dataSet.chronology;
  const focalPairs = listFocalPairs(focal);
  const actors = new Map(dataSet.actors.map(({ code, name }) => [code, name]));
  const laneNames = {
    actors,
    focal,
    types: new Map(dataSet.eventTypes.map(({ id, label }) => [id, label])),
    sources: describeSourceTitles(sources),
  };
  const countsAs = new Map(
    dataSet.actors.flatMap(({ code, countsAs }) => (countsAs === null ? [] : [[code, countsAs]])),
  );
  const firstDays = new Map(sources.map(({ id, published }) => [id, published.earliest]));
  const { lanes: allLanes, lanesOf } = toLanes(view.laneKind, shown, laneNames, countsAs);
  const counts = new Map<string, number>();
  for (const pair of shown.flatMap(({ pairs }) => pairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const pairs = [...counts]
    .map(([pair, count]) => ({ pair, count, label: describePair(pair, laneNames) }))
    .sort((a, b) => b.count - a.count || (a.pair < b.pair ? -1 : 1));
  const drawn = shown.map((event) => toDrawnEvent(event, lanesOf.get(event.id) ?? [], firstDays));
  const loadEvent: EventStore['loadEvent'] = async (id) => events.find((event) => event.id === id) ?? null;
  const loadSource: EventStore['loadSource'] = async (id) =>
    sources.find((source) => source.id === id) ?? null;

  const ofPair: Capsule['ofPair'] = (pair, window, screen) => {
    const isLane = (id: string) =>
      isLaneWanted(id, view.laneKind, pair === null ? view.pairs : [pair], focalPairs);
    const chosen = (pair === null ? drawn : drawn.filter((event) => event.pairs.includes(pair))).map(
      (event) => ({ ...event, lanes: event.lanes.filter(isLane) }),
    );
    const lanes = countLanes(allLanes, chosen);
    const first = answerWindow(chosen, lanes, planWindow(window, screen, lanes));
    const whole = first.events.length >= chosen.length ? null : fitWindow([extentOf(chosen, today)]);
    const loadWindow: EventStore['loadWindow'] = async (request) => answerWindow(chosen, lanes, request);
    return { content: { first, lanes, whole, pinned: [] }, store: { loadWindow, loadEvent, loadSource } };
  };
  const window = view.window ?? initialWindow(drawn, today);
  const data: EmbedData = {
    ...ofPair(null, window, width).content,
    window,
    selected: view.selected,
    opened: null,
    interactive: view.interactive,
    controls: view.controls,
    names: {
      actors: Object.fromEntries(actors),
      focalPairs,
      pairs: Object.fromEntries(pairs.map(({ pair, label }) => [pair, label])),
      types: Object.fromEntries(laneNames.types),
      parties: Object.fromEntries(dataSet.eventTypes.map(({ id, parties }) => [id, parties])),
      sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    },
    home: view.home,
    filter: '',
    laneKind: view.laneKind,
  };
  const offered = pairs.filter(({ pair }) => view.pairs.length === 0 || view.pairs.includes(pair));
  return { pairs: offered, data, ofPair };
}

/** The lanes that have events, each with their number. */
function countLanes(
  lanes: readonly Omit<CountedLane, 'total'>[],
  events: readonly DrawnEvent[],
): CountedLane[] {
  return lanes
    .map((lane) => ({ ...lane, total: events.filter((event) => event.lanes.includes(lane.id)).length }))
    .filter(({ total }) => total > 0);
}

function extentOf(events: readonly DrawnEvent[], today: number): DayWindow {
  const days = events
    .flatMap(({ date }) => [date.earliest, date.latest])
    .map((day) => (day === null ? today : (parseDay(day) ?? today)));
  return { start: Math.min(...days), end: Math.max(...days) + 1 };
}
