/** How much the newest measurement counts for in the mean. */
const NEWEST = 0.1;
/** What new connections may hold up the next turn for; about as long as a page takes. */
const MAX_HOLD_MS = 100;

/**
 * Returns turns: `atOnce` may be under way at a time, the others wait in order. Who would wait longer than `maxWaitMs` for
 * an answer, by what the ones before took, is sent away at once; who then has to wait so long all the same, when that shows.
 *
 * No turn begins while connections keep coming, by the count that `arrivals` returns: one is accepted in a turn of the
 * event loop, and such a turn takes long while pages are made. Whoever connects, if only to ask for health, would wait
 * behind all who connected before.
 */
export function makeTurns({ atOnce, maxWaitMs, firstGuessMs = 50, arrivals = () => 0 }) {
  let underWay = 0;
  let meanMs = firstGuessMs;
  /** @type {Set<(turn: (() => void) | null) => void>} */
  const waiting = new Set();
  let isCalling = false;
  let heldSince = 0;
  let lastArrivals = 0;

  const begin = () => {
    underWay += 1;
    const began = performance.now();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      underWay -= 1;
      meanMs += (performance.now() - began - meanMs) * NEWEST;
      callSoon();
    };
  };
  /** Not at once: what has arrived meanwhile, and can be answered without waiting, goes first. */
  const callSoon = () => {
    if (isCalling) return;
    isCalling = true;
    heldSince = performance.now();
    lastArrivals = arrivals();
    setImmediate(callNext);
  };
  const callNext = () => {
    const [first] = waiting;
    isCalling = first !== undefined && underWay < atOnce;
    if (first === undefined || !isCalling) return;
    const arrived = arrivals();
    if (arrived === lastArrivals || performance.now() - heldSince > MAX_HOLD_MS) {
      heldSince = performance.now();
      first(begin());
    }
    lastArrivals = arrived;
    setImmediate(callNext);
  };

  return {
    /** Resolves with a function that ends the turn, or with null where there is none in time or `response` is closed. */
    take(response) {
      const isFull = underWay >= atOnce || waiting.size > 0;
      if (isFull && ((waiting.size + 1) / atOnce + 1) * meanMs > maxWaitMs) return Promise.resolve(null);
      return new Promise((resolve) => {
        const tell = (turn) => {
          waiting.delete(tell);
          clearTimeout(timer);
          response.off('close', leave);
          resolve(turn);
        };
        const leave = () => tell(null);
        const timer = setTimeout(leave, Math.max(maxWaitMs - meanMs, maxWaitMs / 4));
        response.once('close', leave);
        waiting.add(tell);
        callSoon();
      });
    },
    /** Whether anything of this kind is under way. */
    get isBusy() {
      return underWay > 0;
    },
  };
}
