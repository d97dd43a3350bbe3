import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#db/store/open-database.ts';
import { dataVersion } from '#db/store/status.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
let database: Database;
beforeAll(async () => {
  database = await databases.open();
  await fillDatabase(database, sampleDataSet(), NOW);
});
afterAll(() => databases.removeAll());

const numberOf = (table: string, id: string) => `(SELECT number FROM ${table} WHERE id = '${id}')`;
const [TROOPS, SIGNED] = [numberOf('events', 'troops'), numberOf('events', 'treaty-signed')];
const LATE = numberOf('sources', 'late');

describe('schema', () => {
  it.each([
    ["UPDATE events SET importance = 6 WHERE id = 'troops'", 'events_importance'],
    ["UPDATE events SET importance = 0 WHERE id = 'troops'", 'events_importance'],
    ["UPDATE events SET title = '' WHERE id = 'troops'", 'events_title'],
    [`UPDATE events SET title = '${'x'.repeat(91)}' WHERE id = 'troops'`, 'events_title'],
    ["UPDATE events SET status = 'deleted' WHERE id = 'troops'", 'events_status'],
    ["UPDATE events SET type = 'nonsense' WHERE id = 'troops'", 'FOREIGN KEY'],
    ["UPDATE events SET part_of = 'nonsense' WHERE id = 'troops'", 'FOREIGN KEY'],
    ["UPDATE events SET part_of = 'troops' WHERE id = 'troops'", 'events_part_of'],
    ["UPDATE events SET earliest_day = 9, latest_day = 8 WHERE id = 'troops'", 'events_date'],
    ["UPDATE events SET place_latitude = 91, place_name = 'x' WHERE id = 'troops'", 'events_place'],
    ["UPDATE events SET place_latitude = 1 WHERE id = 'troops'", 'events_place'],
    ["UPDATE events SET revision = 'x' WHERE id = 'troops'", 'cannot store TEXT'],
    ["UPDATE events SET id = 'treaty-signed' WHERE id = 'troops'", 'UNIQUE'],
    ["UPDATE events SET id = 'Not A Slug' WHERE id = 'troops'", 'events_id'],
    ["UPDATE participants SET role = 'friend'", 'participants_role'],
    ["UPDATE participants SET actor = 'NOPE'", 'FOREIGN KEY'],
    ["UPDATE citations SET modality = 'sure'", 'citations_modality'],
    ["UPDATE citations SET stance = 'neutral'", 'citations_stance'],
    ["UPDATE citations SET resolution_kind = 'guess'", 'citations_resolution_kind'],
    [`UPDATE citations SET source_number = ${LATE} WHERE event_number = ${TROOPS}`, 'FOREIGN KEY'],
    ['UPDATE excerpts SET "start" = "end"', 'excerpts_place'],
    [`UPDATE excerpts SET exact = '${'x'.repeat(301)}'`, 'excerpts_exact'],
    [`UPDATE excerpts SET prefix = '${'x'.repeat(301)}'`, 'excerpts_prefix'],
    ["UPDATE excerpts SET translation_text = 'x', translation_by = NULL", 'excerpts_translation'],
    ['DELETE FROM excerpts', 'FOREIGN KEY'],
    ['DELETE FROM sources', 'FOREIGN KEY'],
    ["DELETE FROM actors WHERE code = 'RUS'", 'FOREIGN KEY'],
    ["DELETE FROM event_types WHERE id = 'treaty'", 'FOREIGN KEY'],
    ["DELETE FROM events WHERE id = 'treaty-signed'", 'FOREIGN KEY'],
    ["UPDATE actors SET code = 'rus' WHERE code = 'IRN'", 'actors_code'],
    ["UPDATE actors SET counts_as = 'IRN' WHERE code = 'IRN'", 'actors_counts_as'],
    ["UPDATE actors SET aliases = 'Moscow'", 'actors_aliases'],
    ["UPDATE sources SET sha256 = 'abc'", 'sources_sha256'],
  ])('refuses: %s', (statement, reason) => {
    expect(() => database.sqlite.exec(statement)).toThrow(reason);
  });

  it('counts code points where it bounds lengths', () => {
    database.sqlite.exec('SAVEPOINT lengths');
    database.sqlite.prepare("UPDATE events SET title = ? WHERE id = 'troops'").run('🂡'.repeat(90));
    database.sqlite.exec('ROLLBACK TO lengths; RELEASE lengths');
  });

  it('lets no published event be without a citation', () => {
    const receipt = /no event without a receipt/;
    const { sqlite } = database;
    expect(() => sqlite.exec(`DELETE FROM citations WHERE event_number = ${TROOPS}`)).toThrow(receipt);
    expect(() =>
      sqlite.exec(
        `UPDATE citations SET event_number = ${SIGNED}, position = 9 WHERE event_number = ${TROOPS}`,
      ),
    ).toThrow(receipt);
    const columns = 'id, title, summary, date, type, importance, status, revision, updated_at';
    const insert = (status: string) =>
      sqlite.exec(
        `INSERT INTO events (${columns}) VALUES ('bare', 'Bare', 'Bare.', '2024', 'treaty', 1, '${status}', 1, '${NOW}')`,
      );
    expect(() => insert('published')).toThrow(receipt);
    insert('draft');
    expect(() => sqlite.exec("UPDATE events SET status = 'published' WHERE id = 'bare'")).toThrow(receipt);
    sqlite.exec("DELETE FROM events WHERE id = 'bare'");
    sqlite.exec(`DELETE FROM citations WHERE event_number = ${SIGNED} AND position = 0`);
  });

  it('takes what hangs on an event away with it', async () => {
    const own = await databases.open();
    await fillDatabase(own, sampleDataSet(), NOW);
    own.sqlite.exec("DELETE FROM events WHERE id = 'troops'");
    for (const table of ['participants', 'citations']) {
      const orphans = `SELECT count(*) FROM ${table} WHERE event_number NOT IN (SELECT number FROM events)`;
      expect(own.sqlite.prepare(orphans).pluck().get()).toBe(0);
    }
  });
});

describe('dataVersion', () => {
  it('changes with every write, and tells databases apart', async () => {
    const [a, b] = [await databases.open(), await databases.open()];
    await fillDatabase(a, sampleDataSet(), NOW);
    const before = await dataVersion(a);
    expect(await dataVersion(a)).toBe(before);
    expect(before).toMatch(/^[0-9a-f]{16}-\d+$/);
    for (const statement of [
      "UPDATE actors SET name = 'X' WHERE code = 'IRN'",
      "UPDATE excerpts SET locator = 'p. 1'",
      "UPDATE sources SET title = 'X'",
      "UPDATE citations SET asserted_by = 'X'",
      "UPDATE event_types SET label = 'X'",
      `DELETE FROM participants WHERE event_number = ${TROOPS}`,
    ]) {
      const version = await dataVersion(a);
      a.sqlite.exec(statement);
      expect(await dataVersion(a), statement).not.toBe(version);
    }
    expect(await dataVersion(b)).not.toBe(await dataVersion(a));
  });
});
