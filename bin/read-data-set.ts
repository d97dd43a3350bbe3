import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import {
  actorsFileSchema,
  checksFileSchema,
  chronologyFileSchema,
  eventsFileSchema,
  eventTypesFileSchema,
  sourceFileSchema,
} from '#lib/data-check/data-files.ts';
import { type FileIssue, formatJsonPath, type JsonPath } from '#lib/data-check/file-issue.ts';
import { type DataFile, parseDataFile } from '#lib/data-check/parse-data-file.ts';
import type { Checks } from '#lib/domain/checks.ts';
import type { DataSet } from '#lib/domain/data-set.ts';

/** Where a value of the data set stands in its file. */
export type FileLocation = { file: string; line: number; path: string };

/** A data set with the way back from its values to their files. */
export type LocatedDataSet = {
  dataSet: DataSet;
  /** What it is held to; empty where the folder has no `checks.json`. */
  checks: Checks;
  /** The file and line of a value of the data set, such as `['events', 3, 'citations', 0, 'excerpt']`. */
  locate(at: JsonPath): FileLocation;
};

/** The folder of the shipped data set, beside `bin/`. */
export const DATA_DIRECTORY = path.join(import.meta.dirname, '..', 'data');

/**
 * Returns the data set that a folder holds, or null and everything that is wrong with its files, by file and line.
 * Layout: `chronology.json`, `event-types.json`, `actors.json`, `sources/<id>.json` (one source each), `events/*.json`, and
 * `checks.json` where there is one. Files are read in the order of their names. What the records say of each other is not checked here; `checkDataSet` does.
 */
export function readDataSet(directory: string): { value: LocatedDataSet | null; issues: FileIssue[] } {
  const reader = new FolderReader(directory);
  const chronology = reader.read('chronology.json', chronologyFileSchema);
  const eventTypes = reader.read('event-types.json', eventTypesFileSchema);
  const actors = reader.read('actors.json', actorsFileSchema);
  const checks = reader.readIfThere('checks.json', checksFileSchema);
  const sources = reader.list('sources').map((name) => reader.readSource(name));
  const events = reader.list('events').map((name) => reader.read(name, eventsFileSchema));
  reader.reportStrangers();
  if (reader.issues.length > 0 || chronology === null || eventTypes === null || actors === null)
    return { value: null, issues: reader.issues };
  const { $schema: _, ...about } = chronology.value;

  const places = new Map<keyof Omit<DataSet, 'chronology'>, Origin[]>([
    [
      'eventTypes',
      eventTypes.value.eventTypes.map((_, index) => ({ from: eventTypes, path: ['eventTypes', index] })),
    ],
    ['actors', actors.value.actors.map((_, index) => ({ from: actors, path: ['actors', index] }))],
    ['sources', sources.flatMap((source) => (source ? [{ from: source, path: [] }] : []))],
    [
      'events',
      events.flatMap(
        (file) => file?.value.events.map((_, index) => ({ from: file, path: ['events', index] })) ?? [],
      ),
    ],
  ]);
  const dataSet: DataSet = {
    chronology: about,
    eventTypes: eventTypes.value.eventTypes,
    actors: actors.value.actors,
    sources: sources.flatMap((source) => (source ? [source.value] : [])),
    events: events.flatMap((file) => file?.value.events ?? []),
  };
  const singles = { chronology, ...(checks === null ? {} : { checks }) };
  const found = checks?.value ?? { eventIds: [], unnamedPassages: [] };
  const located = (at: JsonPath) => locate(singles, places, at, reader.show(''));
  return { value: { dataSet, checks: found, locate: located }, issues: [] };
}

type Origin = { from: DataFile<unknown>; path: JsonPath };

function locate(
  singles: Readonly<Record<string, DataFile<unknown>>>,
  places: ReadonlyMap<string, Origin[]>,
  at: JsonPath,
  directory: string,
): FileLocation {
  const [list, index, ...rest] = at;
  const single = singles[String(list)];
  if (single !== undefined) {
    const path = at.slice(1);
    return { file: single.file, line: single.lineOf(path), path: formatJsonPath(path) };
  }
  const origin = places.get(String(list))?.[Number(index)];
  if (origin === undefined) return { file: directory, line: 1, path: '' };
  const full = [...origin.path, ...rest];
  return { file: origin.from.file, line: origin.from.lineOf(full), path: formatJsonPath(full) };
}

class FolderReader {
  readonly issues: FileIssue[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly directory: string) {}

  read<Schema extends z.ZodType>(name: string, schema: Schema): DataFile<z.infer<Schema>> | null {
    this.seen.add(name);
    const file = path.join(this.directory, name);
    if (!existsSync(file)) {
      this.report(name, 'missing-file', 'the file is missing: every data set needs it');
      return null;
    }
    const parsed = parseDataFile(this.show(name), readFileSync(file), schema);
    this.issues.push(...parsed.issues);
    return parsed.value;
  }

  readIfThere<Schema extends z.ZodType>(name: string, schema: Schema): DataFile<z.infer<Schema>> | null {
    return existsSync(path.join(this.directory, name)) ? this.read(name, schema) : null;
  }

  /** A source's file is called by its id, so that a person who meets the id finds the file. */
  readSource(name: string): DataFile<z.infer<typeof sourceFileSchema>> | null {
    const source = this.read(name, sourceFileSchema);
    const expected = `${source?.value.id}.json`;
    if (source === null || path.posix.basename(name) === expected) return source;
    const message = `the source is "${source.value.id}": call the file ${expected}, or correct the id`;
    this.issues.push({
      code: 'file-name',
      path: 'id',
      file: source.file,
      line: source.lineOf(['id']),
      message,
    });
    return null;
  }

  /** The names of the JSON files in a folder of the data set, such as `events/summits.json`, sorted. */
  list(folder: string): string[] {
    const place = path.join(this.directory, folder);
    if (!existsSync(place) || !statSync(place).isDirectory()) {
      this.report(folder, 'missing-file', 'the folder is missing: every data set needs it');
      return [];
    }
    const names = readdirSync(place).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
    return names.sort().map((name) => `${folder}/${name}`);
  }

  /** A JSON file that nothing reads is most likely a misplaced one, and its events would be missing without a word. */
  reportStrangers(): void {
    const names = existsSync(this.directory)
      ? readdirSync(this.directory, { recursive: true, encoding: 'utf8' })
      : [];
    for (const name of names.map((name) => name.split(path.sep).join('/')).sort()) {
      if (!name.endsWith('.json') || name.startsWith('schema/') || this.seen.has(name)) continue;
      if (name.split('/').some((part) => part.startsWith('.'))) continue;
      this.report(
        name,
        'stray-file',
        'nothing reads this file: move it into events/ or sources/, or remove it',
      );
    }
  }

  /** A file's name as it is shown: from the working directory where it lies in it, with forward slashes. */
  show(name: string): string {
    const file = path.join(this.directory, name);
    const relative = path.relative(process.cwd(), file);
    return (relative.startsWith('..') ? file : relative).split(path.sep).join('/');
  }

  private report(name: string, code: string, message: string): void {
    this.issues.push({ code, path: '', file: this.show(name), line: 1, message });
  }
}
