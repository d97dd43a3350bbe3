import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listActors } from '#db/read/actors.ts';
import { readChronology } from '#db/read/chronology.ts';
import { listEventTypes } from '#db/read/event-types.ts';
import { countEvents } from '#db/read/facets.ts';
import { listProbableDuplicates } from '#db/read/probable-duplicates.ts';
import { listSourceFacts } from '#db/read/sources.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { type ImportPlan, importRecords, planImport } from '#db/write/import-records.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import { DyadlineError } from '#lib/errors.ts';
import { formatBadRows, type ImportReport, toImportReport } from '#lib/exchange/readers/import-report.ts';
import type { ImportChoices } from '#lib/exchange/readers/import-row.ts';
import { IMPORT_FORMATS, readImport } from '#lib/exchange/readers/read-import.ts';
import { type ImportedRecords, slug, toRecords } from '#lib/exchange/readers/to-records.ts';
import { formatDay, todayFrom } from '#lib/time/day.ts';
import { defineCommand, type Output } from './cli/command.ts';
import { databaseUrl } from './cli/database-url.ts';
import { formatCount } from './cli/print-issues.ts';
import { runIfMain } from './cli/run-command.ts';

/** Larger files are for a database of their own. */
const MAX_BYTES = 500 * 1024 * 1024;
const NEEDS_ANSWER = 2;
const BAD_ROWS = 3;

/** Brings a file of another format into the database. */
export const importCommand = defineCommand({
  script: 'import',
  file: 'import',
  summary:
    'Brings a table (CSV, TSV, XLSX), a TimelineJS file or sheet, or a calendar (iCalendar) into the database.',
  details: [
    'Columns are found by their names: id, date, title, summary, type, importance, actors, place, words, or what people call these. Several actors in a cell are parted by semicolons. Each event rests on the file itself as a source, with the row as locator.',
    'Nothing is guessed: which number of 05/06/2024 is the day, who “Korea” is, or in which encoding a file is, is asked, with the option that answers it (exit code 2). A bad row stops the file (exit code 3) unless --good-rows is given; then the bad ones are written beside it as FILE.bad.csv with a column that says what is wrong. The same file twice changes nothing; a newer file of the same name updates, and what was edited here stays.',
    'With --json standard output has { new, changed, same, duplicates, kept, gone, bad: [{ line, column, value, problem }], questions, notes, events: [first 50], stored } alone. The database is the one that DATABASE_URL names; file:data/timeline.db unless set.',
  ],
  operands: [{ name: 'FILE', meaning: 'the file to bring in' }],
  options: {
    format: {
      value: 'F',
      meaning: `${IMPORT_FORMATS.join(', ')}; found by what stands in the file unless given`,
    },
    map: {
      value: 'A=B',
      meaning:
        'column A is our field B, or the name A is the actor with the code B; several are joined by semicolons',
    },
    'map-file': { value: 'FILE', meaning: 'a JSON object of the same: { "A": "B" }' },
    dates: {
      value: 'ORDER',
      meaning:
        'dmy or mdy: which number is the day; months or days: what dates mean that are all the first of a month; joined by a comma',
    },
    encoding: { value: 'NAME', meaning: 'the encoding of the file, such as windows-1252' },
    actors: { value: 'CODES', meaning: 'who takes part in entries that name nobody, joined by commas' },
    'dry-run': { meaning: 'say what would be done, and do nothing' },
    json: { meaning: 'say it as JSON' },
    'good-rows': { meaning: 'take the good rows though others are bad' },
    duplicates: {
      value: 'WHAT',
      meaning:
        'what becomes of events that are probably here already: new (events of their own), cite (further citations of the event that is here) or skip; asked unless given',
    },
    gone: {
      value: 'WHAT',
      meaning: 'keep or withdraw events that an earlier version of the file had; keep unless given',
    },
  },
  async run({ operands, options, output }) {
    const file = path.resolve(operands[0] ?? '');
    const size = statSync(file).size;
    if (size > MAX_BYTES)
      throw new DyadlineError('too-large', `${file} has ${size} bytes; at most ${MAX_BYTES} are read.`);
    const choices = readChoices(options);
    const format = IMPORT_FORMATS.find((one) => one === options.format) ?? null;
    if (options.format !== undefined && format === null)
      throw new DyadlineError(
        'invalid-request',
        `--format ${options.format} is not read here: one of ${IMPORT_FORMATS.join(', ')}.`,
      );
    if (options.gone !== undefined && !['keep', 'withdraw'].includes(options.gone))
      throw new DyadlineError('invalid-request', `--gone is ${options.gone}: give keep or withdraw.`);
    const duplicates = DUPLICATE_CHOICES.find((one) => one === options.duplicates) ?? null;
    if (options.duplicates !== undefined && duplicates === null)
      throw new DyadlineError(
        'invalid-request',
        `--duplicates is ${options.duplicates}: give ${DUPLICATE_CHOICES.join(', ')}.`,
      );
    const bytes = readFileSync(file);
    const database = openDatabase(databaseUrl());
    try {
      const [actors, types] = await Promise.all([
        listActors(database, { focal: [] }, { unseen: true }),
        listEventTypes(database),
      ]);
      const { reading, text } = readImport(bytes, choices, format);
      const records = toRecords(reading.rows, await describeFile(database, file, bytes, text), {
        ...{ actors, eventTypes: types, map: choices.map },
        defaults: (options.actors ?? '').split(',').filter((code) => code !== ''),
      });
      requireActors(records, actors);
      const bad = [...reading.bad, ...records.bad].sort((a, b) => a.line - b.line);
      const doubles = await listProbableDuplicates(database, records.events);
      const ways = { source: records.source.id, doubles, duplicates };
      const planned = planImport(database, records, ways);
      const questions = [
        ...reading.questions,
        ...records.questions,
        ...(duplicates === null ? planned.duplicates.map(askDuplicate) : []),
      ];
      const mayStore = questions.length === 0 && (bad.length === 0 || options['good-rows'] === true);
      const isStored = mayStore && options['dry-run'] !== true;
      const plan = isStored
        ? await importRecords(database, toDataSet(records, types), {
            ...{ ...ways, now: new Date().toISOString() },
            what: `Brought in ${path.basename(file)}`,
            withdraw: options.gone === 'withdraw',
          })
        : planned;
      const report = toImportReport(plan, {
        bad,
        questions,
        notes: reading.notes,
        events: records.events,
        isStored,
      });
      const badRows = isStored && bad.length > 0 ? formatBadRows(reading.table, bad) : null;
      if (badRows !== null) writeFileSync(`${file}.bad.csv`, badRows);
      if (options.json === true) output.print(JSON.stringify(report));
      else await printReport(report, plan, { file, database }, output);
      if (questions.length > 0) return NEEDS_ANSWER;
      return bad.length > 0 && options['good-rows'] !== true ? BAD_ROWS : 0;
    } finally {
      database.close();
    }
  },
});

const DUPLICATE_CHOICES = ['new', 'cite', 'skip'] as const;

function askDuplicate({ id, of, title }: ImportPlan['duplicates'][number]) {
  return {
    question: `${id} is probably a duplicate of ${of} (“${title}”).`,
    option: `--duplicates ${DUPLICATE_CHOICES.join('|')}`,
  };
}

type Choices = { map?: string; 'map-file'?: string; dates?: string; encoding?: string };

function readChoices(options: Choices): ImportChoices {
  const pairs = (options.map ?? '').split(';').filter((pair) => pair !== '');
  const map = new Map<string, string>();
  if (options['map-file'] !== undefined) {
    const saved: unknown = JSON.parse(readFileSync(options['map-file'], 'utf8'));
    for (const [name, value] of Object.entries(saved ?? {})) map.set(name, String(value));
  }
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    if (at < 1) throw new DyadlineError('invalid-request', `--map ${pair}: give a name, =, and what it is.`);
    map.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  const words = (options.dates ?? '').split(',').filter((word) => word !== '');
  const unknown = words.find((word) => !['dmy', 'mdy', 'months', 'days'].includes(word));
  if (unknown !== undefined)
    throw new DyadlineError('invalid-request', `--dates ${unknown}: give dmy or mdy, months or days.`);
  return {
    map,
    order: words.includes('dmy') ? 'dmy' : words.includes('mdy') ? 'mdy' : null,
    firsts: words.includes('months') ? 'months' : words.includes('days') ? 'days' : null,
    encoding: options.encoding ?? null,
  };
}

/** The file as a source; of the same bytes it keeps the day on which it was first brought in. */
async function describeFile(database: Database, file: string, bytes: Uint8Array, text: string) {
  const name = path.basename(file);
  const id = `import-${slug(name)}`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = (await listSourceFacts(database, { unseen: true })).find(
    (source) => source.id === id && source.sha256 === sha256,
  );
  const { language } = await readChronology(database);
  return {
    ...{ name, text },
    source: {
      ...{ id, kind: 'dataset' as const, title: name, authors: [], publisher: null, container: null },
      published: known?.published.edtf ?? formatDay(todayFrom(new Date())),
      publishedNote: 'The day on which it was brought in; the file says none.',
      ...{ url: null, archivedUrl: null, accessed: null, language, sha256 },
      length: Math.max(1, [...text].length),
    },
  };
}

function requireActors({ events }: ImportedRecords, actors: readonly { code: string }[]): void {
  const known = new Set(actors.map(({ code }) => code));
  const unknown = events.flatMap(({ participants }) => participants).find(({ actor }) => !known.has(actor));
  if (unknown !== undefined)
    throw new DyadlineError('invalid-request', `--actors: there is no actor ${unknown.actor} here.`);
}

/** A new event type stands behind those that are here. */
function toDataSet({ events, source, eventTypes }: ImportedRecords, types: readonly EventType[]) {
  return { events, sources: [source], eventTypes: eventTypes.length === 0 ? [] : [...types, ...eventTypes] };
}

async function printReport(
  report: ImportReport,
  plan: ImportPlan,
  { file, database }: { file: string; database: Database },
  output: Output,
): Promise<void> {
  for (const note of report.notes) output.print(note);
  for (const { line, column, problem } of report.bad)
    output.printProblem(`${file}:${line}: ${column === '' ? '' : `column ${column}: `}${problem}`);
  for (const { question, option } of report.questions)
    output.printProblem(`${question} Answer with ${option}.`);
  for (const { id, fields } of plan.changed)
    for (const { field, from, to } of fields) output.print(`  ${id}: ${field} “${from}” → “${to}”`);
  for (const id of plan.kept) output.print(`  ${id}: kept as it is, because it was changed here`);
  for (const id of plan.gone) output.print(`  ${id}: no longer in the file`);
  const counts = `${report.new} new, ${report.changed} changed, ${report.same} same, ${report.duplicates} probable duplicates, ${report.kept} kept, ${report.gone} gone, ${report.bad.length} bad`;
  output.print(report.stored ? `Brought in: ${counts}.` : `Nothing was stored. It would be: ${counts}.`);
  if (report.stored)
    output.print(`The chronology has ${formatCount(await countEvents(database), 'event')} now.`);
}

runIfMain(import.meta, importCommand);
