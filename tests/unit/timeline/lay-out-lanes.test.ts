import { describe, expect, it } from 'vitest';
import { NO_TAILS } from '#lib/timeline/ink.ts';
import { type LaneMark, type LaneMetrics, layOutLanes, STRATUM_HEIGHT } from '#lib/timeline/lay-out-lanes.ts';

const metrics: LaneMetrics = {
  rowHeight: 20,
  paddingTop: 5,
  paddingBottom: 5,
  emptyHeight: 30,
  labelWidth: 200,
  minLabelWidth: 100,
  maxLabelWidth: 400,
  smallText: 12,
  text: 14,
};
const box = { pixelsPerDay: 1, height: 600, today: 100_000 };

const mark = (id: string, lane: string, start: number): LaneMark => ({
  id,
  lane,
  event: { title: id, importance: 3, sources: 1, lanes: [lane], contested: false },
  shape: { start, end: start + 1, look: 'day', tails: NO_TAILS },
});

const many = Array.from({ length: 25 }, (_, index) => mark(`m${index}`, 'a', index * 400));

describe('layOutLanes', () => {
  it('fills the box, and gives a lane with more events more of it', () => {
    const { heights } = layOutLanes(['a', 'b', 'c'], [...many, mark('one', 'b', 0)], box, metrics);
    const [a = 0, b = 0, c = 0] = heights.values();
    expect(a).toBeGreaterThan(b);
    expect(c).toBe(30);
    expect(a + b + c).toBeGreaterThan(590);
    expect(a + b + c).toBeLessThanOrEqual(600);
  });

  it('keeps the heights of lanes while zooming, as long as they suffice', () => {
    const marks = [...many, mark('one', 'b', 0)];
    const near = layOutLanes(['a', 'b'], marks, box, metrics);
    const far = layOutLanes(['a', 'b'], marks, { ...box, pixelsPerDay: 0.5 }, metrics);
    expect(far.heights).toEqual(near.heights);
  });

  it('takes from lanes with room to spare what another one needs', () => {
    const crowd = Array.from({ length: 60 }, (_, index) => mark(`crowd${index}`, 'a', index));
    const { heights } = layOutLanes(
      ['a', 'b', 'c'],
      [...crowd, mark('one', 'b', 0), mark('two', 'c', 0)],
      { ...box, height: 220 },
      metrics,
    );
    expect([...heights.values()].reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(220);
  });

  it('stands every mark inside its lane', () => {
    const crowd = Array.from({ length: 80 }, (_, index) => mark(`crowd${index}`, 'a', index * 3));
    const { heights, marks } = layOutLanes(['a'], crowd, { ...box, height: 100 }, metrics);
    expect(marks.size).toBe(80);
    for (const { top } of marks.values())
      expect(top + metrics.rowHeight).toBeLessThanOrEqual(heights.get('a') ?? 0);
  });

  it('leaves out marks of lanes that are not shown', () => {
    expect(layOutLanes(['a'], [mark('elsewhere', 'b', 0)], box, metrics).marks.size).toBe(0);
  });

  it('does with heights that are settled, and keeps the foot free', () => {
    const heights = new Map([['a', 140]]);
    const bars = Array.from({ length: 30 }, (_, index) => ({
      ...mark(`bar${index}`, 'a', index * 3),
      shape: { start: index * 3, end: index * 3 + 900, look: 'soft' as const, tails: NO_TAILS },
    }));
    const laid = layOutLanes(['a'], [...many, ...bars], { ...box, heights, foot: 20 }, metrics);
    expect(laid.heights).toEqual(heights);
    expect(laid.marks.size).toBe(55);
    for (const { top, stratum } of laid.marks.values()) {
      const foot = top + (stratum === null ? metrics.rowHeight : STRATUM_HEIGHT);
      expect(foot).toBeLessThanOrEqual(140 - 20);
    }
  });
});
