import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makePace } from '../../../bin/serve/pace.mjs';

describe('makePace', () => {
  it('lets so many go on in a turn, and the others in the turns after it, in their order', async () => {
    const pace = makePace(2);
    const gone: number[] = [];
    const all = [0, 1, 2, 3, 4].map(async (number) => {
      await pace();
      gone.push(number);
    });
    await Promise.resolve();
    expect(gone).toEqual([0, 1]);
    await nextTurn();
    expect(gone).toEqual([0, 1, 2, 3]);
    await Promise.all(all);
    expect(gone).toEqual([0, 1, 2, 3, 4]);
  });
});
