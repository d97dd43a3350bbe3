import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/time/day.ts';
import { type FirstContent, firstPicture } from '#lib/timeline/first-picture.ts';
import { formatFirstPicture } from '#lib/timeline/format-first-picture.ts';
import { laneHeights } from '#lib/timeline/lane-heights.ts';
import { answerWindow } from '#lib/timeline/level-of-detail.ts';
import { planWindow } from '#lib/timeline/window-plan.ts';
import { FOCAL_PAIRS } from '../../focal.ts';
import { drawnEventOf } from './drawn-event-of.ts';

const TODAY = toDay(2026, 11, 22);
const window = { start: toDay(2022, 1, 1), end: toDay(2025, 1, 1) };
const box = { window, width: 1168, height: 600, today: TODAY };
const LANES = [
  { id: 'PRK-RUS', label: 'Russia–North Korea', tone: 3 },
  { id: 'no-pair', label: 'No <pair>', tone: null },
];

const contentOf = (events: ReturnType<typeof drawnEventOf>[]): FirstContent => {
  const lanes = LANES.map((lane) => ({
    ...lane,
    total: events.filter((event) => event.lanes.includes(lane.id)).length,
  }));
  return {
    lanes,
    focalPairs: FOCAL_PAIRS,
    answer: answerWindow(events, lanes, planWindow(window, 1000, lanes)),
  };
};
const marksOf = (content: FirstContent) => firstPicture(content, box).lanes.flatMap(({ marks }) => marks);

describe('firstPicture', () => {
  it('draws what is in the window, where it is', () => {
    const marks = marksOf(contentOf([drawnEventOf('in', '2023-07-02'), drawnEventOf('out', '2019-07-02')]));
    expect(marks.map(({ event }) => event.id)).toEqual(['in']);
    expect(marks[0]?.placed.left).toBeCloseTo(496, -1);
  });

  it('draws an event in each of its lanes', () => {
    const lanes = LANES.map(({ id }) => id);
    expect(marksOf(contentOf([drawnEventOf('in', '2023', { lanes })]))).toHaveLength(2);
  });

  it('counts what is too many in pills, and what lies on one another in piles, and loses none', () => {
    const events = Array.from({ length: 2000 }, (_, index) =>
      drawnEventOf(`e${index}`, `2023-0${1 + (index % 9)}-11`),
    );
    const picture = firstPicture(contentOf(events), box);
    const [lane] = picture.lanes;
    const counted = lane?.pills.reduce((sum, { count }) => sum + count, 0) ?? 0;
    expect(lane?.marks.length).toBeGreaterThan(10);
    expect(lane?.pills.some((pill) => 'members' in pill)).toBe(true);
    expect(counted + (lane?.marks.length ?? 0)).toBe(2000);
  });
});

describe('formatFirstPicture', () => {
  const html = (title: string) =>
    formatFirstPicture(
      firstPicture(contentOf([drawnEventOf('in', '2023-07-02', { title, sources: 2 })]), box),
      (id) => `/events/${id}?a=1&b=2`,
    );

  it('writes each mark as a link with its id and its title', () => {
    expect(html('A summit')).toContain('data-event-id="in"');
    expect(html('A summit')).toContain('href="/events/in?a=1&amp;b=2"');
    expect(html('A summit')).toMatch(/class="mark-label"[^>]*data-sources="2">A summit</);
  });

  it('escapes every text', () => {
    const hostile = html(`"><img src=x onerror='alert(1)'>`);
    expect(hostile).not.toContain('<img');
    expect(hostile).toContain('No &lt;pair&gt;');
  });

  it('shares the height out as the mounted timeline does', () => {
    const picture = firstPicture(contentOf([drawnEventOf('in', '2023')]), box);
    const said = [
      ...formatFirstPicture(picture, String).matchAll(
        /height:calc\((\d+)px \+ max\(0px, 100% - (\d+)px\) \* ([\d.]+)\)/g,
      ),
    ].map(([, least, all, share]) => ({ least: Number(least), all: Number(all), share: Number(share) }));
    expect(said).toHaveLength(picture.lanes.length);
    for (const height of [100, 600, 2000]) {
      const heights = laneHeights(picture.lanes, height);
      for (const [index, { least, all, share }] of said.entries())
        expect(
          Math.abs(
            least + Math.max(0, height - all) * share - (heights.get(picture.lanes[index]?.id ?? '') ?? 0),
          ),
        ).toBeLessThan(1.5);
    }
  });
});
