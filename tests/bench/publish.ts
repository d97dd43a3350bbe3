import { readFileSync, writeFileSync } from 'node:fs';

const HEADING = '## Last run';

/** Returns the page with another last run: all that stood below its heading gives way. */
export function withLastRun(page: string, when: string, machine: string, report: string): string {
  const [kept = ''] = page.split(`\n${HEADING}\n`);
  return `${kept}\n${HEADING}\n\n${when}, ${machine}. Times are in milliseconds unless they say otherwise.\n\n${report}\n`;
}

/** Writes a report into docs/benchmarks.md. */
export function publishReport(file: string, when: string, machine: string, report: string): void {
  writeFileSync(file, withLastRun(readFileSync(file, 'utf8'), when, machine, report));
}
