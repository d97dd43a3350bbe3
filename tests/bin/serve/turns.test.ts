import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeTurns } from '../../../bin/serve/turns.mjs';

const asker = () => new EventEmitter();

describe('makeTurns', () => {
  it('lets so many begin at once, and the others in their order', async () => {
    const turns = makeTurns({ atOnce: 2, maxWaitMs: 1000 });
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const taken = ['a', 'b', 'c', 'd'].map(async (name) => {
      const end = await turns.take(asker());
      begun.push(name);
      if (end !== null) ends.set(name, end);
    });
    await wait(5);
    expect(begun).toEqual(['a', 'b']);
    ends.get('b')?.();
    await wait(5);
    expect(begun).toEqual(['a', 'b', 'c']);
    ends.get('a')?.();
    await Promise.all(taken);
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('sends away at once who would wait too long, by what others took', async () => {
    const turns = makeTurns({ atOnce: 1, maxWaitMs: 150, firstGuessMs: 40 });
    const end = await turns.take(asker());
    const patient = [turns.take(asker()), turns.take(asker())];
    const began = performance.now();
    expect(await turns.take(asker())).toBeNull();
    expect(performance.now() - began).toBeLessThan(50);
    end?.();
    (await patient[0])?.();
    expect(await patient[1]).not.toBeNull();
  });

  it('sends away who has waited too long, and forgets who left', async () => {
    const turns = makeTurns({ atOnce: 1, maxWaitMs: 30, firstGuessMs: 1 });
    const end = await turns.take(asker());
    const leaver = asker();
    const left = turns.take(leaver);
    leaver.emit('close');
    expect(await left).toBeNull();
    expect(await turns.take(asker())).toBeNull();
    end?.();
    expect(await turns.take(asker())).not.toBeNull();
  });

  it('lets nobody begin while connections keep coming, for a moment', async () => {
    let connections = 0;
    const turns = makeTurns({ atOnce: 1, maxWaitMs: 1000, arrivals: () => connections });
    let hasBegun = false;
    const taken = turns.take(asker()).then(() => {
      hasBegun = true;
    });
    for (let turn = 0; turn < 5; turn += 1) {
      connections += 1;
      await nextTurn();
    }
    expect(hasBegun).toBe(false);
    await taken;
    expect(hasBegun).toBe(true);
  });
});
