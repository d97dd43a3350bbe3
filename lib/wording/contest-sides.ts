import type { Citation } from '#lib/domain/citation.ts';
import { type DaySpan, intersect, overlaps, toSpan } from '#lib/time/span.ts';

/** Passages that say the same of what is contested, under what they say: "Supporting", "June 2024". */
export type ContestSide = { heading: string; citations: Citation[] };

/** The passages of a contested event by side, at least two, each in its given order; `rest` agrees with every side. */
export type ContestSides = { sides: ContestSide[]; rest: Citation[] };

/**
 * Returns the passages of an event by what they disagree about: those that support it and those that dispute or deny
 * it, else those whose stated dates have no day in common, earliest first. Null where all are of one side.
 */
export function toContestSides(citations: readonly Citation[]): ContestSides | null {
  const disputing = citations.filter(isObjection);
  const supporting = citations.filter((citation) => !isObjection(citation));
  if (disputing.length > 0 && supporting.length > 0) {
    const sides = [
      { heading: 'Supporting', citations: supporting },
      { heading: 'Disputing', citations: disputing },
    ];
    return { sides, rest: [] };
  }
  return toDateSides(citations);
}

function isObjection({ stance, modality }: Citation): boolean {
  return stance === 'disputes' || modality === 'denied';
}

function toDateSides(citations: readonly Citation[]): ContestSides | null {
  const dated = citations.map((citation) => ({ citation, span: toSpan(citation.statedDate) }));
  const conflicting = dated.filter(({ span }) => dated.some((other) => !overlaps(span, other.span)));
  const groups: { common: DaySpan; members: Citation[] }[] = [];
  for (const { citation, span } of [...conflicting].sort((a, b) => lastDay(a.span) - lastDay(b.span))) {
    const group = groups.at(-1);
    const common = group === undefined ? null : intersect(group.common, span);
    if (group === undefined || common === null) groups.push({ common: span, members: [citation] });
    else Object.assign(group, { common, members: [...group.members, citation] });
  }
  if (groups.length < 2) return null;
  const isIn = (members: readonly Citation[]) => citations.filter((citation) => members.includes(citation));
  return {
    sides: groups.map(({ members }) => ({ heading: describeDates(isIn(members)), citations: isIn(members) })),
    rest: citations.filter((citation) => !groups.some(({ members }) => members.includes(citation))),
  };
}

/** A number that sorts: two open ends differ by 0, which two infinities would not. */
function lastDay({ latest }: DaySpan): number {
  return latest ?? Number.MAX_SAFE_INTEGER;
}

function describeDates(citations: readonly Citation[]): string {
  return [...new Set(citations.map(({ statedDate }) => statedDate.label))].join('; ');
}
