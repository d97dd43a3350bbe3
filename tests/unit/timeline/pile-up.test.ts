import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawShape } from '#lib/timeline/draw-shape.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { laneMetrics } from '#lib/timeline/lane-metrics.ts';
import { layOutLanes } from '#lib/timeline/lay-out-lanes.ts';
import { markExtent } from '#lib/timeline/mark-extent.ts';
import { describePile, pileShift, pileUp } from '#lib/timeline/pile-up.ts';
import { drawnEventOf } from './drawn-event-of.ts';

const TODAY = 21_000;

/** The marks of a lane `height` pixels high, and its piles. */
function drawLane(dates: readonly string[], pixelsPerDay: number, height = 140) {
  const marks = dates.map((edtf, index) => {
    const event: DrawnEvent = drawnEventOf(`e${index}`, edtf, { lanes: ['a'] });
    return { id: `a|e${index}`, lane: 'a', event, shape: drawShape(event, TODAY) };
  });
  const metrics = laneMetrics('wide');
  const heights = new Map([['a', height]]);
  const layout = layOutLanes(['a'], marks, { pixelsPerDay, height, today: TODAY, heights }, metrics);
  const placed = marks.flatMap((mark) => {
    const laid = layout.marks.get(mark.id);
    return laid === undefined ? [] : [{ ...mark, laid }];
  });
  const { piles, piled } = pileUp(placed, 'a', { pixelsPerDay, rowHeight: metrics.rowHeight });
  return { piles, piled, placed, drawn: placed.filter(({ id }) => !piled.has(id)) };
}

describe('pileUp', () => {
  it.each([
    ['a day across the screen', 10, 1272],
    ['a day across a phone', 50, 390],
    ['a week across the screen', 50, 180],
    ['a year across the screen', 50, 3.5],
  ])('leaves every event of one date to be reached: %s, %i events', (_what, count, pixelsPerDay) => {
    const { piles, drawn } = drawLane(Array(count).fill('2023-03-03'), pixelsPerDay);
    const reached = new Set(
      [...drawn, ...piles.flatMap(({ members }) => members.map((event) => ({ event })))].map(
        ({ event }) => event.id,
      ),
    );
    expect(reached.size).toBe(count);
    const places = drawn.map(({ laid }) => `${laid.top} ${laid.stratum}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('makes none where every event has its place', () => {
    expect(drawLane(['2023-03-03', '2023-04-03', '2023-05-03'], 3.5).piles).toEqual([]);
  });

  it('puts no pile on another, and counts everyone once, whatever the dates', () => {
    const dates = fc.constantFrom(
      '2023-03-03',
      '2023-03-04',
      '2023-03',
      '2023',
      '2022-03/2024',
      '2023-05-01/..',
      '2024-06~',
    );
    fc.assert(
      fc.property(
        fc.array(dates, { maxLength: 60 }),
        fc.constantFrom(0.2, 1, 4, 60, 1000),
        (list, pixelsPerDay) => {
          const { piles, piled, placed } = drawLane(list, pixelsPerDay);
          const members = piles.flatMap((pile) => pile.members.map(({ id }) => id));
          expect(new Set(members).size).toBe(members.length);
          for (const { id, event } of placed) if (piled.has(id)) expect(members).toContain(event.id);
          for (const [index, one] of piles.entries()) {
            const others = piles.slice(index + 1).filter(({ top }) => top === one.top);
            for (const other of others) {
              const apart = Math.abs(one.middle - other.middle) * pixelsPerDay;
              expect(apart).toBeGreaterThanOrEqual((one.width + other.width) / 2);
            }
          }
        },
      ),
    );
  });

  it('draws the first of long bars, for where it begins and ends', () => {
    const { piles, piled, placed } = drawLane(Array(50).fill('2022-03/2024'), 3.5);
    expect(piles).toHaveLength(1);
    expect(piled.size).toBe((piles[0]?.count ?? 0) - 1);
    const [pile] = piles;
    const { left } = markExtent(placed[0]?.shape ?? drawShape(placed[0]?.event as DrawnEvent, TODAY), 3.5);
    expect((pile?.start ?? 0) * 3.5).toBeCloseTo(left);
  });

  it('says what it holds', () => {
    const [pile] = drawLane(Array(50).fill('2023-03-03'), 3.5).piles;
    expect(pile && describePile(pile, 'Upham–Downham')).toMatch(
      /^\d+ events, Upham–Downham, 3 March 2023; choose one from a list$/,
    );
  });

  it('stays in view as long as what it is a pile of', () => {
    const [pile] = drawLane(Array(50).fill('2023'), 3).piles;
    if (pile === undefined) throw new Error('there is no pile');
    const screen = { start: pile.end - 20, pixelsPerDay: 30, width: 1200 };
    const at = (pile.middle - screen.start) * 30 + pileShift(pile, screen);
    expect(at).toBeGreaterThanOrEqual(pile.width / 2);
    expect(at).toBeLessThan(1200);
  });
});
