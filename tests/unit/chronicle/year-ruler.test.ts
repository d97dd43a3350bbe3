import { describe, expect, it } from 'vitest';
import { toYearRuler } from '#lib/chronicle/year-ruler.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { toDay } from '#lib/time/day.ts';

const YEAR = { first: toDay(2024, 1, 1), next: toDay(2025, 1, 1) };
const TODAY = toDay(2026, 11, 30);

function rule(edtf: string, dateSense: 'occurred' | 'held' = 'occurred') {
  const date = toDateValue(edtf);
  if (date === null) throw new Error(edtf);
  const { look, start, end, isBefore, isAfter } = toYearRuler(
    { date, dateSense, attested: null },
    YEAR,
    TODAY,
  );
  return [look, start.toFixed(2), end.toFixed(2), isBefore, isAfter];
}

describe('toYearRuler', () => {
  it('shows a day crisp, a month soft, a state as a ring', () => {
    expect(rule('2024-07-02')).toEqual(['day', '0.50', '0.50', false, false]);
    expect(rule('2024-01')).toEqual(['soft', '0.00', '0.08', false, false]);
    expect(rule('2024-07-02', 'held')).toEqual(['ring', '0.50', '0.50', false, false]);
  });

  it('says what began before and what goes on', () => {
    expect(rule('2022-02-24/2024-06-30')).toEqual(['span', '0.00', '0.50', true, false]);
    expect(rule('2024-07-01/..')).toEqual(['soft', '0.50', '1.00', false, true]);
  });
});
