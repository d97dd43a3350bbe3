import { describe, expect, it } from 'vitest';
import { listLines } from '#lib/picture/list-lines.ts';
import type { Box } from '#lib/picture/shape.ts';
import { straightScale, toTimeScale } from '#lib/picture/time-scale.ts';
import { toDay } from '#lib/time/day.ts';
import { date, event } from '../any-event.ts';
import { draw, eventsOf, markOf, textsOf } from './drawn-picture.ts';
import { contrastOf } from './seen-color.ts';
import { manyEvents, stillOf } from './still-of.ts';

const isIn = (box: Box, x: number, y: number): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

describe('a picture', () => {
  it('puts no words on a ground that they cannot be read on', () => {
    const days = ['2024-05-28', '2024-05-29', '2024-05-29', '2024-05-30'].map((day, index) =>
      event({
        id: `day-${index}`,
        title: `Day ${index}`,
        date: date(day),
        importance: index + 1,
        pairs: ['PRK-RUS'],
      }),
    );
    for (const theme of ['light', 'dark'] as const) {
      const time = straightScale({ start: toDay(2024, 5, 28), end: toDay(2024, 5, 31) });
      const picture = draw(stillOf(days, { theme, time }));
      const grounds = eventsOf(picture).flatMap(({ primitives }) => {
        const words = primitives.filter((one) => one.kind === 'text').at(-1);
        const boxes = primitives.filter((one) => one.kind === 'rectangle');
        const [x, y] = [(words?.x ?? 0) + 1, (words?.y ?? 0) + (words?.height ?? 0) / 2];
        const ground = boxes.findLast((box) => isIn(box, x, y))?.fill ?? picture.background;
        return words === undefined ? [] : [contrastOf(words.color, ground)];
      });
      expect(grounds).toHaveLength(days.length);
      for (const contrast of grounds) expect(contrast).toBeGreaterThan(4.5);
    }
  });

  it('draws a day crisp and a coarser date soft at both ends', () => {
    const day = markOf(eventsOf(draw(stillOf([event({ date: date('2024-06-19') })])))[0]);
    const month = markOf(eventsOf(draw(stillOf([event({ date: date('2024-06') })])))[0]);
    expect(day?.ink).toBeNull();
    expect(month?.ink?.at(0)?.ink).toBe(0);
    expect(month?.ink?.at(-1)?.ink).toBe(0);
  });

  it('fades an open end to today and draws nothing beyond', () => {
    const still = stillOf([event({ date: date('2022-02-24/..') })]);
    const picture = draw(still);
    const mark = markOf(eventsOf(picture)[0]);
    const today = picture.shapes.find((shape) => shape.kind === 'line' && shape.width === 1.5);
    expect(mark?.ink?.at(-1)?.ink).toBe(0);
    expect((mark?.x ?? 0) + (mark?.width ?? 0)).toBeCloseTo(
      today?.kind === 'line' ? today.from[0] : Number.NaN,
      3,
    );
  });

  it('explains open ends in its legend where there are any', () => {
    const legend = (edtf: string) => listLines(draw(stillOf([event({ date: date(edtf) })])).shapes);
    expect(legend('/2023-02-24')).toContain('start or end not known: fades at once');
    expect(legend('2023-02-24/')).toContain('start or end not known: fades at once');
    expect(legend('../2023-02-24')).toContain('no start: fades in from the edge');
    expect(legend('2023-02-24/..')).toContain('end open: fades to today');
    expect(legend('2023-02').filter((line) => /not known|fades|as of/.test(line))).toEqual([]);
  });

  it('draws what held on a day as a point on a line that fades to both sides, and says so', () => {
    const marks = ['held', 'occurred'].map((dateSense) => {
      const picture = draw(
        stillOf([event({ date: date('2024-05-29'), dateSense: dateSense as 'held' | 'occurred' })]),
      );
      const says = listLines(picture.shapes).includes('as of then: start and end are not said');
      const boxes = eventsOf(picture)[0]?.primitives.filter((one) => one.kind === 'rectangle') ?? [];
      return { boxes, says };
    });
    const [held, occurred] = marks;
    expect([held?.says, occurred?.says]).toEqual([true, false]);
    const [line, point] = held?.boxes ?? [];
    expect(line?.ink?.map(({ ink }) => ink)).toEqual([0, 1, 1, 0]);
    expect(point).toMatchObject({ width: 8, height: 8, radius: 4 });
    expect((line?.x ?? 0) + (line?.width ?? 0) / 2).toBeCloseTo((point?.x ?? 0) + 4);
    expect(occurred?.boxes[0]?.ink).toBeNull();
  });

  it('counts years before Christ as people do', () => {
    const records = ['-0499', '-0043', '0014'].map((year, index) =>
      event({ id: `old-${index}`, date: date(year) }),
    );
    const window = { start: toDay(-500, 1, 1), end: toDay(40, 1, 1) };
    const straight = draw(stillOf(records, { time: straightScale(window), today: toDay(15, 1, 1) }));
    const said = textsOf(straight).flatMap(({ lines }) => lines);
    expect(said.filter((line) => /^\d+ BC$|^AD \d+$/.test(line)).slice(-4)).toEqual([
      '150 BC',
      '100 BC',
      '50 BC',
      'AD 1',
    ]);
    const time = toTimeScale(window, { start: toDay(-60, 1, 1), end: window.end });
    const { description } = draw(stillOf(records, { time, today: toDay(15, 1, 1) }));
    expect(description).toContain('the years before 61 BC are drawn closer together');
    expect(description).not.toMatch(/-\d/);
  });

  it('has a legend of the pairs and signs that occur', () => {
    const lines = listLines(draw(stillOf(manyEvents(40))).shapes);
    expect(lines).toEqual(expect.arrayContaining(['Several pairs', 'contested', 'denied', 'day known']));
    const plain = listLines(draw(stillOf([event()])).shapes);
    expect(plain).not.toContain('Several pairs');
    expect(plain).not.toContain('contested');
  });
});
