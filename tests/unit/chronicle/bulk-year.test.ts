import { describe, expect, it } from 'vitest';
import { bulkYear } from '#lib/chronicle/bulk-year.ts';

const of = (...years: (number | null)[]) => bulkYear(years.map((year) => ({ year })));

describe('bulkYear', () => {
  it('is the latest year from which on most stand', () => {
    expect(of(1950, ...Array<number>(9).fill(2022))).toBe(2022);
    expect(of(1950, 1960, ...Array<number>(8).fill(2022))).toBe(1960);
  });

  it('leaves out those without a year, and is none where all are', () => {
    expect(of(null, 2024)).toBe(2024);
    expect(of(null)).toBeNull();
    expect(of()).toBeNull();
  });
});
