import type { Citation } from '#lib/domain/citation.ts';
import { type DaySpan, intersect, overlaps, toSpan } from '#lib/time/span.ts';
import { isObjection } from './describe-attribution.ts';

/** What puts a passage on a side: citations have it, and passages as readers see them. */
type Stated = Pick<Citation, 'stance' | 'modality' | 'statedDate'>;

/** Passages that say the same of what is contested, under what they say: "Supporting", "June 2024". */
export type ContestSide<Passage extends Stated> = { heading: string; passages: Passage[] };

/** The passages of a contested event by side, at least two, each in its given order; `rest` agrees with every side. */
export type ContestSides<Passage extends Stated> = { sides: ContestSide<Passage>[]; rest: Passage[] };

/**
 * Returns the passages of an event by what they disagree about: those that support it and those that dispute or deny
 * it, else those whose stated dates have no day in common, earliest first. Null where all are of one side.
 */
export function toContestSides<Passage extends Stated>(
  passages: readonly Passage[],
): ContestSides<Passage> | null {
  const disputing = passages.filter(isObjection);
  const supporting = passages.filter((passage) => !isObjection(passage));
  if (disputing.length > 0 && supporting.length > 0) {
    const sides = [
      { heading: 'Supporting', passages: supporting },
      { heading: 'Disputing', passages: disputing },
    ];
    return { sides, rest: [] };
  }
  return toDateSides(passages);
}

function toDateSides<Passage extends Stated>(passages: readonly Passage[]): ContestSides<Passage> | null {
  const dated = passages.map((passage) => ({ passage, span: toSpan(passage.statedDate) }));
  const conflicting = dated.filter(({ span }) => dated.some((other) => !overlaps(span, other.span)));
  const groups: { common: DaySpan; members: Passage[] }[] = [];
  for (const { passage, span } of [...conflicting].sort((a, b) => lastDay(a.span) - lastDay(b.span))) {
    const group = groups.at(-1);
    const common = group === undefined ? null : intersect(group.common, span);
    if (group === undefined || common === null) groups.push({ common: span, members: [passage] });
    else Object.assign(group, { common, members: [...group.members, passage] });
  }
  if (groups.length < 2) return null;
  const isIn = (members: readonly Passage[]) => passages.filter((passage) => members.includes(passage));
  return {
    sides: groups.map(({ members }) => ({ heading: describeDates(isIn(members)), passages: isIn(members) })),
    rest: passages.filter((passage) => !groups.some(({ members }) => members.includes(passage))),
  };
}

/** A number that sorts: two open ends differ by 0, which two infinities would not. */
function lastDay({ latest }: DaySpan): number {
  return latest ?? Number.MAX_SAFE_INTEGER;
}

function describeDates(passages: readonly Stated[]): string {
  return [...new Set(passages.map(({ statedDate }) => statedDate.label))].join('; ');
}
