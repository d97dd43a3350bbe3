/** A stretch of a quotation, marked where it is an expression that was looked for. */
export type QuoteSegment = { text: string; marked: boolean };

/**
 * Returns the segments of a quotation with each expression marked once, where it stands as words of its own, else where it
 * first occurs. Expressions that touch or overlap are marked as one; those that are null, empty or absent mark nothing.
 * "signed in June" with "in June" gives "signed " and "in June" (marked).
 */
export function markExpression(quotation: string, expressions: readonly (string | null)[]): QuoteSegment[] {
  const spans = expressions
    .flatMap((expression) => findExpression(quotation, expression))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const segments: QuoteSegment[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    if (end <= done) continue;
    const last = segments.at(-1);
    if (start > done || last === undefined) {
      if (start > done) segments.push({ text: quotation.slice(done, start), marked: false });
      segments.push({ text: quotation.slice(start, end), marked: true });
    } else last.text += quotation.slice(done, end);
    done = end;
  }
  if (done < quotation.length) segments.push({ text: quotation.slice(done), marked: false });
  return segments;
}

function findExpression(quotation: string, expression: string | null): { start: number; end: number }[] {
  if (expression === null || expression === '') return [];
  const first = quotation.indexOf(expression);
  for (let start = first; start !== -1; start = quotation.indexOf(expression, start + 1)) {
    if (standsAlone(quotation, start, start + expression.length))
      return [{ start, end: start + expression.length }];
  }
  return first === -1 ? [] : [{ start: first, end: first + expression.length }];
}

/** Whether no letter or digit continues the words on either side: "in May" does not stand alone in "in Mayor". */
function standsAlone(text: string, start: number, end: number): boolean {
  const continuesBefore =
    /[\p{L}\p{N}]$/u.test(text.slice(0, start)) && /^[\p{L}\p{N}]/u.test(text.slice(start));
  const continuesAfter = /[\p{L}\p{N}]$/u.test(text.slice(0, end)) && /^[\p{L}\p{N}]/u.test(text.slice(end));
  return !continuesBefore && !continuesAfter;
}
