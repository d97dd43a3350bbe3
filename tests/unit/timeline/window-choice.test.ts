import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay, toDay } from '#lib/time/day.ts';
import { compareRank } from '#lib/timeline/compare-rank.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { answerWindow } from '#lib/timeline/level-of-detail.ts';
import { choiceEdges } from '#lib/timeline/window-choice.ts';
import { drawnEventOf } from './drawn-event-of.ts';

const FIRST = toDay(2022, 1, 1);
const LAST = toDay(2025, 12, 31);
const WINDOW: [string, string] = [formatDay(FIRST), formatDay(LAST)];
const LANES = [{ id: 'all', label: 'All' }];

const anyEvents = fc.array(
  fc.record({
    day: fc.integer({ min: -400, max: 1460 }),
    days: fc.integer({ min: 0, max: 3000 }),
    importance: fc.integer({ min: 1, max: 5 }),
    sources: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 60 },
);

function toEvents(facts: { day: number; days: number; importance: number; sources: number }[]): DrawnEvent[] {
  return facts.map(({ day, days, importance, sources }, index) =>
    drawnEventOf(`e${index}`, `${formatDay(FIRST + day)}/${formatDay(FIRST + day + days)}`, {
      importance: importance as DrawnEvent['importance'],
      sources,
      lanes: ['all'],
    }),
  );
}

/** The rule word for word: the first of each bucket by rank, then the second of each. */
function spread(events: DrawnEvent[], edges: readonly number[]): DrawnEvent[] {
  const buckets = edges.slice(0, -1).map((start, index) =>
    events.filter(({ date }) => {
      const day = parseDay(date.earliest ?? '') ?? 0;
      return day >= start && day < (edges[index + 1] ?? 0);
    }),
  );
  const most = Math.max(0, ...buckets.map(({ length }) => length));
  return Array.from({ length: most }, (_, round) =>
    buckets.flatMap((bucket) => bucket.slice(round, round + 1)).sort(compareRank),
  ).flat();
}

function expectedChoice(events: DrawnEvent[], limit: number): string[] {
  const ranked = events.filter(({ date }) => (parseDay(date.latest ?? '') ?? 0) >= FIRST).sort(compareRank);
  const begun = ranked.filter(({ date }) => (parseDay(date.earliest ?? '') ?? 0) >= FIRST);
  const crossing = ranked.filter((event) => !begun.includes(event));
  const edges = choiceEdges(FIRST, LAST, limit);
  const order = [
    ...spread(
      begun.filter(({ importance }) => importance === 5),
      edges,
    ),
    ...spread(
      begun.filter(({ importance }) => importance < 5),
      edges,
    ),
  ];
  const first = order.slice(0, limit - Math.min(crossing.length, Math.floor(limit / 3)));
  return [...first, ...crossing.slice(0, limit - first.length)].sort(compareRank).map(({ id }) => id);
}

describe('the choice of events for a window', () => {
  it('is what the rule says, for any events and any limit', () => {
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: 1, max: 40 }), (facts, limit) => {
        const events = toEvents(facts);
        const answer = answerWindow(events, LANES, { window: WINDOW, width: 1200, limit });
        expect(answer.events.map(({ id }) => id)).toEqual(expectedChoice(events, limit));
      }),
    );
  });

  it('has something of each quarter, and at most a third that began before', () => {
    const begun = Array.from({ length: 1461 }, (_, day) => ({ day, days: 0, importance: 1, sources: 1 }));
    const before = Array.from({ length: 900 }, () => ({ day: -90, days: 2000, importance: 5, sources: 4 }));
    const events = toEvents([...before, ...begun]);
    const answer = answerWindow(events, LANES, { window: WINDOW, width: 1200, limit: 90 });
    const days = answer.events.map(({ date }) => parseDay(date.earliest ?? '') ?? 0);
    expect(days.filter((day) => day < FIRST)).toHaveLength(30);
    for (let quarter = 0; quarter < 16; quarter += 1) {
      const [from, to] = [quarter, quarter + 1].map((index) =>
        toDay(2022 + Math.floor(index / 4), (index % 4) * 3 + 1, 1),
      );
      expect(
        days.some((day) => day >= (from ?? 0) && day < (to ?? 0)),
        `quarter ${quarter}`,
      ).toBe(true);
    }
  });

  it('spreads the most important ones where they alone are too many', () => {
    const events = toEvents(
      Array.from({ length: 1461 }, (_, day) => ({ day, days: 0, importance: 5, sources: day < 700 ? 2 : 1 })),
    );
    const answer = answerWindow(events, LANES, { window: WINDOW, width: 1200, limit: 60 });
    const late = answer.events.filter(({ date }) => (parseDay(date.earliest ?? '') ?? 0) >= FIRST + 730);
    expect(late.length).toBeGreaterThan(20);
  });
});

describe('choiceEdges', () => {
  it('gives the finest unit that has at most so many', () => {
    expect(choiceEdges(FIRST, LAST, 150)).toHaveLength(145);
    expect(choiceEdges(FIRST, LAST, 143)).toHaveLength(49);
    expect(choiceEdges(FIRST, LAST, 4)).toEqual([
      ...[2022, 2023, 2024, 2025, 2026].map((year) => toDay(year, 1, 1)),
    ]);
    expect(choiceEdges(FIRST, FIRST, 1)).toEqual([FIRST, FIRST + 1]);
  });
});
