import type { FileIssue } from '#lib/data-check/file-issue.ts';
import type { Output } from './command.ts';

/** Prints problems as `file:line: what is wrong and what to do`, in the order of files and lines. */
export function printIssues(issues: readonly FileIssue[], output: Output): void {
  for (const { file, line, message } of issues.toSorted(byPlace))
    output.printProblem(`${file}:${line}: ${message}`);
}

/** Returns a number with its noun: `1 event`, `2 events`. */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function byPlace(a: FileIssue, b: FileIssue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
