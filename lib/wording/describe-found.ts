import type { TextPart } from '#lib/query/event-texts.ts';

const PLACES: Readonly<Record<TextPart, string | null>> = {
  // It stands there for everyone to see, with the words marked.
  title: null,
  summary: 'in the summary',
  place: 'in the place',
  passage: 'in the passage',
  type: 'in the kind of event',
  name: 'in a name',
  source: 'in a source',
};

/** Returns where beside the title the words of a search were found: "in the passage, in a name"; empty for nowhere. */
export function describeFound(parts: readonly TextPart[]): string {
  return parts.flatMap((part) => PLACES[part] ?? []).join(', ');
}
