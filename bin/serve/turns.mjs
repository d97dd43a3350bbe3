/** How much the newest measurement counts for in the mean. */
const NEWEST = 0.1;

/**
 * Returns turns: `atOnce` may be under way at a time, the others wait in order. Who would wait longer than `maxWaitMs`,
 * by what the ones before took, is sent away at once; who waits so long all the same, is sent away then.
 */
export function makeTurns({ atOnce, maxWaitMs, firstGuessMs = 50 }) {
  let underWay = 0;
  let meanMs = firstGuessMs;
  /** @type {Set<(turn: (() => void) | null) => void>} */
  const waiting = new Set();

  const begin = () => {
    underWay += 1;
    const began = performance.now();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      underWay -= 1;
      meanMs += (performance.now() - began - meanMs) * NEWEST;
      // Not at once: what has arrived meanwhile, and can be answered without waiting, goes first.
      setImmediate(callNext);
    };
  };
  const callNext = () => {
    for (const told of waiting) {
      if (underWay >= atOnce) return;
      told(begin());
    }
  };

  return {
    /** Resolves with a function that ends the turn, or with null where there is none in time or `response` is closed. */
    take(response) {
      if (underWay < atOnce && waiting.size === 0) return Promise.resolve(begin());
      if (((waiting.size + 1) * meanMs) / atOnce > maxWaitMs) return Promise.resolve(null);
      return new Promise((resolve) => {
        const tell = (turn) => {
          waiting.delete(tell);
          clearTimeout(timer);
          response.off('close', leave);
          resolve(turn);
        };
        const leave = () => tell(null);
        const timer = setTimeout(leave, maxWaitMs);
        response.once('close', leave);
        waiting.add(tell);
      });
    },
    /** Whether anything of this kind is under way. */
    get isBusy() {
      return underWay > 0;
    },
  };
}
