/**
 * What of an event is put before an audience, and in which order. Decided here: which words come first, when passages
 * stand side by side, and how many names and sides a slide has room for. Looks and sizes are left to the page.
 */
import type { Citation } from '#lib/domain/citation.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { type ContestSide, toContestSides } from '#lib/wording/contest-sides.ts';
import { describeRoles } from '#lib/wording/describe-roles.ts';

/** One side of a contest as a slide shows it: its first passage, and how many more say the same. */
export type SlideSide = Pick<ContestSide, 'heading'> & { lead: Citation; more: number };

/** What a slide shows at a time: one passage, or the sides of a contest beside each other. */
export type SlidePart =
  | { kind: 'passage'; citation: Citation }
  | {
      kind: 'contest';
      sides: SlideSide[];
      /** Sides that there is no room for. */
      hidden: number;
    };

/** More columns than this cannot be read from the last row. */
const MAX_SIDES = 3;
/** More names of one role than this push the words off the slide. */
const MAX_NAMES = 5;
/** From the surest to the least sure. */
const BY_CERTAINTY: readonly Citation['modality'][] = [
  'asserted',
  'reported',
  'alleged',
  'planned',
  'possible',
  'denied',
];

/**
 * Returns what the slide of an event shows, one after the other, at least one part where there is a citation. Of a
 * contested event the sides come first, then every passage that they do not show. Passages that support the event come
 * before those that dispute it, those with words before those without, surer ones before less sure ones.
 */
export function toSlideParts({
  citations,
  contested,
}: Pick<TimelineEvent, 'citations' | 'contested'>): SlidePart[] {
  const ordered = [...citations].sort((a, b) => rankOf(a) - rankOf(b));
  const contest = contested ? toContestSides(ordered) : null;
  if (contest === null) return ordered.map(toPassage);
  const sides = contest.sides.slice(0, MAX_SIDES).flatMap(({ heading, citations: [lead, ...others] }) => {
    return lead === undefined ? [] : [{ heading, lead, more: others.length }];
  });
  const shown = new Set(sides.map(({ lead }) => lead));
  return [
    { kind: 'contest', sides, hidden: contest.sides.length - sides.length },
    ...ordered.filter((citation) => !shown.has(citation)).map(toPassage),
  ];
}

function toPassage(citation: Citation): SlidePart {
  return { kind: 'passage', citation };
}

/** Stance weighs more than words, words more than certainty. */
function rankOf({ stance, modality, excerpt }: Citation): number {
  const objects = stance === 'disputes' || modality === 'denied';
  return (objects ? 100 : 0) + (excerpt === null ? 10 : 0) + BY_CERTAINTY.indexOf(modality);
}

/** Returns who took part, a phrase for each role, by name and shortened where there are many: "Together: A, B and 4 others". */
export function listSlideActors(
  participants: TimelineEvent['participants'],
  names: Readonly<Record<string, { name: string }>>,
): { label: string; names: string }[] {
  return describeRoles(participants).map(({ label, actors }) => ({
    label,
    names: listNames(actors.map((code) => names[code]?.name ?? code)),
  }));
}

function listNames(names: readonly string[]): string {
  // One name takes no more room than the words that would stand for it.
  const shown = names.length > MAX_NAMES + 1 ? names.slice(0, MAX_NAMES) : names;
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} others`] : shown;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
