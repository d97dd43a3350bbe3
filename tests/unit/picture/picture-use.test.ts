import { describe, expect, it } from 'vitest';
import { leastType, pictureSize } from '#lib/picture/picture-use.ts';

describe('pictureSize', () => {
  it('is what a picture is for, and keeps its shape where one side is said', () => {
    expect(pictureSize('screen', {})).toEqual({ width: 1920, height: 1080 });
    expect(pictureSize('card', {})).toEqual({ width: 1200, height: 630 });
    expect(pictureSize('report', {})).toEqual({ width: 1890, height: 1418 });
    expect(pictureSize('report', { dpi: 600 })).toEqual({ width: 3780, height: 2835 });
    expect(pictureSize('card', { width: 600 })).toEqual({ width: 600, height: 315 });
    expect(pictureSize('screen', { width: 600 })).toEqual({ width: 600, height: 1080 });
    expect(pictureSize('slide', { width: 800, height: 800 })).toEqual({ width: 800, height: 800 });
  });
});

describe('leastType', () => {
  it('is 14 points on a slide, 8 in a report, and 28 pixels on a card', () => {
    expect(leastType('slide', { width: 1280, height: 720 })).toBeCloseTo((14 / 72) * 96);
    expect(leastType('report', { width: 1890, height: 1418 })).toBeCloseTo(33.33, 1);
    expect(leastType('report', { width: 3780, height: 2835 }, 600)).toBeCloseTo(66.67, 1);
    expect(leastType('card', { width: 1200, height: 630 })).toBe(28);
    expect(leastType('card', { width: 600, height: 315 })).toBe(14);
  });
});
