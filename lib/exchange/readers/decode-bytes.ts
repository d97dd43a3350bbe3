import type { ImportQuestion } from './import-row.ts';

/**
 * Returns the text of a file, or the question which encoding it is in: by its first bytes, as UTF-16 by its zeros, as UTF-8
 * where all of it is; what is none of these is asked, for a wrong guess changes names without a word.
 */
export function decodeBytes(
  bytes: Uint8Array,
  encoding: string | null,
): { text: string; question: null } | { text: null; question: ImportQuestion } {
  const name = encoding ?? findUnicode(bytes);
  if (name !== null) {
    try {
      // In one piece Node 20 reads 0x80 to 0x9F of windows-1252 as control characters; as a stream it reads them right.
      return { text: new TextDecoder(name, { fatal: true }).decode(bytes, { stream: true }), question: null };
    } catch {
      if (encoding === null) return ask();
      const question = `It is not in ${encoding}. In which encoding is it?`;
      return { text: null, question: { question, option: '--encoding NAME' } };
    }
  }
  return ask();
}

function ask(): { text: null; question: ImportQuestion } {
  const question =
    'Its bytes are no UTF-8. In which encoding is it? Files from older Windows programs are in windows-1252.';
  return { text: null, question: { question, option: '--encoding windows-1252' } };
}

function findUnicode(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 200);
  const zeros = (odd: number) => head.filter((byte, index) => index % 2 === odd && byte === 0).length;
  if (zeros(1) > head.length / 4) return 'utf-16le';
  if (zeros(0) > head.length / 4) return 'utf-16be';
  return 'utf-8';
}
