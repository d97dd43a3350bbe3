import type { DataSet } from '#lib/domain/data-set.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import type { SourceRecord } from '#lib/domain/source.ts';
import { codePointLength } from '#lib/text/code-points.ts';
import type { RuleIssue } from './rule-issue.ts';

/** Returns what can be wrong with excerpts without their text: offsets, order, and contexts that contradict each other. */
export function checkExcerpts({ sources }: DataSet): RuleIssue[] {
  return sources.flatMap((source, index) => {
    const issues: RuleIssue[] = [];
    const report = (place: number, field: string, code: string, message: string) =>
      issues.push({ code, at: ['sources', index, 'excerpts', place, field], message });
    for (const [place, excerpt] of source.excerpts.entries()) {
      checkOffsets(source, excerpt, (field, message) => report(place, field, 'offsets', message));
      const before = source.excerpts[place - 1];
      if (before === undefined) continue;
      if (before.start === excerpt.start && before.end === excerpt.end) {
        report(
          place,
          'start',
          'same-passage',
          `"${before.id}" is the same passage: keep one and cite it from both events`,
        );
      } else if (
        before.start > excerpt.start ||
        (before.start === excerpt.start && before.end > excerpt.end)
      ) {
        report(
          place,
          'start',
          'order',
          `"${before.id}" stands later in the text: put the excerpts in the order of the text`,
        );
      }
    }
    for (const { place, message } of findContradictions(source))
      report(place, 'exact', 'contradiction', message);
    return issues;
  });
}

function checkOffsets(
  source: SourceRecord,
  excerpt: Excerpt,
  report: (field: string, message: string) => void,
): void {
  const { start, end, prefix, suffix } = excerpt;
  const length = codePointLength(excerpt.exact);
  if (end - start !== length) {
    report(
      'end',
      `the words are ${length} characters long, start to end is ${end - start}: end would be ${start + length}`,
    );
  }
  const suffixLength = codePointLength(suffix);
  if (end > source.length) {
    report('end', `the source is ${source.length} characters long: the excerpt can't end at ${end}`);
  } else if (end + suffixLength > source.length) {
    report(
      'suffix',
      `the source has ${source.length - end} characters after the excerpt: the suffix has ${suffixLength}`,
    );
  }
  const prefixLength = codePointLength(prefix);
  if (prefixLength > start) {
    report('prefix', `the source has ${start} characters before the excerpt: the prefix has ${prefixLength}`);
  }
}

/** Excerpts with their contexts are patches of one text; where two patches cover a place, they must show one character. */
function findContradictions({ excerpts }: SourceRecord): { place: number; message: string }[] {
  const shown = new Map<number, { character: string; id: string }>();
  return excerpts.flatMap(({ id, prefix, exact, suffix, start }, place) => {
    let offset = start - codePointLength(prefix);
    let contradiction: { place: number; message: string } | undefined;
    for (const character of `${prefix}${exact}${suffix}`) {
      const other = shown.get(offset);
      if (other === undefined) shown.set(offset, { character, id });
      else if (other.character !== character && contradiction === undefined) {
        const message = `at offset ${offset} "${id}" has ${JSON.stringify(character)} and "${other.id}" ${JSON.stringify(other.character)}: look the words up in the source`;
        contradiction = { place, message };
      }
      offset += 1;
    }
    return contradiction === undefined ? [] : [contradiction];
  });
}
