import { describe, expect, it } from 'vitest';
import { drawOnScale } from '#lib/picture/open-start.ts';
import { scaleDay, scaledWindow, straightScale, toTimeScale } from '#lib/picture/time-scale.ts';
import { toDay } from '#lib/time/day.ts';
import { NO_TAILS, TAIL_PX } from '#lib/timeline/ink.ts';
import { date } from '../any-event.ts';

const whole = { start: toDay(1940, 1, 1), end: toDay(2027, 1, 1) };
const today = toDay(2026, 11, 22);
const broken = toTimeScale(whole, { start: toDay(2014, 3, 1), end: whole.end });
const draw = (edtf: string, scale = broken) =>
  drawOnScale({ date: date(edtf), dateSense: 'occurred', attested: null }, today, scale);

describe('drawOnScale', () => {
  it('fades in what has no start from the edge, straight across a break', () => {
    const shape = draw('../2022-02-24');
    expect(shape?.start).toBe(scaledWindow(broken).start);
    expect(shape?.end).toBe(scaleDay(toDay(2022, 2, 25), broken));
    expect(shape?.stops[0]).toEqual({ at: 0, ink: 0 });
    expect(shape?.stops[1]?.at).toBeGreaterThan(0.99);
    expect(shape?.stops[1]?.ink).toBe(1);
  });

  it('fades to the edge as well what had not ended when the picture does', () => {
    const shape = draw('../2022-02-24', straightScale({ start: toDay(2010, 1, 1), end: toDay(2015, 1, 1) }));
    expect(shape).toMatchObject({ start: toDay(2010, 1, 1), end: toDay(2015, 1, 1) });
    expect(shape?.stops[0]?.ink).toBe(0);
  });

  it('draws nothing of what ended before the picture begins', () => {
    expect(draw('../1930')).toBeNull();
  });

  it('draws no more of what has an unknown start than its end, and its tail unless that is cut off', () => {
    const end = scaleDay(toDay(2022, 2, 24), broken);
    expect(draw('/2022-02-24')).toMatchObject({ start: end, tails: { start: TAIL_PX, end: 0 } });
    const cut = draw('/2022', straightScale({ start: toDay(2022, 6, 1), end: toDay(2024, 1, 1) }));
    expect(cut).toMatchObject({ start: toDay(2022, 6, 1), tails: NO_TAILS });
  });

  it('puts a known start where it is', () => {
    expect(draw('2020-03-01/2021')?.start).toBe(scaleDay(toDay(2020, 3, 1), broken));
  });
});
