import type { Participant } from './event.ts';

/**
 * Returns the pairs of the focal actors in their fixed order: of the first with each later one, then of the second with
 * each later one, and so on; up to 15 for six actors, none for none.
 */
export function listFocalPairs(focal: readonly string[]): string[] {
  const nobody: CountsAs = new Map();
  const pairs = focal.flatMap((a, index) => focal.slice(index + 1).map((b) => toPair(a, b, nobody)));
  return [...new Set(pairs)].filter((pair) => pair !== null);
}

/** Maps a historical actor's code to the code it counts as; codes that are not in it count as themselves. */
export type CountsAs = ReadonlyMap<string, string>;

/** Returns the code that `code` counts as in pairs and filters. */
export function countAs(code: string, countsAs: CountsAs): string {
  return countsAs.get(code) ?? code;
}

/** Returns the pair of two different codes, in alphabetical order, joined by a hyphen; null where both count as one actor. */
export function toPair(a: string, b: string, countsAs: CountsAs): string | null {
  const [first, second] = [countAs(a, countsAs), countAs(b, countsAs)].sort();
  if (first === undefined || second === undefined || first === second) return null;
  return `${first}-${second}`;
}

/**
 * Returns the pairs of an event in alphabetical order, each once: party with party, and initiator or party with
 * recipient or target. Two initiators or two recipients are no pair; a speaker or a mention makes none.
 */
export function toPairs(participants: readonly Participant[], countsAs: CountsAs): string[] {
  const withRole = (...roles: Participant['role'][]) =>
    participants.filter((participant) => roles.includes(participant.role)).map(({ actor }) => actor);
  const parties = withRole('party');
  const pairs = new Set<string>();
  const add = (a: string, b: string) => {
    const pair = toPair(a, b, countsAs);
    if (pair !== null) pairs.add(pair);
  };
  for (const [index, a] of parties.entries()) for (const b of parties.slice(index + 1)) add(a, b);
  for (const a of withRole('initiator', 'party')) for (const b of withRole('recipient', 'target')) add(a, b);
  return [...pairs].sort();
}
