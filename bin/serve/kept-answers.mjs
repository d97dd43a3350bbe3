/** One that takes more than this share of the memory would drive out too many others. */
const MAX_SHARE = 1 / 8;

/** Returns a memory of answers by key that takes at most `maxBytes`; the least recently asked for goes first. */
export function keepAnswers(maxBytes) {
  /** @type {Map<string, { answer: object, bytes: number }>} */
  const kept = new Map();
  let total = 0;
  const forget = (key) => {
    total -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  return {
    find(key) {
      const known = kept.get(key);
      if (known === undefined) return undefined;
      kept.delete(key);
      kept.set(key, known);
      return known.answer;
    },
    /** Keeps an answer; again with another number of bytes once it has grown. */
    keep(key, answer, bytes) {
      forget(key);
      if (bytes > maxBytes * MAX_SHARE) return;
      kept.set(key, { answer, bytes });
      total += bytes;
      for (const [oldest] of kept) {
        if (total <= maxBytes) break;
        forget(oldest);
      }
    },
    get bytes() {
      return total;
    },
  };
}
