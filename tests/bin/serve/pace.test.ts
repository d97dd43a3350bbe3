import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makePace } from '../../../bin/serve/pace.mjs';

function work(milliseconds: number) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('makePace', () => {
  it('lets callers go on for a time in each turn, in their order', async () => {
    const pace = makePace(5);
    const gone: [number: number, turn: number][] = [];
    let turn = 0;
    const all = [0, 1, 2, 3, 4, 5].map(async (number) => {
      await pace();
      work(4);
      gone.push([number, turn]);
    });
    let isOver = false;
    const over = Promise.all(all).then(() => {
      isOver = true;
    });
    while (!isOver) {
      await nextTurn();
      turn += 1;
    }
    await over;
    expect(gone.map(([number]) => number)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(new Set(gone.map(([, when]) => when)).size).toBeGreaterThan(1);
  });
});
