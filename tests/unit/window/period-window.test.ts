import { describe, expect, it } from 'vitest';
import { parseDay } from '#lib/time/day.ts';
import { periodWindow } from '#lib/window/period-window.ts';

describe('periodWindow', () => {
  it('holds the whole period and a little around it', () => {
    const window = periodWindow('2024', '2024-10');
    const [first, last] = [parseDay('2024-01-01') ?? 0, parseDay('2024-10-31') ?? 0];
    expect(window?.start).toBeLessThan(first);
    expect(window?.start).toBeGreaterThan(first - 15);
    expect(window?.end).toBeGreaterThan(last + 1);
    expect(window?.end).toBeLessThan(last + 60);
  });

  it('gives null where an end is missing', () => {
    expect(periodWindow('2024', null)).toBeNull();
    expect(periodWindow(null, '2024')).toBeNull();
  });
});
