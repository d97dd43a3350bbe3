import type { Issue } from '#lib/issue.ts';

/** An issue with the file and the line (from 1) that it stands in. */
export type FileIssue = Issue & { file: string; line: number };

/** Steps from the top of a JSON document to a value in it: names of fields and indexes of lists. */
export type JsonPath = readonly (string | number)[];

/** Returns a path as people write it: `events[3].citations[0].excerpt`; empty for the whole document. */
export function formatJsonPath(path: JsonPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`))
    .join('');
}
