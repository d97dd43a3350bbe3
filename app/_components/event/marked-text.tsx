import { markMatches } from '#lib/text/mark-matches.ts';

/** A text with the words of a search marked in it. */
export function MarkedText({ text, q }: { text: string; q: string | null | undefined }) {
  let at = 0;
  return markMatches(text, q ?? null).map((part) => {
    const key = at;
    at += part.text.length;
    return part.marked ? <mark key={key}>{part.text}</mark> : part.text;
  });
}
