import type { Citation } from '#lib/domain/citation.ts';
import type { Source } from '#lib/domain/source.ts';
import { describeByline } from '#lib/wording/describe-source.ts';

/** Who says so, as a row has room for it. */
export type WhoSaysSo = {
  /** "US intelligence", or the source where its author says so. */
  name: string;
  /** How, where it is not plainly asserted: "alleged". */
  manner: Citation['modality'] | null;
  /** How many more sources are cited. */
  more: number;
};

/** What the data says where the source itself asserts something. */
const AUTHOR = /^the (?:author|article|report|source)s?$/i;

/** Returns the citation that stands for all of an event's: the first that supports it, else the first; none where it has none. */
export function leadingCitation<Cited extends Pick<Citation, 'stance'>>(
  citations: readonly Cited[],
): Cited | undefined {
  return citations.find(({ stance }) => stance === 'supports') ?? citations[0];
}

/** Returns who says so of an event, by its leading citation; null where it has none. */
export function whoSaysSo(
  citations: readonly Pick<Citation, 'source' | 'assertedBy' | 'modality' | 'stance'>[],
  sourceOf: (id: string) => Source | undefined,
): WhoSaysSo | null {
  const first = leadingCitation(citations);
  if (first === undefined) return null;
  const { assertedBy, modality, source } = first;
  const known = sourceOf(source);
  return {
    name: AUTHOR.test(assertedBy) ? (nameSource(known) ?? source) : assertedBy,
    manner: modality === 'asserted' ? null : modality,
    more: new Set(citations.map((citation) => citation.source)).size - 1,
  };
}

function nameSource(source: Source | undefined): string | null {
  if (source === undefined) return null;
  return source.container ?? source.publisher ?? (describeByline(source) || source.title);
}
