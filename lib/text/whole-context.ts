/**
 * The context of an excerpt is cut by its limit on length, often within a word, and may reach into another paragraph.
 * For showing it, and for finding words by it, only whole words of the excerpt's own paragraph are of use.
 */

/** Context without what was cut through; `more` tells whether the paragraph goes on beyond it. */
export type WholeContext = { text: string; more: boolean };

const LINE_BREAK = /[\r\n\u2028\u2029]/;

/** Returns the whole words of a prefix in the excerpt's own paragraph, with the space that ends them: "mplete systems, " gives "systems, ". */
export function wholePrefix(prefix: string): WholeContext {
  const inParagraph = prefix.split(LINE_BREAK).at(-1) ?? '';
  if (inParagraph.length < prefix.length) return { text: inParagraph, more: false };
  const text = inParagraph.replace(/^\S*\s*/, '');
  return { text, more: prefix !== '' };
}

/** Returns the whole words of a suffix in the excerpt's own paragraph, with the space that begins them: " to the conflict zo" gives " to the conflict". */
export function wholeSuffix(suffix: string): WholeContext {
  const inParagraph = suffix.split(LINE_BREAK)[0] ?? '';
  if (inParagraph.length < suffix.length) return { text: inParagraph, more: false };
  const text = inParagraph.replace(/\s*\S*$/, '');
  return { text, more: suffix !== '' };
}
