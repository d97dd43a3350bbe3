import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { attach } from '../../bin/commands/attach.ts';
import { backup } from '../../bin/commands/backup.ts';
import { fill } from '../../bin/commands/fill.ts';
import { EVENTS, SOURCE } from './expect-problem.ts';
import { entry, FIXTURE_TEXT, fixtureFiles, writeFixture } from './fixture-set.ts';
import { runInTest } from './run-in-test.ts';

let data: string;
let texts: string;
let file: string;

beforeEach(() => {
  ({ data, texts } = writeFixture(fixtureFiles()));
  file = path.join(path.dirname(data), 'timeline.db');
  vi.stubEnv('DATABASE_URL', `file:${file}`);
  return () => vi.unstubAllEnvs();
});

/** The rows of a query on a database, past the program's own functions. */
function query(sql: string, database = file): unknown[] {
  const connection = new Database(database);
  try {
    const statement = connection.prepare(sql);
    return statement.reader ? statement.all() : [statement.run().changes];
  } finally {
    connection.close();
  }
}

describe('fill', () => {
  it('makes and fills a database, and changes nothing the second time', async () => {
    const first = await runInTest(fill, '--data', data, '--stamp', '77');
    expect(first).toMatchObject({ code: 0, problems: [] });
    expect(first.lines).toEqual([
      expect.stringMatching(/^\d+ migrations? applied to /),
      'Records of the data files: 11 added, 0 updated, 0 removed, 0 unchanged, 0 kept as they are here.',
    ]);
    expect(query('PRAGMA user_version')).toEqual([{ user_version: 77 }]);
    const second = await runInTest(fill, '--data', data);
    expect(second.lines).toEqual([
      'Records of the data files: 0 added, 0 updated, 0 removed, 11 unchanged, 0 kept as they are here.',
    ]);
    expect(query('SELECT id, revision FROM events ORDER BY id')).toEqual([
      { id: 'boats-sent', revision: 1 },
      { id: 'pact-signed', revision: 1 },
    ]);
  });

  it('keeps and lists what was edited', async () => {
    await runInTest(fill, '--data', data);
    query("UPDATE events SET title = 'Edited' WHERE id = 'pact-signed'");
    const { code, lines } = await runInTest(fill, '--data', data);
    expect(code).toBe(0);
    expect(lines).toContain('  kept event pact-signed: it was edited here');
    expect(query("SELECT title FROM events WHERE id = 'pact-signed'")).toEqual([{ title: 'Edited' }]);
  });

  it('is left to its own folder by a start, and comes back to data/ when that is asked for', async () => {
    await runInTest(fill, '--data', data);
    for (const stamp of [7, 8]) {
      const { code, lines } = await runInTest(fill, '--stamp', `${stamp}`);
      expect({ code, lines }).toEqual({
        code: 0,
        lines: [expect.stringMatching(/filled from another folder/)],
      });
      expect(query('PRAGMA user_version')).toEqual([{ user_version: -stamp }]);
      expect(query('SELECT id FROM sources')).toEqual([{ id: 'chronicle' }]);
    }
    expect((await runInTest(fill)).code).toBe(0);
    expect(query("SELECT id FROM sources WHERE id = 'chronicle'")).toEqual([]);
    expect(query('PRAGMA user_version')).toEqual([{ user_version: 0 }]);
    expect((await runInTest(fill, '--stamp', '9')).code).toBe(0);
    expect(query('PRAGMA user_version')).toEqual([{ user_version: 9 }]);
  });

  it('refuses files with problems before it makes a database', async () => {
    const files = fixtureFiles();
    Object.assign(entry(files[EVENTS].events, 0), { type: 'picnic' });
    const { code, problems } = await runInTest(fill, '--data', writeFixture(files).data);
    expect(code).toBe(1);
    expect(problems).toEqual([
      expect.stringMatching(/river\.json:\d+: "picnic" is no event type/),
      '1 problem in the data files: the database was left as it was.',
    ]);
    expect(existsSync(file)).toBe(false);
  });

  it('says in a sentence what is wrong with the database or its words', async () => {
    writeFileSync(file, 'This is a letter to my aunt, and no database at all.'.repeat(20));
    const { code, problems } = await runInTest(fill, '--data', data);
    expect(code).toBe(1);
    expect(problems).toEqual([expect.stringMatching(/^\S+timeline\.db is not a database\. [^\n]+$/)]);
    expect((await runInTest(fill, '--stamp', '-1')).code).toBe(2);
    expect((await runInTest(fill, '--stamp', 'x')).problems).toEqual([
      expect.stringContaining('--stamp is x'),
    ]);
  });
});

describe('attach', () => {
  it('attaches the texts of known sources, and says what matched and what did not', async () => {
    await runInTest(fill, '--data', data);
    const first = await runInTest(attach, texts);
    expect(first).toEqual({
      code: 0,
      problems: [],
      lines: [
        'chronicle: attached (anything.txt), 2 excerpts found at their offsets',
        'notes.txt: no known source has its SHA-256',
        'A server shows texts where it is started with PUBLISH_TEXTS=1, to everyone who reaches it.',
        '1 text attached, 0 there already.',
      ],
    });
    expect(query('SELECT source_id AS id, text FROM texts')).toEqual([
      { id: 'chronicle', text: FIXTURE_TEXT },
    ]);
  });

  it('changes nothing the second time', async () => {
    await runInTest(fill, '--data', data);
    await runInTest(attach, texts);
    const before = query('SELECT * FROM texts, data_version');
    const { code, lines } = await runInTest(attach, texts);
    expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: '0 texts attached, 1 there already.' });
    expect(query('SELECT * FROM texts, data_version')).toEqual(before);
  });

  it('names the sources that no file is of, and fails where none is of any', async () => {
    await runInTest(fill, '--data', data);
    const { code, lines, problems } = await runInTest(attach, writeFixture({}, null).texts);
    expect(code).toBe(1);
    expect(lines).toContain('chronicle: no file has its SHA-256');
    expect(problems).toEqual([
      expect.stringMatching(/^No file of this folder is the text of a known source/),
    ]);
  });

  it('stores nothing where an excerpt is not found', async () => {
    await runInTest(fill, '--data', data);
    query("UPDATE excerpts SET exact = replace(exact, 'forty', 'fifty') WHERE id = 'boats'");
    const { code, problems } = await runInTest(attach, texts);
    expect(code).toBe(1);
    expect(problems).toEqual([
      expect.stringMatching(
        /^anything\.txt: excerpt "boats" of chronicle: 2 characters differ from the text/,
      ),
      '1 problem: nothing was attached.',
    ]);
    expect(query('SELECT * FROM texts')).toEqual([]);
  });

  it('stores all texts or none', async () => {
    const other = 'Annals of a third town, of which nothing was ever quoted.';
    const sha256 = createHash('sha256').update(other).digest('hex');
    const annals = { ...fixtureFiles()[SOURCE], id: 'annals', sha256, length: other.length, excerpts: [] };
    const folders = writeFixture({ ...fixtureFiles(), 'sources/annals.json': annals });
    writeFileSync(path.join(folders.texts, 'annals.txt'), other);
    await runInTest(fill, '--data', folders.data);
    query(`CREATE TRIGGER full BEFORE INSERT ON texts WHEN (SELECT count(*) FROM texts) = 1
      BEGIN SELECT RAISE(ABORT, 'no room'); END`);
    const { code, problems } = await runInTest(attach, folders.texts);
    expect({ code, problems }).toEqual({ code: 1, problems: [expect.stringContaining('no room')] });
    expect(query('SELECT * FROM texts')).toEqual([]);
    query('DROP TRIGGER full');
    expect((await runInTest(attach, folders.texts)).lines.at(-1)).toBe('2 texts attached, 0 there already.');
  });

  it('says so where there is no database, and makes none', async () => {
    const { code, problems } = await runInTest(attach, texts);
    expect({ code, problems }).toEqual({ code: 1, problems: [`There is no database at ${file}.`] });
    expect(existsSync(file)).toBe(false);
    new Database(file).close();
    writeFileSync(file, '');
    expect((await runInTest(attach, texts)).problems).toEqual([
      expect.stringContaining('run npm start once'),
    ]);
  });
});

describe('backup', () => {
  it('copies a database that is in use', async () => {
    await runInTest(fill, '--data', data);
    const writer = new Database(file);
    writer.exec("BEGIN; UPDATE events SET title = 'Not yet' WHERE id = 'pact-signed'");
    const copy = path.join(path.dirname(file), 'copy.db');
    const { code, lines } = await runInTest(backup, copy);
    writer.exec('ROLLBACK');
    writer.close();
    expect({ code, lines }).toEqual({ code: 0, lines: [`Copied ${file} to ${copy}.`] });
    const rows = 'SELECT id, title FROM events ORDER BY id';
    expect(query(rows, copy)).toEqual(query(rows));
    expect(query('PRAGMA integrity_check', copy)).toEqual([{ integrity_check: 'ok' }]);
  });

  it('overwrites nothing', async () => {
    await runInTest(fill, '--data', data);
    const copy = path.join(path.dirname(file), 'copy.db');
    copyFileSync(file, copy);
    const before = readFileSync(copy);
    const { code, problems } = await runInTest(backup, copy);
    expect({ code, problems }).toEqual({
      code: 1,
      problems: [expect.stringContaining('overwrites nothing')],
    });
    expect(readFileSync(copy).equals(before)).toBe(true);
  });

  it('leaves no file behind where it fails', async () => {
    const copy = path.join(path.dirname(file), 'copy.db');
    expect((await runInTest(backup, copy)).problems).toEqual([`There is no database at ${file}.`]);
    expect(existsSync(copy)).toBe(false);
    await runInTest(fill, '--data', data);
    expect((await runInTest(backup, path.join(file, 'copy.db'))).problems).toEqual([
      expect.stringMatching(/is not a folder\.$/),
    ]);
    expect((await runInTest(backup)).code).toBe(2);
  });
});
