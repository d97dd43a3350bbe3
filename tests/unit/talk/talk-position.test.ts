import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepPosition, type TalkPosition, type TalkStep } from '#lib/talk/talk-position.ts';

const PARTS = [1, 3, 2];
const walk = (from: TalkPosition, steps: readonly TalkStep[], faces = PARTS) =>
  steps.reduce((at, step) => stepPosition(at, step, faces), from);
const START = { slide: 0, face: 0 };

describe('stepPosition', () => {
  it('goes by events with next and previous, to their first face', () => {
    expect(walk(START, ['next'])).toEqual({ slide: 1, face: 0 });
    expect(walk({ slide: 1, face: 2 }, ['next'])).toEqual({ slide: 2, face: 0 });
    expect(walk({ slide: 1, face: 2 }, ['previous'])).toEqual({ slide: 0, face: 0 });
  });

  it('walks through every face with down, and on to the next event', () => {
    const places = [START];
    for (let step = 0; step < 6; step += 1) places.push(walk(places.at(-1) ?? START, ['down']));
    expect(places.map(({ slide, face }) => `${slide}.${face}`)).toEqual([
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
    expect(walk(START, ['last'])).toEqual({ slide: 2, face: 0 });
    expect(walk(START, ['last', 'next'])).toEqual({ slide: 2, face: 0 });
    expect(walk({ slide: 2, face: 1 }, ['next'])).toEqual({ slide: 2, face: 1 });
    expect(walk({ slide: 2, face: 1 }, ['first', 'up'])).toEqual(START);
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
        (faces, count) => {
          const at = walk(START, Array<TalkStep>(count).fill('down'), faces);
          const after = stepPosition(at, 'down', faces);
          const isEnd = after.slide === at.slide && after.face === at.face;
          if (!isEnd) expect(stepPosition(after, 'up', faces)).toEqual(at);
        },
      ),
    );
  });
});
