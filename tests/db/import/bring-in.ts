import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { Database } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import type { ImportReport } from '#lib/exchange/readers/import-report.ts';
import { runCommand } from '../../../bin/commands/cli/run-command.ts';
import { importCommand } from '../../../bin/commands/import.ts';
import { dumpTables } from '../dump-tables.ts';
import { actor, NOW, sampleDataSet } from '../sample-data.ts';
import { testDatabases } from '../test-database.ts';

const databases = testDatabases();
export const folder = mkdtempSync(path.join(tmpdir(), 'dyadline-import-'));
/** Removes what was made, when the tests of a file are done. */
export function removeAll(): void {
  databases.removeAll();
  rmSync(folder, { recursive: true, force: true });
}

export async function filled(): Promise<Database> {
  const database = await databases.open();
  const sample = sampleDataSet();
  const korea = actor('KOR', 'South Korea', { aliases: ['Seoul'] });
  const actors = [...sample.actors.filter(({ code }) => code !== 'KOR'), korea];
  await fillDatabase(database, { ...sample, actors }, NOW);
  return database;
}

export async function bringIn(database: Database, text: string | Uint8Array, ...words: string[]) {
  return bringInFile(database, 'table.csv', text, ...words);
}

export async function bringInFile(
  database: Database,
  name: string,
  text: string | Uint8Array,
  ...words: string[]
) {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const lines: string[] = [];
  const problems: string[] = [];
  const told = process.env.DATABASE_URL;
  process.env.DATABASE_URL = `file:${database.file}`;
  try {
    const code = await runCommand(importCommand, [file, '--json', ...words], {
      print: (line) => lines.push(line),
      printProblem: (line) => problems.push(line),
    });
    expect(problems).toEqual([]);
    expect(lines).toHaveLength(1);
    return { code, report: JSON.parse(lines[0] ?? '') as ImportReport, file };
  } finally {
    if (told === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = told;
  }
}

export const toCalendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
export const datesOf = ({ events }: ImportReport) => events.map(({ date }) => date);
export const dump = (database: Database) => JSON.stringify(dumpTables(database));
