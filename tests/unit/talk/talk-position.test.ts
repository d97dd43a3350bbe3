import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PresentPosition, type PresentStep, stepPosition } from '#lib/talk/talk-position.ts';

const PARTS = [1, 3, 2];
const walk = (from: PresentPosition, steps: readonly PresentStep[], parts = PARTS) =>
  steps.reduce((at, step) => stepPosition(at, step, parts), from);
const START = { slide: 0, part: 0 };

describe('stepPosition', () => {
  it('goes by events with next and previous, to their first part', () => {
    expect(walk(START, ['next'])).toEqual({ slide: 1, part: 0 });
    expect(walk({ slide: 1, part: 2 }, ['next'])).toEqual({ slide: 2, part: 0 });
    expect(walk({ slide: 1, part: 2 }, ['previous'])).toEqual({ slide: 0, part: 0 });
  });

  it('walks through every part with down, and on to the next event', () => {
    const places = [START];
    for (let step = 0; step < 6; step += 1) places.push(walk(places.at(-1) ?? START, ['down']));
    expect(places.map(({ slide, part }) => `${slide}.${part}`)).toEqual([
      '0.0',
      '1.0',
      '1.1',
      '1.2',
      '2.0',
      '2.1',
      '2.1',
    ]);
  });

  it('goes to the ends and stays there', () => {
    expect(walk(START, ['last'])).toEqual({ slide: 2, part: 0 });
    expect(walk(START, ['last', 'next'])).toEqual({ slide: 2, part: 0 });
    expect(walk({ slide: 2, part: 1 }, ['next'])).toEqual({ slide: 2, part: 1 });
    expect(walk({ slide: 2, part: 1 }, ['first', 'up'])).toEqual(START);
    expect(walk(START, ['previous'])).toEqual(START);
  });

  it('stays at the start of nothing', () => {
    expect(walk(START, ['next', 'down', 'last', 'up'], [])).toEqual(START);
  });

  it('comes back with up from wherever down led, but at the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }),
        fc.nat(20),
        (parts, count) => {
          const at = walk(START, Array<PresentStep>(count).fill('down'), parts);
          const after = stepPosition(at, 'down', parts);
          const isEnd = after.slide === at.slide && after.part === at.part;
          if (!isEnd) expect(stepPosition(after, 'up', parts)).toEqual(at);
        },
      ),
    );
  });
});
