import type { Excerpt } from '#lib/domain/excerpt.ts';
import type { CodePointText } from '#lib/text/code-points.ts';
import { codePointLength } from '#lib/text/code-points.ts';

/** Code points of context that are kept on either side, at most. */
const CONTEXT = 120;
const SENTENCE_END = /[.!?。！？؟]["”’)\]]*\s/u;

/** What of an excerpt somebody gave: at least its words. */
export type GivenExcerpt = Partial<Excerpt> & { exact: string };

/**
 * Returns an excerpt with its place and context taken from the text of its source, as far as they were not given: the
 * rest of the sentence, up to 120 characters on either side. `issue` says what to do where the words stand in the text
 * more than once; words that do not stand in it are left without a place, as if they began it.
 */
export function completeExcerpt(
  given: GivenExcerpt,
  text: CodePointText,
): { value: GivenExcerpt; issue: string | null } {
  const { exact } = given;
  if (exact === '') return { value: given, issue: null };
  const starts = given.start === undefined ? listStarts(text, exact) : [given.start];
  if (starts.length > 1)
    return {
      value: given,
      issue: `these words stand ${starts.length} times in the text, from ${starts.slice(0, 5).join(', ')}: say which by start, or quote more`,
    };
  const start = starts[0] ?? 0;
  const end = given.end ?? start + codePointLength(exact);
  const isThere = text.slice(start, end) === exact;
  return {
    value: {
      ...given,
      start,
      end,
      prefix: given.prefix ?? (isThere ? beginningOfSentence(text.slice(start - CONTEXT, start)) : ''),
      suffix: given.suffix ?? (isThere ? restOfSentence(text.slice(end, end + CONTEXT)) : ''),
    },
    issue: null,
  };
}

function listStarts(text: CodePointText, exact: string): number[] {
  const starts: number[] = [];
  for (let at = text.text.indexOf(exact); at !== -1; at = text.text.indexOf(exact, at + 1))
    starts.push(text.toOffset(at));
  return starts;
}

function beginningOfSentence(before: string): string {
  const ends = [...before.matchAll(new RegExp(SENTENCE_END, 'gu'))];
  const last = ends.at(-1);
  return last === undefined ? before : before.slice(last.index + last[0].length);
}

function restOfSentence(after: string): string {
  const end = SENTENCE_END.exec(after);
  return end === null ? after : after.slice(0, end.index + end[0].trimEnd().length);
}
