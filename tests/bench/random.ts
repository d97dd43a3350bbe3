/** Numbers that look drawn at random and are the same for the same seed, on every machine. */
export type Random = {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from `least` to `most`, both inclusive. */
  whole(least: number, most: number): number;
  /** True in `share` of all cases. */
  chance(share: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** One of the values, each as often as its weight says. */
  weighted<Value>(choices: readonly (readonly [value: Value, weight: number])[]): Value;
};

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32: one multiplication a number, and good enough for test data.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <Value>(values: readonly Value[], index: number): Value => {
    const value = values[index];
    if (value === undefined) throw new Error('there is nothing to choose from');
    return value;
  };
  return {
    next,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
    pick: (values) => at(values, Math.floor(next() * values.length)),
    weighted(choices) {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      const index = choices.findIndex(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return at(choices, index === -1 ? choices.length - 1 : index)[0];
    },
  };
}
