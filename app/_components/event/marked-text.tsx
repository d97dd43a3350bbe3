import { markMatches } from '#lib/text/mark-matches.ts';

/** A text with the words of a search marked in it. */
export function MarkedText({ text, q }: { text: string; q: string | null | undefined }) {
  let at = 0;
  return markMatches(text, q ?? null).map((segment) => {
    const key = at;
    at += segment.text.length;
    return segment.marked ? <mark key={key}>{segment.text}</mark> : segment.text;
  });
}
