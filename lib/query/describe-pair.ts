import { isolate } from '#lib/isolate.ts';

/** What pairs are named by: readers' names by actor code, and the focal actors in their order. */
export type PairNames = { actors: ReadonlyMap<string, string>; focal: readonly string[] };

/** Returns the name of a pair for a reader, focal actors in their order before others: "Upham–Downham". */
export function describePair(pair: string, { actors, focal }: PairNames): string {
  const rank = (code: string) => (focal.includes(code) ? focal.indexOf(code) : focal.length);
  const codes = pair.split('-').sort((a, b) => rank(a) - rank(b));
  return codes.map((code) => isolate(actors.get(code) ?? code)).join('–');
}
