import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay, toDay } from '#lib/time/day.ts';
import { compareRank } from '#lib/timeline/compare-rank.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { chooseShown } from '#lib/timeline/shown-events.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { drawnEventOf } from './drawn-event-of.ts';

const FIRST = toDay(2020, 1, 1);
const TODAY = toDay(2026, 11, 22);
const room = { today: TODAY, pinned: [], isWhole: false, width: 1200 };

const events = fc
  .array(fc.record({ day: fc.nat(1500), days: fc.nat(200), importance: fc.integer({ min: 1, max: 5 }) }), {
    minLength: 150,
    maxLength: 170,
  })
  .map((drawn) =>
    drawn
      .map(({ day, days, importance }, index) =>
        drawnEventOf(`e${index}`, `${formatDay(FIRST + day)}/${formatDay(FIRST + day + days)}`, {
          importance: importance as DrawnEvent['importance'],
        }),
      )
      .sort(compareRank),
  );

const isIn = ({ date }: DrawnEvent, { start, end }: DayWindow) =>
  (parseDay(date.earliest ?? '') ?? 0) < end && (parseDay(date.latest ?? '') ?? 0) + 1 > start;

describe('chooseShown', () => {
  it('takes nothing away that is still in the window, however one zooms in', () => {
    fc.assert(
      fc.property(
        events,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
        (all, anchors) => {
          let window = { start: FIRST, end: FIRST + 1700 };
          let { shown } = chooseShown(all, { ...room, window });
          for (const anchor of anchors) {
            const days = (window.end - window.start) * 0.7;
            const start = window.start + (window.end - window.start - days) * anchor;
            window = { start, end: start + days };
            const next = chooseShown(all, { ...room, window, kept: shown });
            const ids = new Set(next.shown.map(({ id }) => id));
            for (const event of shown) if (isIn(event, window)) expect(ids).toContain(event.id);
            ({ shown } = next);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('shows the first by rank, and counts the others as hidden', () => {
    const all = Array.from({ length: 200 }, (_, index) =>
      drawnEventOf(`e${String(index).padStart(3, '0')}`, '2022-01-01', { importance: index < 20 ? 5 : 2 }),
    ).sort(compareRank);
    const { shown, hidden } = chooseShown(all, { ...room, window: { start: FIRST, end: FIRST + 1000 } });
    expect(shown.length).toBeLessThan(140);
    expect(shown.length + hidden.length).toBe(200);
    expect(shown.slice(0, 20).map(({ id }) => id)).toEqual(all.slice(0, 20).map(({ id }) => id));
  });

  it('counts an event once for each of its lanes', () => {
    const lanes = ['CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK'];
    const all = Array.from({ length: 200 }, (_, index) => drawnEventOf(`e${index}`, '2022-01-01', { lanes }));
    const { shown } = chooseShown(all, { ...room, window: { start: FIRST, end: FIRST + 1000 } });
    expect(shown.length * lanes.length).toBeLessThanOrEqual(140);
  });

  it('draws all of a filter that is drawn whole, and what is pinned though no answer has it', () => {
    const all = Array.from({ length: 200 }, (_, index) => drawnEventOf(`e${index}`, '2022-01-01'));
    const pinned = [drawnEventOf('pinned', '1999')];
    const window = { start: FIRST, end: FIRST + 10 };
    expect(chooseShown(all, { ...room, window, isWhole: true }).hidden).toEqual([]);
    const { shown, extra } = chooseShown(all, { ...room, window, pinned });
    expect(shown.map(({ id }) => id)).toContain('pinned');
    expect(extra.map(({ id }) => id)).toEqual(['pinned']);
  });

  it('draws what began in the window rather than what crosses it', () => {
    const crossing = Array.from({ length: 150 }, (_, index) =>
      drawnEventOf(`before${index}`, '2019-01-01/2023-01-01', { importance: 5 }),
    );
    const begun = Array.from({ length: 150 }, (_, day) =>
      drawnEventOf(`in${day}`, formatDay(FIRST + day * 2), { importance: 1 }),
    );
    const window = { start: FIRST + 0.4, end: FIRST + 300.4 };
    const all = [...crossing, ...begun].sort(compareRank);
    const { shown } = chooseShown(all, { ...room, window });
    const days = shown.map(({ date }) => parseDay(date.earliest ?? '') ?? 0).filter((day) => day >= FIRST);
    expect(days.length).toBeGreaterThan(shown.length / 2);
    for (let month = 0; month < 9; month += 1)
      expect(days.some((day) => day >= FIRST + month * 31 && day < FIRST + (month + 1) * 31)).toBe(true);
    // Where all of them have room nothing is kept back.
    const few = chooseShown([...crossing.slice(0, 60), ...begun.slice(0, 20)], { ...room, window });
    expect(few.hidden).toEqual([]);
  });
});
