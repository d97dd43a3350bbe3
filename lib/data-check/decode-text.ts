import type { Issue } from '#lib/issue.ts';

/** The text of a file, or what is wrong with its bytes and in which line (from 1). */
export type DecodedText = { value: string | null; issues: (Issue & { line: number })[] };

const LINE_FEED = 0x0a;

/**
 * Returns the text of UTF-8 bytes, exactly as it is: nothing is replaced, and no byte order mark is dropped.
 * Bytes that are no UTF-8 give null and the line of the first of them.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return { value: decoder.decode(bytes), issues: [] };
  } catch {
    const line = firstBadLine(bytes, decoder);
    return { value: null, issues: [{ code: 'not-utf-8', path: '', line, message: NOT_UTF_8 }] };
  }
}

const NOT_UTF_8 = 'these bytes are not UTF-8: save the file in the encoding UTF-8';

/** A line feed is never part of a longer UTF-8 sequence, so each line can be tried on its own. */
function firstBadLine(bytes: Uint8Array, decoder: TextDecoder): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    line += 1;
    start = end;
  }
  return line;
}
