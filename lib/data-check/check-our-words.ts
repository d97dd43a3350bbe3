import type { DataSet } from '#lib/domain/data-set.ts';
import type { JsonPath } from './file-issue.ts';
import type { RuleIssue } from './rule-issue.ts';

/** Returns what a machine can see of our own words: titles that stand alone, and quotation marks. */
export function checkOurWords(dataSet: DataSet): RuleIssue[] {
  return [...checkTitles(dataSet), ...checkQuotes(dataSet)];
}

function checkTitles({ events }: DataSet): RuleIssue[] {
  return events.flatMap(({ title, status }, index) => {
    if (status === 'withdrawn' || !/^The four\b/i.test(title)) return [];
    const message = `"${title}" does not say who: a title is read alone, so name the actors`;
    return [{ code: 'title', at: ['events', index, 'title'], message }];
  });
}

/** Straight quotation marks in what readers see of our own words. */
function checkQuotes({ sources, events }: DataSet): RuleIssue[] {
  const issue = (at: JsonPath, text: string | null) => {
    const found = text?.match(/["']/)?.[0];
    if (found === undefined) return [];
    const message = `there is a straight ${found} in it: write “ ” ‘ ’, and ’ for an apostrophe`;
    return [{ code: 'straight-quote', at, message }];
  };
  return [
    ...sources.flatMap(({ publishedNote }, index) =>
      issue(['sources', index, 'publishedNote'], publishedNote),
    ),
    ...events.flatMap(({ title, summary, dateNote, statusReason, citations }, index) => [
      ...Object.entries({ title, summary, dateNote, statusReason }).flatMap(([field, text]) =>
        issue(['events', index, field], text),
      ),
      ...citations.flatMap(({ resolution }, place) =>
        issue(['events', index, 'citations', place, 'resolution', 'note'], resolution.note),
      ),
    ]),
  ];
}
