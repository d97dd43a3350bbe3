import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '#db/store/open-database.ts';
import { backup } from '../../bin/commands/backup.ts';
import { fill } from '../../bin/commands/fill.ts';
import { restore } from '../../bin/commands/restore.ts';
import { fixtureFiles, writeFixture } from './fixture-set.ts';
import { runInTest } from './run-in-test.ts';

let file: string;
let copy: string;

beforeEach(async () => {
  const { data } = writeFixture(fixtureFiles());
  file = path.join(path.dirname(data), 'timeline.db');
  copy = path.join(path.dirname(data), 'copy.db');
  vi.stubEnv('DATABASE_URL', `file:${file}`);
  await runInTest(fill, '--data', data);
  await runInTest(backup, copy);
  edit('Edited');
  return () => vi.unstubAllEnvs();
});

function edit(title: string): void {
  const connection = new Database(file);
  connection.prepare('UPDATE events SET title = ?').run(title);
  connection.close();
}

function titlesOf(database: string): unknown[] {
  const connection = new Database(database);
  try {
    return connection.prepare('SELECT DISTINCT title FROM events').pluck().all();
  } finally {
    connection.close();
  }
}

const kept = (number = 1) => `${file}.before-restore-${number}.bak`;

describe('restore', () => {
  it('puts a backup in place, keeps what was there, and leaves nothing else', async () => {
    const before = readFileSync(copy);
    const { code, lines, problems } = await runInTest(restore, copy);
    expect({ code, lines, problems }).toEqual({
      code: 0,
      lines: [`Put ${copy} in the place of ${file}. What was there is kept as ${kept()}.`],
      problems: [],
    });
    expect(titlesOf(file)).not.toContain('Edited');
    expect(titlesOf(kept())).toEqual(['Edited']);
    expect(readFileSync(copy).equals(before)).toBe(true);
    await runInTest(restore, kept());
    expect(titlesOf(file)).toEqual(['Edited']);
    const names = readdirSync(path.dirname(file)).filter((name) => /\.(?:db|bak|restoring)/.test(name));
    expect(names.sort()).toEqual(
      ['copy.db', 'timeline.db', path.basename(kept()), path.basename(kept(2))].sort(),
    );
  });

  it('is seen whole by whoever has the database open, and undone by nothing in its log', async () => {
    const served = openDatabase(`file:${file}`);
    const read = served.sqlite.prepare('SELECT DISTINCT title FROM events').pluck();
    served.sqlite.exec("UPDATE events SET title = 'In the log'");
    const name = served.sqlite.prepare('SELECT database FROM data_version').pluck();
    const old = name.get();
    expect((await runInTest(restore, copy)).code).toBe(0);
    expect(read.all()).not.toContain('In the log');
    expect(name.get()).not.toBe(old);
    served.close();
    expect(titlesOf(file)).not.toContain('In the log');
    expect(titlesOf(kept())).toEqual(['In the log']);
  });

  it('takes the place of a file that is damaged, and makes one where there is none', async () => {
    writeFileSync(file, 'no database '.repeat(1000));
    expect((await runInTest(restore, copy)).code).toBe(0);
    expect(titlesOf(file)).toEqual(titlesOf(copy));
    expect(readFileSync(kept(), 'utf8')).toContain('no database');
    vi.stubEnv('DATABASE_URL', `file:${file}.new`);
    const { lines } = await runInTest(restore, copy);
    expect(lines).toEqual([`Put ${copy} in the place of ${file}.new.`]);
    expect(titlesOf(`${file}.new`)).toEqual(titlesOf(copy));
  });

  it.each([
    ['is not there', () => 'none.db', /There is no database at/],
    ['is no database', () => writeFileSync(copy, 'A letter. '.repeat(200)), /is not a database/],
    ['is empty', () => writeFileSync(copy, ''), /is no database of this program/],
    [
      'is another program’s',
      () => void new Database(`${copy}.other`).exec('CREATE TABLE t (a)').close(),
      /another|no database of this program/,
    ],
    ['is damaged', () => writeFileSync(copy, readFileSync(copy).fill(0xa5, 8192, 40_000)), /damaged/],
    ['is the database itself', () => file, /is the database itself/],
  ])('changes nothing where the backup %s', async (_, change, sentence) => {
    const named = change();
    const given = typeof named === 'string' ? named : existsSync(`${copy}.other`) ? `${copy}.other` : copy;
    const { code, problems } = await runInTest(restore, given);
    expect(code).toBe(1);
    expect(problems).toEqual([expect.stringMatching(sentence)]);
    expect(titlesOf(file)).toEqual(['Edited']);
    expect(existsSync(kept())).toBe(false);
    expect(existsSync(`${file}.restoring`)).toBe(false);
  });
});
