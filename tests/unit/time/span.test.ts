import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DaySpan, hull, intersect, isSameSpan, overlaps, toSpan, within } from '#lib/time/span.ts';

/** Bounded days lie well inside the model's days, so that its first and last day stand for "before" and "after". */
const MODEL_DAYS = Array.from({ length: 31 }, (_, index) => index - 15);

const anySpan: fc.Arbitrary<DaySpan> = fc
  .tuple(fc.option(fc.integer({ min: -10, max: 10 })), fc.option(fc.integer({ min: -10, max: 10 })))
  .map(([a, b]) =>
    a !== null && b !== null && a > b ? { earliest: b, latest: a } : { earliest: a, latest: b },
  );

function daysOf(span: DaySpan): number[] {
  return MODEL_DAYS.filter((day) => day >= (span.earliest ?? -Infinity) && day <= (span.latest ?? Infinity));
}

describe('overlaps', () => {
  it('holds where some day lies in both', () => {
    fc.assert(
      fc.property(
        anySpan,
        anySpan,
        (a, b) => overlaps(a, b) === daysOf(a).some((day) => daysOf(b).includes(day)),
      ),
    );
  });

  it('counts a shared first or last day', () => {
    expect(overlaps({ earliest: 1, latest: 5 }, { earliest: 5, latest: 9 })).toBe(true);
    expect(overlaps({ earliest: 1, latest: 5 }, { earliest: 6, latest: 9 })).toBe(false);
  });
});

describe('within', () => {
  it('holds where every day of the one lies in the other', () => {
    fc.assert(
      fc.property(
        anySpan,
        anySpan,
        (a, b) => within(a, b) === daysOf(a).every((day) => daysOf(b).includes(day)),
      ),
    );
  });

  it('never puts an open end inside a bounded window', () => {
    expect(within({ earliest: 3, latest: null }, { earliest: 0, latest: 9 })).toBe(false);
    expect(within({ earliest: 3, latest: null }, { earliest: 0, latest: null })).toBe(true);
  });
});

describe('intersect', () => {
  it('holds exactly the days that lie in both', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const common = intersect(a, b);
        expect(common === null ? [] : daysOf(common)).toEqual(
          daysOf(a).filter((day) => daysOf(b).includes(day)),
        );
      }),
    );
  });
});

describe('hull', () => {
  it('is the least span that both are within', () => {
    fc.assert(
      fc.property(anySpan, anySpan, anySpan, (a, b, other) => {
        const both = hull(a, b);
        expect(within(a, both) && within(b, both)).toBe(true);
        if (within(a, other) && within(b, other)) expect(within(both, other)).toBe(true);
      }),
    );
  });
});

describe('isSameSpan', () => {
  it('tells an open end from a bounded one', () => {
    expect(isSameSpan({ earliest: null, latest: 4 }, { earliest: null, latest: 4 })).toBe(true);
    expect(isSameSpan({ earliest: 0, latest: 4 }, { earliest: null, latest: 4 })).toBe(false);
  });
});

describe('toSpan', () => {
  it('reads ISO days and keeps open ends', () => {
    expect(toSpan({ earliest: '1970-01-02', latest: null })).toEqual({ earliest: 1, latest: null });
    expect(toSpan({ earliest: null, latest: '1969-12-31' })).toEqual({ earliest: null, latest: -1 });
  });
});
