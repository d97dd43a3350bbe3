import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY, parseDay } from '#lib/time/day.ts';
import { fitWindow } from '#lib/timeline/fit-window.ts';
import { initialWindow } from '#lib/timeline/initial-window.ts';
import { formatWindow, parseWindow } from '#lib/window/format-window.ts';
import {
  clampWindow,
  isInWindow,
  MAX_WINDOW_DAYS,
  MIN_WINDOW_DAYS,
  panWindow,
  zoomWindow,
} from '#lib/window/window-steps.ts';
import { dateOf } from './drawn-events.ts';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const today = day('2025-11-22');
const events = (...dates: string[]) => dates.map((edtf) => ({ date: dateOf(edtf), importance: 3 }));

const windows = fc
  .tuple(
    fc.double({ min: FIRST_DAY, max: LAST_DAY, noNaN: true }),
    fc.double({ min: 1, max: MAX_WINDOW_DAYS, noNaN: true }),
  )
  .map(([start, width]) => clampWindow({ start, end: start + width }));

describe('initialWindow', () => {
  const bulk = Array.from({ length: 60 }, (_, index) => `20${15 + (index % 10)}-0${1 + (index % 9)}`);

  it('opens on the bulk of the events and today, not on what happened long before', () => {
    const { start, end } = initialWindow(events('1945', '1950/1953', '196X', '1991-12', ...bulk), today);
    expect(start).toBeGreaterThan(day('2013-06-01'));
    expect(start).toBeLessThanOrEqual(day('2015-01-15'));
    expect(end).toBeGreaterThan(today);
    expect(end).toBeLessThan(day('2028-01-01'));
  });

  it('shows what led up to a dense time', () => {
    const dense = Array.from({ length: 40 }, (_, index) => `2024-0${1 + (index % 9)}`);
    const { start } = initialWindow(
      events('1950', '2022-12', '2023-05', '2023-09', ...dense),
      day('2025-01-01'),
    );
    expect(start).toBeLessThan(day('2022-12-02'));
    expect(start).toBeGreaterThan(day('2022-06-01'));
  });

  it('reaches back to a landmark, but not over ages', () => {
    const dense = Array.from({ length: 40 }, (_, index) => `202${2 + (index % 3)}-0${1 + (index % 9)}`);
    const landmark = (date: string) => events(date).map((event) => ({ ...event, importance: 5 }));
    const now = day('2025-01-01');
    expect(initialWindow([...landmark('2017'), ...events(...dense)], now).start).toBeLessThan(
      day('2017-01-01'),
    );
    expect(initialWindow([...events('2017', ...dense)], now).start).toBeGreaterThan(day('2020-01-01'));
    expect(initialWindow([...landmark('1917'), ...events(...dense)], now).start).toBeGreaterThan(
      day('2020-01-01'),
    );
  });

  it('shows all of a few events', () => {
    const { start, end } = initialWindow(events('1950', '1991', '2024-06-19'), today);
    expect(start).toBeLessThan(day('1950-01-01'));
    expect(end).toBeGreaterThan(day('2024-06-20'));
  });

  it('gives one event about a year of context around it', () => {
    const { start, end } = initialWindow(events('2024-06-19'), today);
    expect((start + end) / 2).toBeCloseTo(day('2024-06-19') + 0.5);
    expect(end - start).toBe(366);
  });

  it('shows the last ten years where there is no event', () => {
    const { start, end } = initialWindow([], today);
    expect(isInWindow({ start, end }, today)).toBe(true);
    expect(end - start).toBeGreaterThan(3652);
  });

  it('takes dates without a start by their end', () => {
    const window = initialWindow(events('../1991', '/1994'), today);
    expect(isInWindow(window, day('1991-12-31'))).toBe(true);
    expect(isInWindow(window, day('1994-12-31'))).toBe(true);
  });
});

describe('fitWindow', () => {
  it('shows all marks with room around them, more on the right', () => {
    expect(
      fitWindow([
        { start: 0, end: 10 },
        { start: 90, end: 100 },
      ]),
    ).toEqual({ start: -3, end: 115 });
  });

  it('gives null for nothing', () => {
    expect(fitWindow([])).toBeNull();
  });
});

describe('zoomWindow', () => {
  it('keeps the anchor where it is on the screen', () => {
    expect(zoomWindow({ start: 0, end: 100 }, 0.5, 25)).toEqual({ start: 12.5, end: 62.5 });
  });

  it('stays as it is at the limits', () => {
    const least = { start: 10.25, end: 10.25 + MIN_WINDOW_DAYS };
    expect(zoomWindow(least, 0.5)).toEqual(least);
    const most = clampWindow({ start: FIRST_DAY, end: FIRST_DAY + MAX_WINDOW_DAYS });
    expect(zoomWindow(most, 2)).toEqual(most);
  });

  it('is undone by the inverse factor, away from the limits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20_000, max: 20_000, noNaN: true }),
        fc.double({ min: 10, max: 40_000, noNaN: true }),
        (start, width) => {
          const there = zoomWindow({ start, end: start + width }, 1.6, start + width * 0.3);
          const back = zoomWindow(there, 1 / 1.6, start + width * 0.3);
          expect(back.start).toBeCloseTo(start, 4);
          expect(back.end).toBeCloseTo(start + width, 4);
        },
      ),
    );
  });
});

describe('panWindow', () => {
  it('moves by a share of the width and not beyond the years that dates can name', () => {
    expect(panWindow({ start: 0, end: 100 }, -0.25)).toEqual({ start: -25, end: 75 });
    expect(panWindow({ start: LAST_DAY - 99, end: LAST_DAY + 1 }, 3)).toEqual({
      start: LAST_DAY - 99,
      end: LAST_DAY + 1,
    });
  });
});

describe('clampWindow', () => {
  it('gives a window of an allowed width within the years that dates can name', () => {
    fc.assert(
      fc.property(windows, ({ start, end }) => {
        expect(end - start).toBeGreaterThan(MIN_WINDOW_DAYS - 1e-6);
        expect(end - start).toBeLessThan(MAX_WINDOW_DAYS + 1e-6);
        expect(start).toBeGreaterThanOrEqual(FIRST_DAY);
        expect(end).toBeLessThanOrEqual(LAST_DAY + 1 + 1e-6);
      }),
    );
  });
});

describe('formatWindow', () => {
  it('writes whole years, months and days exactly', () => {
    for (const text of [
      ['2022', '2024-11'],
      ['2024-06', '2024-06'],
      ['2024-06-15', '2024-07-02'],
      ['-0233', '0009'],
    ] as const) {
      const window = parseWindow(text);
      expect(window === null ? null : formatWindow(window)).toEqual(text);
    }
  });

  it('rounds to what the width of the window can show', () => {
    expect(formatWindow({ start: day('2014-03-09') + 0.3, end: day('2025-11-20') })).toEqual([
      '2014-03-09',
      '2025-11-19',
    ]);
    expect(formatWindow({ start: day('1914-03-09') + 0.3, end: day('2025-11-20') })).toEqual([
      '1914-03',
      '2025-11',
    ]);
    expect(formatWindow({ start: day('0925-02-11'), end: day('2025-11-20') })).toEqual(['0925', '2025']);
    expect(formatWindow({ start: day('2024-06-18') + 0.2, end: day('2024-06-19') + 0.6 })).toEqual([
      '2024-06-18',
      '2024-06-19',
    ]);
  });

  it('gives the same text for what its text says', () => {
    fc.assert(
      fc.property(windows, (window) => {
        const text = formatWindow(window);
        const read = parseWindow(text);
        expect(read === null ? null : formatWindow(read)).toEqual(text);
      }),
    );
  });
});

describe('parseWindow', () => {
  it('gives null for what is no window', () => {
    expect(parseWindow(['2024', '2022'])).toBeNull();
    expect(parseWindow(['2024-13', '2025'])).toBeNull();
    expect(parseWindow(['soon', '2025'])).toBeNull();
  });
});
