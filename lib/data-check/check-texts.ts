import type { DataSet } from '#lib/domain/data-set.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import { type CodePointText, codePointLength, toCodePointText } from '#lib/text/code-points.ts';
import { locateQuote, type QuotePlace } from '#lib/text/locate-quote.ts';
import type { JsonPath } from './file-issue.ts';
import type { RuleIssue } from './rule-issue.ts';

/**
 * Returns an issue for every excerpt that does not stand, character by character and with its prefix and suffix, at its
 * offsets in the full text of its source, and for every source without one. `texts` holds texts by the SHA-256 of
 * their bytes in hexadecimal.
 */
export function checkTexts({ sources }: DataSet, texts: ReadonlyMap<string, string>): RuleIssue[] {
  return sources.flatMap((source, index) => {
    const text = texts.get(source.sha256);
    if (text === undefined) {
      const message = `no file has this SHA-256, so the excerpts of "${source.id}" are unproved: add its text, or correct the digits`;
      return [{ code: 'text-missing', at: ['sources', index, 'sha256'], message }];
    }
    return checkAgainstText(source, toCodePointText(text), ['sources', index]);
  });
}

/** Returns what of one source does not stand in its full text; `at` leads to the source. */
export function checkAgainstText(
  source: { length: number; excerpts: readonly Excerpt[] },
  text: CodePointText,
  at: JsonPath,
): RuleIssue[] {
  const issues: RuleIssue[] = [];
  if (source.length !== text.length) {
    const message = `the text is ${text.length} characters long, not ${source.length}: set length to ${text.length}`;
    issues.push({ code: 'text-length', at: [...at, 'length'], message });
  }
  for (const [index, excerpt] of source.excerpts.entries()) {
    const problem = findProblem(text, excerpt);
    if (problem === null) continue;
    issues.push({
      code: 'quote-not-found',
      at: [...at, 'excerpts', index, problem.field],
      message: problem.message,
    });
  }
  return issues;
}

type Problem = { field: 'exact' | 'prefix' | 'suffix' | 'start'; message: string };

function findProblem(text: CodePointText, excerpt: Excerpt): Problem | null {
  const place = locateQuote(text, excerpt);
  if (place?.how === 'position') return null;
  if (place === null) {
    const message = `these words are not in the text, nor any like them: look them up (from ${excerpt.start} it reads ${show(text, excerpt)})`;
    return { field: 'exact', message };
  }
  const range = `${place.start}–${place.end}`;
  if (place.how === 'approximate') {
    const count = place.edits === 1 ? '1 character differs' : `${place.edits} characters differ`;
    return {
      field: 'exact',
      message: `${count} from the text, which reads at ${range}: ${show(text, place)}`,
    };
  }
  if (place.shift !== 0 || place.end !== excerpt.end) {
    const context = place.contextAgrees ? '' : `; ${describeContext(text, excerpt, place)}`;
    const mend = `set start to ${place.start} and end to ${place.end}`;
    return {
      field: 'start',
      message: `the words stand at ${range}, not at ${excerpt.start}–${excerpt.end}: ${mend}${context}`,
    };
  }
  const field = isPrefixWrong(text, excerpt, place) ? 'prefix' : 'suffix';
  return { field, message: describeContext(text, excerpt, place) };
}

function isPrefixWrong(text: CodePointText, { prefix }: Excerpt, { start }: QuotePlace): boolean {
  return text.slice(start - codePointLength(prefix), start) !== prefix;
}

function describeContext(text: CodePointText, excerpt: Excerpt, place: QuotePlace): string {
  const before = text.slice(place.start - codePointLength(excerpt.prefix), place.start);
  const after = text.slice(place.end, place.end + codePointLength(excerpt.suffix));
  const wrong = [
    ...(before === excerpt.prefix ? [] : [`the prefix should read ${JSON.stringify(before)}`]),
    ...(after === excerpt.suffix ? [] : [`the suffix should read ${JSON.stringify(after)}`]),
  ];
  return wrong.join('; ');
}

/** A passage as it would stand in the data file, so that it can be copied. */
function show(text: CodePointText, { start, end }: { start: number; end: number }): string {
  return JSON.stringify(text.slice(start, end));
}
