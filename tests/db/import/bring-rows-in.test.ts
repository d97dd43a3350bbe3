import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { getEvent } from '#db/read/events.ts';
import { openRecords } from '#db/read/record-content.ts';
import { changeRecord } from '#db/write/edit-records.ts';
import { undoStep } from '#db/write/undo-step.ts';
import { CSV } from '#lib/exchange/records/csv.ts';
import { EMPTY_FILTER } from '#lib/query/filter.ts';
import { dumpTables } from '../dump-tables.ts';
import { NOW } from '../sample-data.ts';

import { bringIn, bringInFile, dump, filled, folder, removeAll } from './bring-in.ts';

afterAll(removeAll);

describe('bad rows', () => {
  it('stop a file, or come back to be corrected (I14)', async () => {
    const database = await filled();
    const text = 'date,title,actors\n2024-02-30,A,RUS\n2024-03-01,B,RUS\n';
    const stopped = await bringIn(database, text);
    expect([stopped.code, stopped.report.stored]).toEqual([3, false]);
    expect(stopped.report.bad).toMatchObject([{ line: 2, column: 'date', value: '2024-02-30' }]);
    expect(stopped.report.bad[0]?.problem).toContain('29');
    const good = await bringIn(database, text, '--good-rows');
    expect([good.code, good.report.new]).toEqual([0, 1]);
    const rows = readFileSync(`${good.file}.bad.csv`, 'utf8').split('\r\n');
    expect(rows[0]).toBe('date,title,actors,problem');
    expect(rows[1]).toMatch(/^2024-02-30,A,RUS,/);
    const corrected = rows.join('\n').replace('2024-02-30', '2024-02-29');
    const again = await bringIn(database, corrected);
    expect([again.code, again.report.new]).toEqual([0, 1]);
  });

  it('are none that hold nothing, as spreadsheets leave them below a table', async () => {
    const text = 'date,title,actors\n2024-03-01,B,RUS\n,,\n , ,\n2024-13-01,C,RUS\n,,\n';
    const { report } = await bringIn(await filled(), text, '--dry-run');
    expect(report.new).toBe(1);
    expect(report.bad.map(({ line, column }) => [line, column])).toEqual([[5, 'date']]);
  });

  it('name the line of a quotation mark that is not closed (I19)', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `2024-01-02,Event ${index},RUS`);
    rows[1] = '2024-01-02,"Event,RUS';
    const { code, report } = await bringIn(await filled(), ['date,title,actors', ...rows].join('\n'));
    expect(code).toBe(3);
    expect(report.bad[0]?.problem).toContain('close the quotation mark');
    expect(report.bad[0]?.line).toBe(3);
  });
});

describe('probable duplicates (I18)', () => {
  const VISIT = 'date,title,type,actors\n2024-06-19,Putin visits Pyongyang,statement,RUS;PRK\n';
  const OTHER = 'date,title,type,actors\n2024-06,Pyongyang receives Putin,statement,RUS;PRK\n';

  it('are told and not stored until somebody says what they are', async () => {
    const database = await filled();
    const first = await bringInFile(database, 'visits.csv', VISIT, '--duplicates', 'new');
    const [stored] = first.report.events;
    const before = dump(database);
    const asked = await bringInFile(database, 'others.csv', OTHER);
    expect([asked.code, asked.report.new, asked.report.duplicates]).toEqual([2, 0, 1]);
    expect(asked.report.questions[0]?.question).toContain(`duplicate of ${stored?.id}`);
    expect(dump(database)).toBe(before);
    const skipped = await bringInFile(database, 'others.csv', OTHER, '--duplicates', 'skip');
    expect([skipped.code, skipped.report.new]).toEqual([0, 0]);
    expect(dump(database)).toBe(before);
  });

  it('become further citations of the event that is here, once', async () => {
    const database = await filled();
    const { report } = await bringInFile(database, 'visits.csv', VISIT, '--duplicates', 'new');
    const id = report.events[0]?.id ?? '';
    const cited = await bringInFile(database, 'others.csv', OTHER, '--duplicates', 'cite');
    expect([cited.code, cited.report.new, cited.report.duplicates]).toEqual([0, 0, 1]);
    const event = await getEvent(database, id);
    expect(event.date.edtf).toBe('2024-06-19');
    expect(event.citations.map(({ source }) => source)).toEqual(['import-visits-csv', 'import-others-csv']);
    const again = await bringInFile(database, 'others.csv', OTHER);
    expect([again.code, again.report.same, again.report.duplicates]).toEqual([0, 1, 0]);
  });

  it('are found within one file as well', async () => {
    const database = await filled();
    const twice = `${VISIT}${VISIT.split('\n')[1]}\n`;
    const asked = await bringInFile(database, 'twice.csv', twice);
    expect([asked.code, asked.report.new, asked.report.duplicates]).toEqual([2, 1, 1]);
    const cited = await bringInFile(database, 'twice.csv', twice, '--duplicates', 'cite');
    expect([cited.code, cited.report.new, cited.report.duplicates]).toEqual([0, 1, 1]);
    expect((await getEvent(database, cited.report.events[0]?.id ?? '')).citations).toHaveLength(2);
    const again = await bringInFile(database, 'twice.csv', twice);
    expect([again.code, again.report.new, again.report.same]).toEqual([0, 0, 2]);
  });

  it('are not those of other actors, of another time, or in which something else was done', async () => {
    const database = await filled();
    await bringInFile(database, 'visits.csv', VISIT, '--duplicates', 'new');
    const others = [
      'date,title,type,actors',
      '2024-06,Xi receives Putin,statement,RUS;CHN',
      '2024-08,Pyongyang receives Putin,statement,RUS;PRK',
      '2024-06,Shells are shipped by rail,treaty,RUS;PRK',
      '2024/..,Pyongyang receives Putin,statement,RUS;PRK',
    ].join('\n');
    const { report } = await bringInFile(database, 'others.csv', others);
    expect([report.new, report.duplicates, report.questions]).toEqual([4, 0, []]);
  });
});

describe('names of actors (I16)', () => {
  it('are known by alias and in either order, asked about where they are not, never guessed', async () => {
    const database = await filled();
    const names = ['North Korea', 'Korea, North', 'Korea', 'Norht Korea'];
    const text = [
      'date,title,actors',
      ...names.map((name, index) => `2024-01-0${index + 2},Event ${index},"${name}"`),
    ].join('\n');
    const { code, report } = await bringIn(database, text);
    expect(code).toBe(2);
    expect(report.events.map(({ participants }) => participants[0]?.actor)).toEqual(['PRK', 'PRK']);
    const [korea, slip] = report.questions.map(({ question }) => question);
    expect(korea).toContain('North Korea (PRK) or South Korea (KOR)');
    expect(slip).toContain('Did you mean North Korea (PRK)?');
    const answered = await bringIn(database, text, '--map', 'Korea=KOR;Norht Korea=PRK');
    expect([answered.code, answered.report.new]).toEqual([0, 4]);
  });
});

describe('the same file, and a newer one (I15)', () => {
  it('changes nothing, then updates field by field, and leaves what was edited here', async () => {
    const database = await filled();
    const head = 'id,date,title,actors\n';
    const row = (id: string, title: string) => `${id},2024-01-02,${title},RUS;PRK\n`;
    const first = head + row('a', 'A') + row('b', 'B') + row('c', 'C');
    expect((await bringIn(database, first)).report.new).toBe(3);
    const before = dump(database);
    const same = await bringIn(database, first);
    expect([same.report.same, same.report.new, same.report.changed]).toEqual([3, 0, 0]);
    expect(dump(database)).toBe(before);
    const doing = { editor: 'somebody', now: '2026-12-01T00:00:00Z', reason: null };
    changeRecord(database, { kind: 'event', id: 'a' }, { title: 'A, edited here' }, doing);
    const newer = head + row('a', 'A again') + row('b', 'B again') + row('d', 'D');
    const { report } = await bringIn(database, newer);
    expect([report.new, report.changed, report.same, report.kept, report.gone]).toEqual([1, 1, 0, 1, 1]);
    expect((await getEvent(database, 'a')).title).toBe('A, edited here');
    expect((await getEvent(database, 'b')).title).toBe('B again');
    expect((await getEvent(database, 'c')).status).toBe('published');
    await bringIn(database, newer, '--gone', 'withdraw');
    await expect(getEvent(database, 'c')).rejects.toThrow('no longer in the file');
  });
});

describe('an import', () => {
  it('is one step of the history, which is taken back whole', async () => {
    const database = await filled();
    const { steps: _, step_changes: __, search_stale: ___, changes: ____, ...before } = dumpTables(database);
    await bringIn(database, 'id,date,title,actors\na,2024-01-02,A,RUS\nb,2024-01-03,B,RUS;PRK\n');
    const [step] = database.sqlite.prepare('SELECT number, editor, what FROM steps').all() as {
      number: number;
      editor: string;
      what: string;
    }[];
    expect(step).toMatchObject({ editor: 'import', what: 'Brought in table.csv' });
    undoStep(database, { editor: 'somebody', now: NOW, step: step?.number ?? 0 });
    const after = dumpTables(database);
    for (const table of ['events', 'sources', 'excerpts', 'event_types', 'citations'] as const)
      expect(after[table], table).toEqual(before[table]);
  });
});

describe('what was exported as CSV (I17)', () => {
  it('comes back the same, formulas and all', async () => {
    const database = await filled();
    const titles = ['=HYPERLINK("http://x")', '-2+3', '@a', "'=quoted", 'plain, “with” signs'];
    const cells = titles.map((title) => `"${title.replaceAll('"', '""')}"`);
    // As a spreadsheet gives them: without our apostrophe.
    const text = [
      'id,date,title,actors',
      ...cells.map((cell, index) => `e${index},2024-01-0${index + 2},${cell},RUS`),
    ];
    await bringIn(database, text.join('\n'));
    const content = await openRecords(database, EMPTY_FILTER, { origin: null, self: '/' });
    const parts: string[] = [];
    for await (const part of CSV.write(content)) parts.push(String(part));
    const { code, report } = await bringInFile(database, 'back.csv', parts.join(''));
    expect(code, JSON.stringify(report.questions)).toBe(0);
    expect([report.new, report.changed, report.bad.length]).toEqual([0, 0, 0]);
    expect(report.same).toBe(content.total);
    expect(existsSync(path.join(folder, 'back.csv.bad.csv'))).toBe(false);
  });
});
