/** A timeline of thousands of events in a page of its own, bundled for the test: no server has to hold them. */
import { mountTimeline, type TimelineHandle } from '#app/_viewer/mount-timeline.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { formatDay, parseDay, toDay } from '#lib/time/day.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { answerWindow } from '#lib/timeline/level-of-detail.ts';
import type { CountedLane } from '#lib/timeline/to-lanes.ts';
import { planWindow } from '#lib/timeline/window-plan.ts';
import { FOCAL_PAIRS } from '../focal.ts';

declare global {
  /** Mounts so many events in the page; see below. */
  var mountLarge: (count: number) => void;
  var large: {
    handle: TimelineHandle;
    /** Windows asked for, in order. */
    asked: string[];
    /** Makes the next questions fail. */
    isOffline: boolean;
    failures: number;
    selected: string | null;
    /** Returns the first day of an event, and the day after its last. */
    daysOf: (id: string) => { start: number; end: number };
  };
}

const TODAY = toDay(2026, 11, 22);
const FIRST = toDay(2000, 1, 1);
const DAYS = 9000;
const OPENING = { start: FIRST, end: FIRST + DAYS + 1000 };
/** So that an answer comes later than a frame, as it does from a server. */
const ANSWER_MS = 30;

/** The same every time: a number from 0 to 1 for a seed (mulberry32). */
function random(seed: number): number {
  let mixed = (seed + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 1 | mixed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

function toEvent(index: number): DrawnEvent {
  const draw = (turn: number) => random(index * 16 + turn);
  const day = FIRST + Math.floor(draw(0) * DAYS);
  const edtf =
    draw(1) < 0.3 ? `${formatDay(day)}/${formatDay(day + 1 + Math.floor(draw(2) * 90))}` : formatDay(day);
  const date = toDateValue(edtf);
  const pair = FOCAL_PAIRS[Math.floor(draw(3) * FOCAL_PAIRS.length)] ?? 'CHN-RUS';
  if (date === null) throw new Error(`${edtf} is no date`);
  return {
    id: `event-${index}`,
    title: `Event ${index} of many`,
    type: 'treaty',
    importance: (1 + Math.floor(draw(4) ** 2 * 5)) as DrawnEvent['importance'],
    date,
    dateSense: 'occurred',
    pairs: [pair],
    lanes: [pair],
    contested: draw(5) < 0.05,
    sources: 1 + Math.floor(draw(6) * 3),
    modality: 'asserted',
    attested: null,
  };
}

globalThis.mountLarge = (count) => {
  const events = Array.from({ length: count }, (_, index) => toEvent(index));
  const lanes = FOCAL_PAIRS.map(
    (pair, index): CountedLane => ({
      id: pair,
      label: pair,
      tone: index + 1,
      total: events.filter((event) => event.lanes.includes(pair)).length,
    }),
  );
  const element = document.getElementById('timeline');
  if (element === null) throw new Error('there is no place for the timeline');
  const days = new Map(
    events.map(({ id, date: { earliest, latest } }) => [
      id,
      { start: parseDay(earliest ?? '') ?? 0, end: (parseDay(latest ?? '') ?? 0) + 1 },
    ]),
  );
  const daysOf = (id: string) => days.get(id) ?? { start: 0, end: 0 };
  const state = { asked: [] as string[], isOffline: false, failures: 0, selected: null as string | null };
  const handle = mountTimeline(element, {
    first: answerWindow(events, lanes, planWindow(OPENING, element.clientWidth - 168, lanes)),
    lanes,
    focalPairs: FOCAL_PAIRS,
    window: OPENING,
    today: TODAY,
    selected: null,
    wheel: 'plain',
    load: async (request) => {
      state.asked.push(request.window.join('/'));
      await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
      if (globalThis.large.isOffline) throw new Error('offline');
      return answerWindow(events, lanes, request);
    },
    onLoad: (error) => {
      if (error !== null) globalThis.large.failures += 1;
    },
    onSelect: (id) => {
      globalThis.large.selected = id;
    },
  });
  globalThis.large = Object.assign(state, { handle, daysOf });
};
