import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneHeights, laneShares } from '#lib/timeline/lane-heights.ts';
import { laneMetrics } from '#lib/timeline/lane-metrics.ts';

const totals = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 });
const toLanes = (counts: readonly number[]) => counts.map((total, index) => ({ id: `l${index}`, total }));

describe('laneHeights', () => {
  it('fills a box that the least heights fit into, to the pixel', () => {
    fc.assert(
      fc.property(totals, fc.boolean(), (counts, hasClusters) => {
        fc.pre(counts.some((count) => count > 0));
        const shares = laneShares(toLanes(counts), laneMetrics('wide'), hasClusters);
        const heights = [...laneHeights(shares, 4000).values()];
        expect(heights.reduce((sum, one) => sum + one, 0)).toBe(4000);
      }),
    );
  });

  it('gives no lane less than its least height, however low the box is', () => {
    fc.assert(
      fc.property(totals, fc.nat(2000), (counts, height) => {
        const shares = laneShares(toLanes(counts), laneMetrics('wide'), true);
        const heights = laneHeights(shares, height);
        for (const { id, least } of shares) expect(heights.get(id) ?? 0).toBeGreaterThanOrEqual(least - 1);
      }),
    );
  });

  it('fills a strip, which does not scroll, however many events its lane has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 20, max: 300 }),
        (count, height) => {
          const shares = laneShares(toLanes([count]), laneMetrics('strip'), true);
          expect([...laneHeights(shares, height).values()]).toEqual([height]);
        },
      ),
    );
  });

  it('gives a lane with more events more of what is left over', () => {
    const shares = laneShares(toLanes([400, 100, 0]), laneMetrics('wide'), true);
    const [many = 0, few = 0, none = 0] = laneHeights(shares, 900).values();
    expect(many).toBeGreaterThan(few);
    expect(none).toBe(laneMetrics('wide').emptyHeight);
  });
});
