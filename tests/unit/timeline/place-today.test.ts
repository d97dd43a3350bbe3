import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/time/day.ts';
import { placeToday } from '#lib/timeline/place-today.ts';

const FLAG = 42;
const today = toDay(2026, 11, 27);

describe('placeToday', () => {
  it('keeps the word in the column of its day wherever the axis has days', () => {
    for (const days of [1, 2, 5, 8, 30, 90]) {
      for (const width of [390, 1272]) {
        const pixelsPerDay = width / days;
        for (const start of [today - days + 1, today - days / 2, today]) {
          const place = placeToday(today, { start, pixelsPerDay, width }, FLAG);
          if (place === null || pixelsPerDay < 13) continue;
          expect(place.side).toBe(place.at < FLAG ? null : 'left');
        }
      }
    }
    expect(placeToday(today, { start: toDay(2026, 11, 23), pixelsPerDay: 159, width: 1272 }, FLAG)).toEqual({
      at: 5 * 159,
      side: 'left',
    });
  });

  it('puts the word behind the line where days are narrow, unless that is at the edge', () => {
    const screen = { start: today - 900, pixelsPerDay: 1, width: 1000 };
    expect(placeToday(today, screen, FLAG)).toEqual({ at: 901, side: 'right' });
    expect(placeToday(today, { ...screen, width: 930 }, FLAG)).toEqual({ at: 901, side: 'left' });
  });

  it('knows no place beside the screen', () => {
    const screen = { start: today + 2, pixelsPerDay: 10, width: 1000 };
    expect(placeToday(today, screen, FLAG)).toBeNull();
    expect(placeToday(today, { ...screen, start: today - 200 }, FLAG)).toBeNull();
  });
});
