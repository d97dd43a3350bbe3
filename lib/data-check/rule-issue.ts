import type { JsonPath } from './file-issue.ts';

/** A rule that a data set breaks: where in the data set (`['events', 3, 'date']`), and what to do about it. */
export type RuleIssue = { code: string; at: JsonPath; message: string };
