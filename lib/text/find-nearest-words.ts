import type { CodePointText } from './code-points.ts';

/** Largest share of a quotation's characters that may differ from the words taken for it; beyond it, chance finds more. */
const MAX_EDIT_SHARE = 1 / 3;

/** A place in a text whose words are similar to a quotation; offsets in code points, end exclusive. */
export type NearestWords = { start: number; end: number; edits: number };

/**
 * Returns the place whose words take the fewest single-character changes to become `exact`, the one nearest to `near`
 * among equals; null where more than a third of the characters would change. Sellers' algorithm: time grows with the
 * length of the text times the length of the quotation, so it is for quotations that are found in no other way.
 */
export function findNearestWords(text: CodePointText, exact: string, near: number): NearestWords | null {
  const pattern = [...exact];
  // Column of the dynamic programme: fewest edits that match the first `row` characters to words ending here …
  let edits = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  // … and where those words begin.
  let starts = new Array<number>(pattern.length + 1).fill(0);
  let best: NearestWords = { start: 0, end: 0, edits: pattern.length };
  let end = 0;
  for (const character of text.text) {
    end += 1;
    const nextEdits = [0];
    const nextStarts = [end];
    for (const [index, wanted] of pattern.entries()) {
      const replaced = (edits[index] ?? 0) + (wanted === character ? 0 : 1);
      const added = (edits[index + 1] ?? 0) + 1;
      const dropped = (nextEdits[index] ?? 0) + 1;
      const fewest = Math.min(replaced, added, dropped);
      nextEdits.push(fewest);
      const from =
        fewest === replaced ? starts[index] : fewest === added ? starts[index + 1] : nextStarts[index];
      nextStarts.push(from ?? end);
    }
    edits = nextEdits;
    starts = nextStarts;
    const found = {
      start: starts[pattern.length] ?? end,
      end,
      edits: edits[pattern.length] ?? pattern.length,
    };
    if (isNearer(found, best, near)) best = found;
  }
  return best.edits <= Math.floor(pattern.length * MAX_EDIT_SHARE) ? best : null;
}

function isNearer(found: NearestWords, best: NearestWords, near: number): boolean {
  if (found.edits !== best.edits) return found.edits < best.edits;
  return Math.abs(found.start - near) < Math.abs(best.start - near);
}
