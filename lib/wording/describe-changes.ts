import type { Citation } from '#lib/domain/citation.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolate } from '#lib/isolate.ts';
import type { FilterNames } from '#lib/query/describe-filter.ts';

/** One thing that a correction changed: what it was and what it became. Null on one side is an addition or a removal. */
export type Change = { what: string; from: string | null; to: string | null };

/** Names that changes are worded with, as the filter is; what is missing is named by its code or id. */
export type ChangeNames = Pick<FilterNames, 'actors' | 'types' | 'sources'>;

/** What may differ between two revisions. Pairs, bounds and `contested` follow from the rest and are not told apart. */
type Revised = Omit<TimelineEvent, 'revision' | 'updatedAt' | 'pairs' | 'contested'>;

const SENSES: Readonly<Record<TimelineEvent['dateSense'], string>> = {
  occurred: 'it occurred then',
  held: 'it held then; when it began and ended is not said',
};

const FIELDS: readonly { what: string; read: (event: Revised, names: ChangeNames) => string | null }[] = [
  { what: 'Title', read: ({ title }) => title },
  { what: 'Date', read: ({ date }) => date.label },
  { what: 'What the date says', read: ({ dateSense }) => SENSES[dateSense] },
  { what: 'Note on the date', read: ({ dateNote }) => dateNote },
  { what: 'Summary', read: ({ summary }) => summary },
  { what: 'Short name', read: ({ shortName }) => shortName },
  { what: 'Type', read: ({ type }, { types }) => types.get(type) ?? type },
  { what: 'Importance', read: ({ importance }) => `${importance} of 5` },
  { what: 'Place', read: describePlace },
  { what: 'Part of', read: ({ partOf }) => partOf },
  { what: 'PLOVER code', read: describePlover },
  { what: 'Status', read: ({ status }) => status },
  { what: 'Reason', read: ({ statusReason }) => statusReason },
  { what: 'Merged into', read: ({ mergedInto }) => mergedInto },
];

const CITATION_FIELDS: readonly { what: string; read: (citation: Citation) => string | null }[] = [
  { what: 'Words', read: ({ excerpt }) => excerpt?.exact ?? null },
  { what: 'Words around it', read: describeContext },
  { what: 'Place in the source', read: ({ excerpt }) => excerpt?.locator ?? null },
  { what: 'Translation', read: ({ excerpt }) => excerpt?.translation?.text ?? null },
  { what: 'Stated date', read: ({ statedDate }) => statedDate.label },
  { what: 'Words that give the time', read: ({ timeExpression }) => timeExpression },
  { what: 'Way of reading', read: ({ resolution: { kind, anchor } }) => joinKnown([kind, anchor]) },
  { what: 'Note on the reading', read: ({ resolution }) => resolution.note },
  { what: 'Who says so', read: ({ assertedBy }) => assertedBy },
  { what: 'Certainty', read: ({ modality }) => modality },
  { what: 'Stance', read: ({ stance }) => stance },
];

/** Most of a passage that names it; the whole of it stands in the revision. */
const MAX_PASSAGE_CHARACTERS = 60;

/**
 * Returns what changed from one revision of an event to the next, field by field in the order of the page: facts,
 * then participants, then passages. Empty where only something changed that follows from other records.
 */
export function describeChanges(before: Revised, after: Revised, names: ChangeNames): Change[] {
  return [
    ...FIELDS.flatMap(({ what, read }) => toChange(what, read(before, names), read(after, names))),
    ...describeParticipants(before, after, names),
    ...describeCitations(before.citations, after.citations, names),
  ];
}

function toChange(what: string, from: string | null, to: string | null): Change[] {
  return from === to ? [] : [{ what, from, to }];
}

function describeParticipants(before: Revised, after: Revised, { actors }: ChangeNames): Change[] {
  const toWords = ({ participants }: Revised) =>
    participants.map(({ actor, role }) => `${isolate(actors.get(actor) ?? actor)} (${role})`);
  const [was, is] = [toWords(before), toWords(after)];
  return [
    ...is.filter((one) => !was.includes(one)).map((to): Change => ({ what: 'Participant', from: null, to })),
    ...was
      .filter((one) => !is.includes(one))
      .map((from): Change => ({ what: 'Participant', from, to: null })),
  ];
}

function describeCitations(
  before: readonly Citation[],
  after: readonly Citation[],
  { sources }: ChangeNames,
): Change[] {
  const [was, is] = [byPassage(before), byPassage(after)];
  const toWords = (citation: Citation) =>
    `${namePassage(citation)} in ${isolate(sources.get(citation.source) ?? citation.source)}`;
  return [
    ...[...is].flatMap(([key, citation]): Change[] => {
      const old = was.get(key);
      if (old === undefined) return [{ what: 'Passage', from: null, to: toWords(citation) }];
      return CITATION_FIELDS.flatMap(({ what, read }) =>
        toChange(`${what}, of ${namePassage(citation)}`, read(old), read(citation)),
      );
    }),
    ...[...was]
      .filter(([key]) => !is.has(key))
      .map(([, citation]): Change => ({ what: 'Passage', from: toWords(citation), to: null })),
  ];
}

/** A passage may be cited twice, for two claims: its second citation is named with a number. */
function byPassage(citations: readonly Citation[]): Map<string, Citation> {
  const found = new Map<string, Citation>();
  for (const citation of citations) {
    const key = `${citation.source} ${citation.excerpt?.id ?? ''}`;
    let number = 1;
    while (found.has(`${key} ${number}`)) number += 1;
    found.set(`${key} ${number}`, citation);
  }
  return found;
}

function namePassage({ excerpt, assertedBy }: Citation): string {
  if (excerpt === null) return `what ${isolate(assertedBy)} says`;
  const points = [...excerpt.exact];
  if (points.length <= MAX_PASSAGE_CHARACTERS) return isolate(`“${excerpt.exact}”`);
  // A word that the cut would halve is left out; scripts without spaces have none.
  const words = points.slice(0, MAX_PASSAGE_CHARACTERS + 1).join('');
  const whole = /\s/.test(words)
    ? words.replace(/\s+\S*$/, '')
    : points.slice(0, MAX_PASSAGE_CHARACTERS).join('');
  return isolate(`“${whole}…”`);
}

function describeContext({ excerpt }: Citation): string | null {
  return excerpt === null ? null : `${excerpt.prefix}[…]${excerpt.suffix}`;
}

function describePlace({ place }: Revised): string | null {
  if (place === null) return null;
  const { name, latitude, longitude } = place;
  return latitude === undefined || longitude === undefined
    ? name
    : `${isolate(name)} (${latitude}, ${longitude})`;
}

function describePlover({ plover }: Revised): string | null {
  return plover === null ? null : joinKnown([plover.event, plover.mode, ...plover.contexts]);
}

function joinKnown(words: readonly (string | null)[]): string {
  return words.filter((word) => word !== null).join(', ');
}
