import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { openRecords, openWholeChronology } from '#db/read/record-content.ts';
import { readVocabulary } from '#db/read/vocabulary.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { DyadlineError } from '#lib/errors.ts';
import { listDataSetFiles } from '#lib/exchange/data-set-files.ts';
import type { RecordContent, RecordFormat } from '#lib/exchange/record-format.ts';
import { findRecordFormat, RECORD_FORMATS } from '#lib/exchange/record-formats.ts';
import { countLeftOut, writeRecords } from '#lib/exchange/write-records.ts';
import { FILTER_PARAMETERS, type Filter } from '#lib/query/filter.ts';
import { listNames } from '#lib/query/parameter.ts';
import { parseParameters, unknownParameters } from '#lib/query/parse-parameters.ts';
import { defineCommand, type Output } from './cli/command.ts';
import { databaseUrl } from './cli/database-url.ts';
import { formatCount } from './cli/print-issues.ts';
import { startProgress } from './cli/progress.ts';
import { runIfMain } from './cli/run-command.ts';
import { writeDeck } from './cli/write-deck.ts';

/** The one format of pictures that is made without a server. */
const DECK = 'pptx';

/** Writes events to a file, or a chronology to a folder. */
export const exportCommand = defineCommand({
  script: 'export',
  file: 'export',
  summary: 'Writes the events of a filter to a file in another format, or the whole chronology to a folder.',
  details: [
    `Formats: ${DECK}, ${RECORD_FORMATS.map(({ id }) => id).join(', ')}. What each of them carries stands in docs/formats.md. With ${DECK} it is a deck, for which FILTER takes what an address of /api/export/${DECK} takes. Pictures are made by the server (/api/export).`,
    'With --format dataset and a folder as --out (one that is there, or a name without an ending) the data set is written as files that npm run fill reads back without loss: without a filter the whole chronology, drafts and withdrawn events included. The folder must be empty.',
    'The database is the one that DATABASE_URL names, file:data/timeline.db unless set; it may be served meanwhile. Addresses of events begin with PUBLIC_URL, where that is set.',
  ],
  operands: [
    {
      name: 'FILTER',
      meaning:
        "which events, as in the address of a page: 'type=summit&from=2022'; all that are published unless given",
      isOptional: true,
    },
  ],
  options: {
    format: { value: 'F', meaning: 'the format' },
    template: {
      value: 'FILE',
      meaning: 'a presentation (.pptx, .potx) whose colours, fonts and layouts a deck takes; without macros',
    },
    out: {
      value: 'FILE',
      meaning: 'the file to write, or the folder of a data set; standard output unless given',
    },
  },
  async run({ operands, options, output }) {
    const [filter] = operands;
    if (options.format === DECK) return exportDeck(filter, options, output);
    if (options.template !== undefined)
      throw new DyadlineError('invalid-request', `--template is for --format ${DECK} alone.`);
    const format = requireFormat(options.format);
    const toFolder = format.id === 'dataset' && options.out !== undefined && isFolder(options.out);
    const database = openDatabase(databaseUrl(), { readonly: true });
    try {
      const content =
        toFolder && filter === undefined
          ? await openWholeChronology(database)
          : await openRecords(database, await readFilter(database, filter ?? ''), {
              origin: process.env.PUBLIC_URL ? new URL(process.env.PUBLIC_URL).origin : null,
              self: `/api/export/${format.id}${filter === undefined ? '' : `?${filter}`}`,
            });
      if (toFolder) await writeFolder(content, options.out ?? '', output);
      else await writeFile(format, content, options.out, output);
    } finally {
      database.close();
    }
    return 0;
  },
});

async function exportDeck(
  filter: string | undefined,
  { template, out }: { template?: string | undefined; out?: string | undefined },
  output: Output,
): Promise<number> {
  const database = openDatabase(databaseUrl(), { readonly: true });
  try {
    await writeDeck(database, { query: filter ?? '', template, out }, output);
  } finally {
    database.close();
  }
  return 0;
}

function requireFormat(id: string | undefined): RecordFormat {
  const format = findRecordFormat(id ?? '');
  if (format !== undefined) return format;
  const names = [DECK, ...RECORD_FORMATS.map((one) => one.id)].join(', ');
  throw new DyadlineError(
    'invalid-request',
    id === undefined
      ? `--format is missing: one of ${names}.`
      : `--format ${id} is not made here: one of ${names}.`,
  );
}

function isFolder(name: string): boolean {
  return name.endsWith('/') || path.extname(name) === '';
}

async function readFilter(database: Database, text: string): Promise<Filter> {
  const given = new URLSearchParams(text);
  const { value, issues } = parseParameters(given, FILTER_PARAMETERS, await readVocabulary(database));
  const [issue] = [...unknownParameters(given, listNames(FILTER_PARAMETERS)), ...issues];
  if (issue !== undefined) throw new DyadlineError('invalid-request', issue.message);
  return value;
}

async function writeFolder(content: RecordContent, folder: string, output: Output): Promise<void> {
  const place = path.resolve(folder);
  if (existsSync(place) && readdirSync(place).length > 0)
    throw new DyadlineError(
      'conflict',
      `${place} is not empty, and an export overwrites nothing: name another folder.`,
    );
  let files = 0;
  try {
    for await (const { name, text } of listDataSetFiles(content)) {
      const file = path.join(place, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      files += 1;
    }
    for (const name of ['events', 'sources']) mkdirSync(path.join(place, name), { recursive: true });
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    throw error;
  }
  output.printProblem(
    `Wrote ${formatCount(content.total, 'event')} to ${formatCount(files, 'file')} in ${place}.`,
  );
}

async function writeFile(
  format: RecordFormat,
  content: RecordContent,
  name: string | undefined,
  output: Output,
): Promise<void> {
  const file = name === undefined ? null : path.resolve(name);
  const part = `${file}.part`;
  const stream = file === null ? process.stdout : createWriteStream(part);
  const progress = startProgress(format.id);
  try {
    const parts = writeRecords(
      format,
      counted(content, (done) => progress.show(done, content.total)),
    );
    for await (const bytes of parts) if (!stream.write(bytes)) await once(stream, 'drain');
    if (file !== null) {
      stream.end();
      await finished(stream);
      renameSync(part, file);
    }
  } catch (error) {
    if (file !== null) rmSync(part, { force: true });
    throw error;
  } finally {
    progress.clear();
  }
  const leftOut = await countLeftOut(format, content);
  for (const [reason, count] of leftOut)
    output.printProblem(`Left out ${formatCount(count, 'event')}: ${reason}.`);
  const written = content.total - [...leftOut.values()].reduce((sum, count) => sum + count, 0);
  output.printProblem(`Wrote ${formatCount(written, 'event')}${file === null ? '' : ` to ${file}`}.`);
}

/** Tells how many events were read so far; a file may read them more than once. */
function counted(content: RecordContent, tell: (done: number) => void): RecordContent {
  return {
    ...content,
    pages: async function* () {
      let done = 0;
      for await (const events of content.pages()) {
        yield events;
        done += events.length;
        tell(done);
      }
    },
  };
}

runIfMain(import.meta, exportCommand);
