import { FOCAL_CODES } from '#lib/domain/pair.ts';

/** Returns the name of a pair for a reader, the focal states in their fixed order before others: "Russia–North Korea". */
export function describePair(pair: string, actors: ReadonlyMap<string, string>): string {
  const rank = (code: string) => {
    const index = (FOCAL_CODES as readonly string[]).indexOf(code);
    return index === -1 ? FOCAL_CODES.length : index;
  };
  const codes = pair.split('-').sort((a, b) => rank(a) - rank(b));
  return codes.map((code) => actors.get(code) ?? code).join('–');
}
