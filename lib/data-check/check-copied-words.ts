import type { DataSet } from '#lib/domain/data-set.ts';
import type { RuleIssue } from './rule-issue.ts';

/** So many words of a source in a row are no longer ours. */
const OWN_WORDS = 5;

/** Returns what the data set holds of its sources' words: each excerpt with its context. */
export function listPassages({ sources }: DataSet): string[] {
  return sources.flatMap(({ excerpts }) =>
    excerpts.map(({ prefix, exact, suffix }) => `${prefix}${exact}${suffix}`),
  );
}

/** Returns an issue for every title and summary that has five words in a row as one of these texts has them. */
export function checkCopiedWords({ events }: DataSet, texts: readonly string[]): RuleIssue[] {
  const runs = new Set(texts.flatMap((text) => listRuns(text.toLowerCase())));
  return events.flatMap(({ title, summary, status }, index) => {
    if (status === 'withdrawn') return [];
    return Object.entries({ title, summary }).flatMap(([field, text]) => {
      const copied = listRuns(withoutNames(withoutQuotations(text))).find((run) => runs.has(run));
      if (copied === undefined) return [];
      const message = `"${copied}" are the source's own words: say it in other words, or put them in quotation marks`;
      return [{ code: 'copied-words', at: ['events', index, field], message }];
    });
  });
}

/** What is quoted is marked as the words of another. */
function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”/g, ' . ');
}

/** Names are nobody's own words; the first word of a sentence counts as one, which loses no run but its first. */
function withoutNames(text: string): string {
  return text.replace(/[\p{Lu}\p{N}][\p{L}\p{N}’'-]*/gu, ' . ');
}

/** Every five words in a row; only commas, hyphens and spaces may stand between them. */
function listRuns(text: string): string[] {
  return text.split(/[.;:!?()[\]“”"—\n]+/).flatMap((piece) => {
    const words = piece.match(/[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*/gu) ?? [];
    return words.slice(OWN_WORDS - 1).map((_, start) => words.slice(start, start + OWN_WORDS).join(' '));
  });
}
