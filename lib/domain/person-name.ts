/** A name in its two parts, or as it is printed where nothing tells which of its words is the family's. */
export type PersonName = { family: string; given: string } | { literal: string };

/** Returns the two parts of a name that is given as "Family, Given", and any other name as it is printed. */
export function toPersonName(name: string): PersonName {
  const [family, given, ...more] = name.split(', ');
  return family && given && more.length === 0 && !INSTITUTION.test(name)
    ? { family, given }
    : { literal: name };
}

/** Returns a name as readers say it: "Andrea Kendall-Taylor" of "Kendall-Taylor, Andrea". */
export function readName(name: string): string {
  const parts = toPersonName(name);
  return 'literal' in parts ? parts.literal : `${parts.given} ${parts.family}`;
}

/** A word that people's names do not have, and those of institutions often do: "Ministry of Defence, Library". */
const INSTITUTION =
  /\b(?:of|the|for|and|agency|association|bureau|cent(?:er|re)|committee|council|department|foundation|government|group|institute|intelligence|media|ministry|news|office|organi[sz]ation|party|press|project|service|society|staff|states|team|times|university|watch)\b/i;
