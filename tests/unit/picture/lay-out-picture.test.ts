import { describe, expect, it } from 'vitest';
import { layOutPicture } from '#lib/picture/lay-out-picture.ts';
import { listLines } from '#lib/picture/list-lines.ts';
import { measureArial, measureSourceSans } from '#lib/picture/measure-text.ts';
import type { Picture, Text } from '#lib/picture/shape.ts';
import { toTimeScale } from '#lib/picture/time-scale.ts';
import { toDay } from '#lib/time/day.ts';
import { date, event } from '../any-event.ts';
import { draw, eventsOf, textsOf } from './drawn-picture.ts';
import { manyEvents, stillOf } from './still-of.ts';

const SIZES = [
  [320, 240],
  [390, 640],
  [800, 600],
  [1920, 1080],
  [3840, 2160],
  [7680, 320],
] as const;

/** Hundreds of events at many sizes, on a machine that may be busy. */
const TIMEOUT_MS = 60_000;

describe('layOutPicture', { timeout: TIMEOUT_MS }, () => {
  it('keeps every text in its box, every box in the picture, and no two boxes over one another', () => {
    for (const count of [0, 1, 40, 300]) {
      for (const [width, height] of SIZES) {
        const picture = draw(stillOf(manyEvents(count)), width, height);
        const texts = textsOf(picture);
        const faults = texts.filter((text, index) => {
          const isFilled = text.lines.every(
            (line) => measureSourceSans(line.trimEnd(), text.size, text.weight) <= text.width + 0.01,
          );
          return (
            !isFilled ||
            !isInside(text, picture) ||
            texts.slice(index + 1).some((other) => isOver(text, other))
          );
        });
        expect(
          faults.map(({ lines }) => lines),
          `${count} events at ${width} × ${height}`,
        ).toEqual([]);
      }
    }
  });

  it('keeps marks out of other lanes, however many lanes there are', () => {
    const events = manyEvents(90).map((one, index) => ({ ...one, type: `type-${(index * index) % 17}` }));
    for (const [width, height] of [...SIZES, [480, 800], [1024, 768]] as const) {
      const picture = draw(stillOf(events, { kind: 'type' }), width, height);
      const texts = textsOf(picture);
      for (const [index, text] of texts.entries())
        expect(
          texts.slice(index + 1).find((other) => isOver(text, other))?.lines,
          `${text.lines}`,
        ).toBeUndefined();
      const tops = new Map<string, number>();
      const bottoms = new Map<string, number>();
      for (const { lane, primitives } of eventsOf(picture)) {
        for (const part of primitives) {
          if (part.kind !== 'rectangle') continue;
          tops.set(lane, Math.min(tops.get(lane) ?? part.y, part.y));
          bottoms.set(lane, Math.max(bottoms.get(lane) ?? 0, part.y + part.height));
        }
      }
      const lanes = [...tops.keys()].sort((a, b) => (tops.get(a) ?? 0) - (tops.get(b) ?? 0));
      for (const [index, lane] of lanes.slice(1).entries())
        expect(tops.get(lane) ?? 0, lane).toBeGreaterThanOrEqual((bottoms.get(lanes[index] ?? '') ?? 0) - 1);
    }
  });

  it('holds for the font of slides as well', () => {
    const still = stillOf(manyEvents(60));
    const picture = layOutPicture(still, {
      width: 1280,
      height: 720,
      scales: [1.25, 1],
      measure: measureArial,
    });
    for (const text of textsOf(picture))
      for (const line of text.lines)
        expect(measureArial(line.trimEnd(), text.size, text.weight)).toBeLessThanOrEqual(text.width + 0.01);
  });

  it('finds room for a sentence about itself at every size', () => {
    const notice = `Boxes stand for letters that this server has no font for: ${'Canadian Aboriginal, '.repeat(4)}others.`;
    for (const [width, height] of SIZES) {
      const picture = draw(stillOf(manyEvents(40)), width, height, notice);
      const texts = textsOf(picture);
      const said = texts.find(({ lines }) => lines[0]?.startsWith('Boxes stand'));
      expect(said?.lines.join('').replace(/\s+/g, ' '), `${width} × ${height}`).toMatch(/(?:others\.|…)$/);
      const faults = texts.filter(
        (text, index) =>
          !isInside(text, picture) || texts.slice(index + 1).some((other) => isOver(text, other)),
      );
      expect(
        faults.map(({ lines }) => lines),
        `${width} × ${height}`,
      ).toEqual([]);
    }
  });

  it('draws every event of the chronology, and says how many there are from how many sources', () => {
    const picture = draw(stillOf(manyEvents(120)));
    expect(new Set(eventsOf(picture).map(({ id }) => id)).size).toBe(120);
    expect(listLines(picture.shapes)).toContain('120 events from 1 source');
  });

  it('says what it leaves out', () => {
    const picture = draw(stillOf(manyEvents(300), { total: 12_408 }));
    expect(listLines(picture.shapes)).toContain('300 of 12,408 events shown, from 1 source');
    expect(picture.description).toContain('300 of 12,408 events shown');
    const outside = [event({ id: 'in' }), event({ id: 'out', date: date('1950') })];
    expect(listLines(draw(stillOf(outside)).shapes)).toContain('1 of 2 events shown, from 1 source');
    expect(listLines(draw(stillOf([])).shapes)).toContain('No event matches');
  });

  it('names each event with its date, its pairs and what is uncertain about it', () => {
    const [group] = eventsOf(draw(stillOf([event({ contested: true, pairs: ['PRK-RUS'] })])));
    expect(group?.name).toBe(
      'Russia and North Korea sign a treaty, 19 June 2024, Russia–North Korea, contested, 1 source',
    );
    expect(group?.href).toBe('https://timeline.example.org/events/treaty-2024');
  });

  it('links nothing where nobody else could follow', () => {
    const picture = draw(stillOf([event()], { origin: null }));
    expect(eventsOf(picture).every(({ href }) => href === null)).toBe(true);
    expect(textsOf(picture).every(({ href }) => href === null)).toBe(true);
  });

  it('puts a frame around the chosen event alone', () => {
    const picture = draw(stillOf(manyEvents(6), { selected: 'event-2' }));
    const framed = eventsOf(picture).filter(({ primitives }) =>
      primitives.some((part) => part.kind === 'rectangle' && part.fill === null),
    );
    expect(new Set(framed.map(({ id }) => id))).toEqual(new Set(['event-2']));
  });

  it('says that the years before a break are drawn closer together', () => {
    const whole = { start: toDay(1940, 1, 1), end: toDay(2025, 1, 1) };
    const time = toTimeScale(whole, { start: toDay(2014, 3, 1), end: whole.end });
    const picture = draw(stillOf(manyEvents(20), { time }));
    const said = 'the years before 2014 are drawn closer together';
    expect(listLines(picture.shapes).join('\n')).toContain(said);
    expect(picture.description).toContain(said);
  });

  it('puts the lanes with the fewest events together where there is no room for all', () => {
    const events = Array.from({ length: 60 }, (_, index) =>
      event({ id: `e-${index}`, type: `type-${String(index % 20).padStart(2, '0')}` }),
    );
    const picture = draw(stillOf(events, { kind: 'type' }), 800, 500);
    expect(listLines(picture.shapes).some((line) => /^\d+ others$/.test(line))).toBe(true);
    expect(new Set(eventsOf(picture).map(({ id }) => id)).size).toBe(60);
  });

  it('draws few events larger, and the legend below them', () => {
    const [few, many] = [1, 120].map((count) => draw(stillOf(manyEvents(count))));
    expect(few?.scale).toBeGreaterThan(many?.scale ?? 0);
    const one = event();
    const still = stillOf([one]);
    const lanes = still.lanes.filter(({ id }) => id === 'PRK-RUS');
    const picture = draw({ ...still, lanes });
    const place = (words: string) => textsOf(picture).find(({ lines }) => lines.includes(words))?.y ?? 0;
    expect(place('day known')).toBeLessThan(picture.height * 0.75);
    expect(place('day known')).toBeGreaterThan(place(one.title));
  });

  it('cuts no title in another script where there is room for it', () => {
    const title = 'اتفاقية الشراكة الاستراتيجية الشاملة بين روسيا وإيران 2025';
    for (const importance of [1, 3, 5])
      expect(listLines(draw(stillOf([event({ title, importance, date: date('2022') })])).shapes)).toContain(
        title,
      );
  });

  it('labels nothing at or beside a break', () => {
    const whole = { start: toDay(1996, 1, 1), end: toDay(2027, 1, 1) };
    const time = toTimeScale(whole, { start: toDay(2024, 1, 1), end: whole.end });
    for (const width of [500, 640, 800, 1000, 1280]) {
      const picture = draw(stillOf([event()], { time }), width, 450);
      const years = textsOf(picture).filter(({ lines }) => /^\d{4}$/.test(lines[0] ?? ''));
      const after = Math.min(...years.filter(({ lines }) => Number(lines[0]) >= 2024).map(({ x }) => x));
      const before = years.filter(({ lines }) => Number(lines[0]) < 2024);
      for (const { x, width: taken } of before) expect(x + taken).toBeLessThan(after - 10);
    }
  });
});

function isInside({ x, y, width, height }: Text, picture: Picture): boolean {
  const slack = 0.01;
  return (
    x >= -slack && y >= -slack && x + width <= picture.width + slack && y + height <= picture.height + slack
  );
}

function isOver(a: Text, b: Text): boolean {
  const slack = 0.5;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}
