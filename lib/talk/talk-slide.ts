/**
 * What of an event is put before an audience, and in which order. Decided here: which words come first, when passages
 * stand side by side, and how many names and sides a slide has room for. Looks and sizes are left to the page.
 */

import type { Citation } from '#lib/domain/citation.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import { lookUp } from '#lib/look-up.ts';
import { toContestSides } from '#lib/wording/contest-sides.ts';
import { describeNames } from '#lib/wording/describe-names.ts';
import { describeRoles } from '#lib/wording/describe-roles.ts';
import type { ReadPassage, Receipt } from '#lib/wording/receipt.ts';

/** One side of a contest as a slide shows it: its first passage, and how many more say the same. */
export type SlideSide = { heading: string; lead: ReadPassage; more: number };

/** What a slide shows at a time: one passage, or the sides of a contest beside each other. A slide has one face or more. */
export type SlideFace =
  | { kind: 'passage'; passage: ReadPassage }
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
 * Returns what the slide of an event shows, one face after the other, at least one where there is a passage. Of a
 * contested event the sides come first, then every passage that they do not show. Passages that support the event come
 * before those that dispute it, those with words before those without, surer ones before less sure ones.
 */
export function toSlideFaces({ passages }: Pick<Receipt, 'passages'>, isContested: boolean): SlideFace[] {
  const ordered = [...passages].sort((a, b) => rankOf(a) - rankOf(b));
  const contest = isContested ? toContestSides(ordered) : null;
  if (contest === null) return ordered.map(toFace);
  const sides = contest.sides.slice(0, MAX_SIDES).flatMap(({ heading, passages: [lead, ...others] }) => {
    return lead === undefined ? [] : [{ heading, lead, more: others.length }];
  });
  const shown = new Set(sides.map(({ lead }) => lead));
  return [
    { kind: 'contest', sides, hidden: contest.sides.length - sides.length },
    ...ordered.filter((passage) => !shown.has(passage)).map(toFace),
  ];
}

function toFace(passage: ReadPassage): SlideFace {
  return { kind: 'passage', passage };
}

/** Stance weighs more than words, words more than certainty. */
function rankOf({ isObjection, modality, quote }: ReadPassage): number {
  return (isObjection ? 100 : 0) + (quote === null ? 10 : 0) + BY_CERTAINTY.indexOf(modality);
}

/** Readers' names of actors by code, and how each type names those who are party to an event. */
export type SlideNames = {
  actors: Readonly<Record<string, { name: string }>>;
  types: Readonly<Record<string, Pick<EventType, 'parties'>>>;
};

/** Returns who took part, a phrase for each role, by name and shortened where there are many: "Together: A, B and 4 others". */
export function listSlideActors(
  { participants, type }: Pick<TimelineEvent, 'participants' | 'type'>,
  names: SlideNames,
): { label: string; names: string }[] {
  return describeRoles(participants, lookUp(names.types, type)?.parties).map(({ label, actors }) => ({
    label,
    names: listNames(actors.map((code) => lookUp(names.actors, code)?.name ?? code)),
  }));
}

function listNames(names: readonly string[]): string {
  // One name takes no more room than the words that would stand for it.
  const shown = names.length > MAX_NAMES + 1 ? names.slice(0, MAX_NAMES) : names;
  const rest = names.length - shown.length;
  return describeNames(rest > 0 ? [...shown, `${rest} others`] : shown);
}
