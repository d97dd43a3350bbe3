import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readChronology } from '#db/read/chronology.ts';
import { listEvents } from '#db/read/events.ts';
import { openRecords, openWholeChronology } from '#db/read/record-content.ts';
import type { Database } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { EMPTY_FILTER } from '#lib/query/filter.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { runCommand } from '../../bin/commands/cli/run-command.ts';
import { exportCommand } from '../../bin/commands/export.ts';
import { readDataSet } from '../../bin/read-data-set.ts';
import { dumpTables } from './dump-tables.ts';
import { anyDataSet } from './random-events.ts';
import { NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
const folder = mkdtempSync(path.join(tmpdir(), 'dyadline-export-'));
afterAll(() => {
  databases.removeAll();
  rmSync(folder, { recursive: true, force: true });
});

let runs = 0;

async function exportFrom(database: Database, ...words: string[]) {
  const lines: string[] = [];
  const told = process.env.DATABASE_URL;
  process.env.DATABASE_URL = `file:${database.file}`;
  try {
    const print = (line: string) => lines.push(line);
    const code = await runCommand(exportCommand, words, { print, printProblem: print });
    return { code, lines };
  } finally {
    if (told === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = told;
  }
}

/** What is stored, by what it says: numbers are given in the order in which records came. */
function contentOf(database: Database): string[] {
  const { events, sources, excerpts, actors, event_types: types } = dumpTables(database);
  const { sqlite } = database;
  const cited = sqlite
    .prepare(
      `SELECT events.id AS event, sources.id AS source, excerpts.id AS excerpt, citations.* FROM citations
        JOIN events ON events.number = event_number JOIN sources ON sources.number = citations.source_number
        LEFT JOIN excerpts ON excerpts.number = excerpt_number`,
    )
    .all();
  const cast = sqlite
    .prepare(
      'SELECT events.id AS event, participants.* FROM participants JOIN events ON events.number = event_number',
    )
    .all();
  const rows = [events, sources, excerpts, actors, types, cited, cast].flat() as Record<string, unknown>[];
  return rows
    .map((row) => {
      const told = Object.entries(row).filter(([name]) => !/(?:^|_)number$/.test(name));
      return JSON.stringify(Object.fromEntries(told));
    })
    .sort();
}

describe('npm run export -- --format dataset', () => {
  it('writes a folder that fills an empty database with the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataSet, async (dataSet) => {
        const [first, second] = [await databases.open(), await databases.open()];
        await fillDatabase(first, dataSet, NOW);
        runs += 1;
        const out = path.join(folder, String(runs));
        const { code, lines } = await exportFrom(first, '--format', 'dataset', '--out', out);
        expect(code, lines.join('\n')).toBe(0);
        const { value, issues } = readDataSet(out);
        expect(issues).toEqual([]);
        if (value === null) throw new Error('It is read.');
        await fillDatabase(second, value.dataSet, NOW);
        expect(contentOf(second)).toEqual(contentOf(first));
        expect(await readChronology(second)).toEqual(await readChronology(first));
        rmSync(out, { recursive: true });
      }),
      { numRuns: 12 },
    );
  });

  it('overwrites nothing', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    writeFileSync(path.join(folder, 'there'), '');
    const { code, lines } = await exportFrom(database, '--format', 'dataset', '--out', `${folder}/`);
    expect(code).toBe(1);
    expect(lines.join()).toContain('not empty');
  });
});

describe('npm run export', () => {
  it('says which formats there are, and what is wrong with a filter', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    expect((await exportFrom(database, '--format', 'doc')).lines.join()).toContain('csv-citations');
    const bad = await exportFrom(database, '--format', 'csv', 'pair=RUS-RUS');
    expect([bad.code, bad.lines.join()]).toEqual([1, expect.stringContaining('pair')]);
  });

  it('writes the events of a filter to a file', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    const out = path.join(folder, 'events.csv');
    const { code, lines } = await exportFrom(database, '--format', 'csv', '--out', out, 'type=treaty');
    expect(code, lines.join()).toBe(0);
    expect(lines.join()).toContain(out);
  });
});

describe('a list of events in pages', () => {
  it('neither skips nor repeats an event while others are added between pages', async () => {
    const database = await databases.open();
    const sample = sampleDataSet();
    const [model] = sample.events;
    if (model === undefined) throw new Error('It has events.');
    // Days of one month, several to a day, so that new ones come before, between and behind.
    const made = (name: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...model,
        id: `${name}-${index}`,
        date: `2024-06-${String(1 + ((index * 7) % 28)).padStart(2, '0')}`,
      }));
    const first = made('first', 60);
    let all = first;
    await fillDatabase(database, { ...sample, events: all }, NOW);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listEvents(database, EVERY_EVENT, { limit: 7, ...(cursor && { cursor }) });
      seen.push(...page.events.map(({ id }) => id));
      cursor = page.next ?? undefined;
      all = [...all, ...made(`later-${seen.length}`, 5)];
      await fillDatabase(database, { ...sample, events: all }, NOW);
    } while (cursor !== undefined && seen.length < 500);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => id.startsWith('first-')).sort()).toEqual(first.map(({ id }) => id).sort());
  });
});

describe('openRecords', () => {
  it('reads every event once, page after page, while others come', async () => {
    const database = await databases.open();
    const many = sampleDataSet();
    const [model] = many.events;
    if (model === undefined) throw new Error('It has events.');
    const events = Array.from({ length: 700 }, (_, index) => ({ ...model, id: `e${index}` }));
    await fillDatabase(database, { ...many, events }, NOW);
    const content = await openRecords(database, EMPTY_FILTER, { origin: null, self: '/' });
    const found: string[] = [];
    for await (const page of content.pages()) found.push(...page.map(({ id }) => id));
    expect(content.total).toBe(700);
    expect(new Set(found)).toEqual(new Set(events.map(({ id }) => id)));
    expect(found).toHaveLength(700);
    expect((await openWholeChronology(database)).total).toBe(700);
  });
});
