/**
 * Returns a function that resolves when the caller may go on: for at most `perTurn` callers in a turn of the event loop,
 * in their order. What is made takes many turns, and would wait in each of them for all who are answered from memory.
 */
export function makePace(perTurn) {
  /** @type {(() => void)[]} */
  const waiting = [];
  let gone = 0;
  let isCounting = false;
  const nextTurn = () => {
    gone = 0;
    while (gone < perTurn && waiting.length > 0) {
      gone += 1;
      waiting.shift()?.();
    }
    if (gone > 0) setImmediate(nextTurn);
    else isCounting = false;
  };
  return () => {
    if (!isCounting) {
      isCounting = true;
      setImmediate(nextTurn);
    }
    if (gone >= perTurn || waiting.length > 0)
      return new Promise((resolve) => waiting.push(() => resolve(undefined)));
    gone += 1;
    return Promise.resolve();
  };
}
