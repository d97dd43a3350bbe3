import { existsSync } from 'node:fs';
import path from 'node:path';
import { toDatabasePath } from '#db/store/database-path.ts';
import { migrateDatabase } from '#db/store/migrate.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { type FillReport, fillDatabase } from '#db/write/fill-database.ts';
import { holdsEvents, isFilledFromElsewhere, writeFillStamp } from '#db/write/fill-stamp.ts';
import { checkDataSet } from '#lib/data-check/check-data-set.ts';
import type { FileIssue } from '#lib/data-check/file-issue.ts';
import { PUBLICATION_RULES } from '#lib/data-check/publication-rules.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { DyadlineError } from '#lib/errors.ts';
import { DATA_DIRECTORY, readDataSet } from '../read-data-set.ts';
import { defineCommand, type Output } from './cli/command.ts';
import { databaseUrl } from './cli/database-url.ts';
import { formatCount, printIssues } from './cli/print-issues.ts';
import { runIfMain } from './cli/run-command.ts';

const SAY_EVERY_MS = 2000;

const MAX_STAMP = 0x7fffffff;
/** The stamp of a database that a start must not fill from `data/`, and that it did not look at yet. */
const FROM_ELSEWHERE = -1;
const NOT_STAMPED = 0;
/** What a start is told by the exit code: nothing was filled, and what is there can be served. */
const LEFT_AS_IT_WAS = 3;

/** Brings the data files into the database. */
export const fill = defineCommand({
  script: 'fill',
  file: 'fill',
  summary:
    'Makes or updates the tables of the database and brings the data files into it; npm start does so when they changed.',
  details: [
    'What a person edited or deleted in the database is never overwritten; it is kept and listed. Files with problems are refused before anything is changed. A database that was filled from another folder than data/ is left to that folder by npm start. The database is the one that DATABASE_URL names; file:data/timeline.db unless set.',
  ],
  operands: [],
  options: {
    data: { value: 'DIR', meaning: 'the folder of the data set; data/ unless given' },
    stamp: {
      value: 'N',
      meaning: "a number to keep in the database (SQLite's user_version) once it is filled",
    },
  },
  async run({ options, output }) {
    const stamp = readStamp(options.stamp);
    const isStart = stamp !== null && options.data === undefined;
    const { dataSet, issues } = readChecked(options.data ?? DATA_DIRECTORY);
    if (dataSet === null || issues.length > 0) {
      printIssues(issues, output);
      const problems = `${formatCount(issues.length, 'problem')} in the data files: the database was left as it was`;
      const canServe = isStart && (await isWhole(output));
      output.printProblem(canServe ? `${problems}, and is served so.` : `${problems}.`);
      return canServe ? LEFT_AS_IT_WAS : 1;
    }
    const database = openDatabase(databaseUrl());
    try {
      await migrate(database, output);
      if (isStart && isFilledFromElsewhere(database)) {
        output.print(
          'The database was filled from another folder, and is left as it is: npm run fill would bring in data/ instead.',
        );
        writeFillStamp(database, -stamp);
        return 0;
      }
      printReport(await fillDatabase(database, dataSet, new Date().toISOString()), output);
      const isElsewhere = path.resolve(options.data ?? DATA_DIRECTORY) !== path.resolve(DATA_DIRECTORY);
      writeFillStamp(database, stamp ?? (isElsewhere ? FROM_ELSEWHERE : NOT_STAMPED));
    } finally {
      database.close();
    }
    return 0;
  },
});

/** Brings the tables to this version, and returns whether there is something in them that can be served. */
async function isWhole(output: Output): Promise<boolean> {
  const file = toDatabasePath(databaseUrl());
  if (!existsSync(file)) return false;
  const database = openDatabase(databaseUrl());
  try {
    await migrate(database, output);
    return holdsEvents(database);
  } finally {
    database.close();
  }
}

async function migrate(database: Database, output: Output): Promise<void> {
  const { applied } = await migrateDatabase(database, { say: nowAndThen(output) });
  if (applied > 0) output.print(`${formatCount(applied, 'migration')} applied to ${database.file}.`);
}

/** Steps of a migration may take a minute or a millisecond. */
function nowAndThen(output: Output): (sentence: string) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (sentence) => {
    const isStep = sentence.includes('(step ');
    if (isStep && performance.now() - told < SAY_EVERY_MS) return;
    if (isStep) told = performance.now();
    output.print(sentence);
  };
}

function readStamp(text: string | undefined): number | null {
  if (text === undefined) return null;
  const stamp = Number(text);
  if (/^\d+$/.test(text) && stamp <= MAX_STAMP) return stamp;
  throw new DyadlineError(
    'invalid-request',
    `--stamp is ${text}: give a whole number from 0 to ${MAX_STAMP}.`,
  );
}

function readChecked(directory: string): { dataSet: DataSet | null; issues: FileIssue[] } {
  const { value, issues } = readDataSet(directory);
  if (value === null) return { dataSet: null, issues };
  const broken = checkDataSet(value.dataSet).filter(({ code }) => !PUBLICATION_RULES.has(code));
  return {
    dataSet: value.dataSet,
    issues: broken.map(({ code, at, message }) => ({ code, message, ...value.locate(at) })),
  };
}

function printReport({ added, updated, unchanged, removed, kept }: FillReport, output: Output): void {
  const counts = [`${added} added`, `${updated} updated`, `${removed} removed`, `${unchanged} unchanged`];
  output.print(`Records of the data files: ${counts.join(', ')}, ${kept.length} kept as they are here.`);
  for (const { kind, id, why } of kept) output.print(`  kept ${kind} ${id}: ${why}`);
}

runIfMain(import.meta, fill);
