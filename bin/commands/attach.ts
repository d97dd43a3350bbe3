import { getSource, listSources } from '#db/read/sources.ts';
import { attachText, findText } from '#db/read/texts.ts';
import { type Database, type OpenOptions, openDatabase } from '#db/store/open-database.ts';
import { checkAgainstText } from '#lib/data-check/check-texts.ts';
import { decodeText } from '#lib/data-check/decode-text.ts';
import { DyadlineError } from '#lib/errors.ts';
import { toCodePointText } from '#lib/text/code-points.ts';
import { defineCommand, type Output } from './cli/command.ts';
import { databaseUrl } from './cli/database-url.ts';
import { formatCount } from './cli/print-issues.ts';
import { readTexts, type TextFile } from './cli/read-texts.ts';
import { runIfMain } from './cli/run-command.ts';

/** Puts full texts of known sources into the database. */
export const attach = defineCommand({
  script: 'attach',
  file: 'attach',
  summary:
    'Puts the full texts of known sources into this database, so that the reader shows whole documents.',
  details: [
    'Files of any name are matched by the SHA-256 of their bytes, and every excerpt is found again in its text, character by character; one that is not stops the command, and nothing is stored.',
    'A server shows them where it was started with PUBLISH_TEXTS=1, to everyone who reaches it, and otherwise to nobody; they are never part of an export. To read them alone, start it so on this machine (HOST is 127.0.0.1 unless set) with no proxy before it. The database is the one that DATABASE_URL names; file:data/timeline.db unless set.',
  ],
  operands: [{ name: 'DIR', meaning: 'the folder that holds the texts' }],
  options: {},
  async run({ operands, output }) {
    const files = readTexts(operands[0] ?? '');
    const { matches, unattached, problems } = await withDatabase({ readonly: true }, (database) =>
      matchSources(database, files),
    );
    for (const problem of problems) output.printProblem(problem);
    if (problems.length > 0) {
      output.printProblem(`${formatCount(problems.length, 'problem')}: nothing was attached.`);
      return 1;
    }
    const added = matches.filter(({ isAttached }) => !isAttached);
    if (added.length > 0) await withDatabase({}, (database) => storeAll(database, added));
    printMatches(matches, output);
    for (const sourceId of unattached) output.print(`${sourceId}: no file has its SHA-256`);
    const used = new Set(matches.map(({ file }) => file));
    for (const file of files.filter((file) => !used.has(file))) {
      output.print(`${file.name}: no known source has its SHA-256`);
    }
    if (added.length > 0)
      output.print(
        'A server shows texts where it is started with PUBLISH_TEXTS=1, to everyone who reaches it.',
      );
    output.print(
      `${formatCount(added.length, 'text')} attached, ${matches.length - added.length} there already.`,
    );
    if (matches.length > 0) return 0;
    output.printProblem(
      'No file of this folder is the text of a known source; see the SHA-256 in data/sources.',
    );
    return 1;
  },
});

type Match = { file: TextFile; sourceId: string; excerpts: number; isAttached: boolean };

async function withDatabase<Result>(
  options: OpenOptions,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = openDatabase(databaseUrl(), options);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function printMatches(matches: readonly Match[], output: Output): void {
  for (const { file, sourceId, excerpts, isAttached } of matches) {
    const state = isAttached ? 'was attached before' : 'attached';
    output.print(
      `${sourceId}: ${state} (${file.name}), ${formatCount(excerpts, 'excerpt')} found at their offsets`,
    );
  }
}

async function matchSources(database: Database, files: readonly TextFile[]) {
  const byHash = new Map(files.map((file) => [file.sha256, file]));
  const matches: Match[] = [];
  const unattached: string[] = [];
  const problems: string[] = [];
  for (const { id, sha256 } of await listSources(database, { unseen: true })) {
    const file = byHash.get(sha256);
    if (file === undefined) {
      unattached.push(id);
      continue;
    }
    const { value: text, issues } = decodeText(file.bytes);
    problems.push(...issues.map(({ line, message }) => `${file.name}:${line}: ${message}`));
    if (text === null) continue;
    const source = await getSource(database, id, { unseen: true });
    for (const { at, message } of checkAgainstText(source, toCodePointText(text), [])) {
      const excerpt = source.excerpts[Number(at[1])];
      problems.push(
        `${file.name}: ${excerpt === undefined ? id : `excerpt "${excerpt.id}" of ${id}`}: ${message}`,
      );
    }
    const isAttached = (await findText(database, id)) === text;
    matches.push({ file, sourceId: id, excerpts: source.excerpts.length, isAttached });
  }
  return { matches, unattached, problems };
}

/** All or none: each text is stored in a transaction of its own, so they are held together by one around them. */
async function storeAll(database: Database, matches: readonly Match[]): Promise<void> {
  const now = new Date().toISOString();
  database.sqlite.exec('BEGIN IMMEDIATE');
  try {
    for (const { file, sourceId } of matches) {
      const ids = await attachText(database, file.bytes, now);
      if (!ids.includes(sourceId)) {
        throw new DyadlineError(
          'conflict',
          `${sourceId} changed while its text was read: nothing was attached, try again.`,
        );
      }
    }
    database.sqlite.exec('COMMIT');
  } catch (error) {
    if (database.sqlite.inTransaction) database.sqlite.exec('ROLLBACK');
    throw error;
  }
}

runIfMain(import.meta, attach);
