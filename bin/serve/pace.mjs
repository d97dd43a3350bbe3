/**
 * Returns a function that resolves when the caller may go on: in a turn of the event loop the callers of `perTurnMs`, in
 * their order, and the others in the turns after it; while connections keep coming, by the count that `arrivals` returns,
 * one in a turn. What is made takes many turns, and would wait in each of them for all who are answered from memory; and
 * only one connection is accepted in a turn, however many wait.
 */
export function makePace(perTurnMs, arrivals = () => 0) {
  /** @type {(() => void)[]} */
  const waiting = [];
  let isCalling = false;
  let lastArrivals = 0;
  const callNext = async () => {
    const end = performance.now() + perTurnMs;
    const arrived = arrivals();
    do {
      waiting.shift()?.();
      // What the caller does next is done before the time is looked at.
      await null;
      await null;
    } while (waiting.length > 0 && arrived === lastArrivals && performance.now() < end);
    lastArrivals = arrived;
    isCalling = waiting.length > 0;
    if (isCalling) setImmediate(callNext);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(() => resolve(undefined));
      if (isCalling) return;
      isCalling = true;
      setImmediate(callNext);
    });
}
