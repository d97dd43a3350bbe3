import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawShape } from '#lib/timeline/draw-shape.ts';
import { placeMark } from '#lib/timeline/place-mark.ts';
import { isLayerFor, layerAround, placeOnLayer, shareOnLayer } from '#lib/timeline/time-layer.ts';
import { rampOf as shape } from './ramp-of.ts';

const screen = { start: 1000, pixelsPerDay: 2, width: 1200 };
const layer = layerAround(screen);

/** What a browser makes of the place: numbers in pixels of a layer so wide. */
function resolve(css: string, layerPx: number): number {
  const percent = (text: string) => (Number.parseFloat(text) / 100) * layerPx;
  const width = (text: string) => {
    const [, share = '', least = '0'] = /^max\((.+%), (.+)px\)$/.exec(text) ?? [];
    return Math.max(percent(share), Number(least));
  };
  const [, middle = '', own = ''] = /^calc\((.+%) - (max\(.+\)) \/ 2\)$/.exec(css) ?? [];
  if (middle !== '') return percent(middle) - width(own) / 2;
  return css.startsWith('max') ? width(css) : percent(css);
}

describe('a layer', () => {
  it('serves the screen that it was made for, and one a few times nearer, farther or beside', () => {
    const seen = (start: number, days: number) => ({ start, pixelsPerDay: 1200 / days, width: 1200 });
    expect(isLayerFor(layer, screen)).toBe(true);
    expect(isLayerFor(layer, seen(1200, 100))).toBe(true);
    expect(isLayerFor(layer, seen(-1000, 5000))).toBe(true);
    expect(isLayerFor(layer, seen(1200, 50))).toBe(false);
    expect(isLayerFor(layer, seen(-8000, 16_000))).toBe(false);
    expect(isLayerFor(layer, seen(12_000, 600))).toBe(false);
    expect(isLayerFor({ start: 1000, days: 0 }, screen)).toBe(false);
  });

  it('has its screen in the middle', () => {
    expect(shareOnLayer(layer, layer.start)).toBe('0.000000%');
    expect(shareOnLayer(layer, screen.start + 300)).toBe('50.000000%');
  });

  it('puts a mark where the screen has it, at any zoom that it serves', () => {
    const anyShape = fc
      .tuple(
        fc.integer({ min: -500, max: 3000 }),
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom('day', 'solid', 'soft'),
      )
      .map(([start, days, look]) => shape(start, start + days, look as DrawShape['look']));
    const anyScreen = fc
      .tuple(fc.integer({ min: 0, max: 2000 }), fc.double({ min: 0.25, max: 14, noNaN: true }))
      .map(([start, pixelsPerDay]) => ({ start, pixelsPerDay, width: 1200 }));
    fc.assert(
      fc.property(anyShape, anyScreen, (one, at) => {
        fc.pre(isLayerFor(layer, at));
        const layerPx = layer.days * at.pixelsPerDay;
        const origin = (layer.start - at.start) * at.pixelsPerDay;
        const stretch = { left: origin, right: origin + layerPx };
        const placed = placeMark(one, { label: 'none', room: 0 }, at, stretch);
        const { left, width } = placeOnLayer(one, layer);
        expect(origin + resolve(left, layerPx)).toBeCloseTo(placed.left, 1);
        expect(resolve(width, layerPx)).toBeCloseTo(placed.width, 1);
      }),
    );
  });

  it('draws of what leaves it the part on it, with its ink at the right place', () => {
    const { left, width, stops } = placeOnLayer(
      shape(layer.start - layer.days, layer.start + layer.days),
      layer,
    );
    expect([left, width]).toEqual(['0.000000%', '100.000000%']);
    expect(stops[0]?.ink).toBeCloseTo(0.5);
    expect(stops.at(-1)?.ink).toBe(1);
  });

  it('gives a mark its tails in pixels, on either side of its days', () => {
    const one = { ...shape(1300, 1310), tails: { start: 22, end: 10 } };
    const { left, width } = placeOnLayer(one, layer);
    expect(left).toMatch(/^calc\(\S+% - max\(\S+%, 16px\) \/ 2 - 22px\)$/);
    expect(width).toMatch(/^calc\(max\(\S+%, 16px\) \+ 32px\)$/);
  });
});
