/**
 * Addresses that open a page at a quotation: text fragments of the WICG draft "scroll-to-text-fragment",
 * `#:~:text=[prefix-,]start[,end][,-suffix]`. Browsers follow one only from a click, in a window of its own and never
 * inside a frame, so such links need `target=_blank rel=noopener`.
 */

import { wholePrefix, wholeSuffix } from './whole-context.ts';

/** The words to open a page at, as an excerpt holds them. */
export type FragmentQuote = { exact: string; prefix: string; suffix: string };

// One argument must match within one node of the page, so a long quotation, which a link or emphasis may interrupt, is
// given by its first and last words instead; those need no context to be found.
const MAX_WHOLE_WORDS = 8;
const RANGE_WORDS = 4;

/**
 * Returns the address of a page with a text fragment for the quote, keeping an id and fragments that it has; null where
 * the address is not a web address or the quote has no words. "They met in Kazan" on `https://example.org/a` gives
 * `https://example.org/a#:~:text=They%20met%20in%20Kazan`.
 */
export function textFragmentUrl(address: string, quote: FragmentQuote): string | null {
  if (!/^https?:\/\//i.test(address)) return null;
  const directive = formatDirective(quote);
  if (directive === null) return null;
  if (address.includes(':~:')) return `${address}&${directive}`;
  return `${address}${address.includes('#') ? '' : '#'}:~:${directive}`;
}

function formatDirective({ exact, prefix, suffix }: FragmentQuote): string | null {
  const blocks = exact
    .split(/[\r\n\u2028\u2029]+/)
    .map(toWords)
    .filter((words) => words.length > 0);
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return null;
  if (blocks.length === 1 && first.length <= MAX_WHOLE_WORDS) {
    const before = encodeWords(toWords(wholePrefix(prefix).text));
    const after = encodeWords(toWords(wholeSuffix(suffix).text));
    const terms = [before && `${before}-`, encodeWords(first), after && `-${after}`];
    return `text=${terms.filter((term) => term !== '').join(',')}`;
  }
  return `text=${encodeWords(first.slice(0, RANGE_WORDS))},${encodeWords(last.slice(-RANGE_WORDS))}`;
}

function toWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Percent-encodes words joined by spaces; hyphens too, since they set prefix and suffix off. */
function encodeWords(words: readonly string[]): string {
  const text = words.join(' ').replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
