import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '#db/read/events.ts';
import type { Database } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { matchesFilter } from '#lib/query/matches-filter.ts';
import { parseTextQuery } from '#lib/query/parse-text-query.ts';
import { EVERY_EVENT, resolveFilter } from '#lib/query/resolve-filter.ts';
import { toContext, toResolved, toTimelineEvents } from './expected-events.ts';
import { citation, event, excerpt, NOW, sampleDataSet, source } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

/** One event with the words given, beside the sample, which has none of them. */
async function openWith(): Promise<{ database: Database; dataSet: ReturnType<typeof sampleDataSet> }> {
  const database = await databases.open();
  const dataSet = sampleDataSet();
  dataSet.sources.push(
    source('words', '2024-05', [
      excerpt('words-1', 'U.S. intelligence told Reuters'),
      excerpt('words-2', 'Erdoğan’s arms transfers', {
        translation: { text: 'shipments of Türkiye', language: 'en', by: 'us' },
      }),
      excerpt('words-3', 'deliveries of 2015'),
    ]),
    source('words-later', '2024-09', [excerpt('words-later-1', 'artillery shells')]),
  );
  dataSet.events.push(
    event(
      'words',
      '2024',
      [
        citation('words', 'words-1', '2024'),
        citation('words', 'words-2', '2024'),
        citation('words', 'words-3', '2024'),
        citation('words-later', 'words-later-1', '2024'),
      ],
      {
        title: 'A Sino-Soviet split in the US',
        summary: 'Xi’s visit: "Kŷiv", ДОГОВОР and 北京市.',
        participants: [
          { actor: 'CHN', role: 'party' },
          { actor: 'PRK', role: 'mentioned' },
        ],
      },
    ),
  );
  await fillDatabase(database, dataSet, NOW);
  return { database, dataSet };
}

let opened: Awaited<ReturnType<typeof openWith>>;
beforeAll(async () => {
  opened = await openWith();
});

const ask = (fields: Partial<Filter>) =>
  resolveFilter({ ...EMPTY_FILTER, ...fields }, { countsAs: new Map() });

/** Whether the event is found; by the index and by the oracle, which have to agree. */
async function finds(q: string, asof?: string): Promise<boolean> {
  const asked = { ...EMPTY_FILTER, q, only: ['words'], ...(asof === undefined ? {} : { asof }) };
  const filter = toResolved(asked, opened.dataSet);
  const { total } = await listEvents(opened.database, filter);
  const [subject] = toTimelineEvents(opened.dataSet, NOW).filter(({ id }) => id === 'words');
  const expected = subject !== undefined && matchesFilter(subject, filter, toContext(opened.dataSet));
  expect(total === 1, `SQL and oracle on ${q}`).toBe(expected);
  return total === 1;
}

describe('full-text search', () => {
  it.each([
    ['words of several fields', 'split Reuters transfers China'],
    ['any case', 'REUTERS sPLIT'],
    ['letters without their diacritics', 'erdogan'],
    ['letters with diacritics that the text lacks', 'réuters'],
    ['decomposed letters', 'Kyiv'],
    ['a translation', 'shipments turkiye'],
    ['Cyrillic in any case', 'договор'],
    ['the beginning of the last word', 'Reuters interv'.slice(0, 11)],
    ['a number', '2015'],
    ['the beginning of a run of Chinese', '北京'],
    ['an alias of an actor who is only mentioned', 'Pyongyang'],
    ['a straight apostrophe for a curly one', "Xi's visit"],
    ['a curly apostrophe', 'Erdoğan’s arms'],
    ['words that a dash splits, apart', 'soviet sino'],
    ['words that a dash splits, together', 'Sino–Soviet'],
    ['a phrase in one field', '"arms transfers"'],
    ['a phrase in curly quotation marks', '“sino-soviet split”'],
    ['U.S. as US', 'US intelligence'],
    ['U.S. as us', 'us intelligence reuters'],
    ['US as U.S.', 'U.S. split'],
    ['US as U.S', 'U.S split'],
    ['U.S. alone', 'U.S.'],
    ['U.S. in a phrase as US', '"US intelligence told"'],
    ['US in a phrase as U.S.', '"in the U.S."'],
    ['a phrase that is not closed, its last word begun', '"told Reut'],
  ])('finds %s', async (_, q) => {
    expect(await finds(q)).toBe(true);
  });

  it.each([
    ['words of which one is missing', 'split nowhere'],
    ['the beginning of a word that is not the last', 'Reut told'],
    ['the middle of a word', 'euters'],
    ['another form of the word', 'splits'],
    ['a phrase in another order', '"transfers arms"'],
    ['a phrase across two excerpts', '"Reuters Erdoğan"'],
    ['a phrase across excerpt and translation', '"transfers shipments"'],
    ['a phrase across two fields', '"US Xi"'],
    ['a phrase across two names', '"Korea Pyongyang"'],
    ['the beginning of a quoted word', '"Reut"'],
    ['a beginning after U.S.', 'U.S.S'],
    ['the middle of a run of Chinese', '京'],
  ])('does not find %s', async (_, q) => {
    expect(await finds(q)).toBe(false);
  });

  it.each([
    'NEAR(split us)',
    'split OR nowhere',
    'NOT split',
    'title:split',
    '{title}:split',
    'split*',
    '^split',
    '-split',
    'split AND',
    '"',
    '""',
    '"*"',
    "'; DROP TABLE events; --",
    'split\u0000nowhere',
    '\u0000',
    '\uD800split',
    'split\uDFFF',
    '\uE000',
    'split \uE000 nowhere',
    '(((',
    ')',
    '*',
    ':',
    '\\',
    '+',
    '“',
    '%',
    'a"b"c"d',
    '"split'.repeat(3),
  ])('takes %j for nothing but text', async (q) => {
    await finds(q);
  });

  it('does not let a private-use character join two excerpts', async () => {
    expect(await finds('"Reuters \uE000 Erdoğan"')).toBe(false);
  });

  it('as of a day, searches only the excerpts known by then', async () => {
    expect(await finds('artillery')).toBe(true);
    expect(await finds('artillery', '2024-08-31')).toBe(false);
    expect(await finds('artillery', '2024-09-30')).toBe(true);
    expect(await finds('split "arms transfers" China', '2024-05-31')).toBe(true);
    expect(await finds('split', '2024-05-30')).toBe(false);
  });

  it('finds any word of a long query quickly, and reads no more than the parser lets through', async () => {
    const { total } = await listEvents(opened.database, {
      ...EVERY_EVENT,
      text: parseTextQuery(`"${'us uk eu '.repeat(10)}"`).value,
    });
    expect(total).toBe(0);
  });
});

describe('the search index', () => {
  it.each([
    ['a title', "UPDATE events SET title = 'Zebra crossing' WHERE id = 'words'"],
    ['a summary', "UPDATE events SET summary = 'a zebra' WHERE id = 'words'"],
    ['an excerpt', "UPDATE excerpts SET exact = 'a zebra' WHERE id = 'words-1'"],
    ['a translation', "UPDATE excerpts SET translation_text = 'the zebra' WHERE id = 'words-2'"],
    ["an actor's name", "UPDATE actors SET name = 'Zebra' WHERE code = 'CHN'"],
    ["an actor's aliases", `UPDATE actors SET aliases = '["Zebra"]' WHERE code = 'CHN'`],
    [
      'a participant',
      "INSERT INTO actors (code, name, aliases, kind) VALUES ('ZEB', 'Zebra', '[]', 'other'); UPDATE participants SET actor = 'ZEB' WHERE position = 0 AND event_number = (SELECT number FROM events WHERE id = 'words')",
    ],
    [
      'a citation',
      `INSERT INTO excerpts (number, source_number, id, exact, prefix, suffix, start, "end") SELECT 999, number, 'words-9', 'zebra', '', '', 0, 5 FROM sources WHERE id = 'words';
       UPDATE citations SET excerpt_number = 999 WHERE position = 0 AND event_number = (SELECT number FROM events WHERE id = 'words')`,
    ],
    [
      'a whole event',
      "INSERT OR REPLACE INTO events (number, id, title, summary, date, type, importance, status, revision, updated_at) SELECT number, id, 'Zebra', summary, date, type, importance, 'draft', revision, updated_at FROM events WHERE id = 'words'; UPDATE events SET status = 'published' WHERE id = 'words' AND EXISTS (SELECT 1 FROM citations WHERE event_number = events.number)",
    ],
  ])('follows an edit of %s in plain SQL', async (what, edit) => {
    const { database } = await openWith();
    const count = async (q: string) => (await listEvents(database, ask({ q }))).total;
    expect(await count('zebra')).toBe(0);
    database.sqlite.exec(edit);
    // Replacing an event takes its citations with it, so it stays a draft; the index row is what is looked at then.
    const rows = database.sqlite
      .prepare("SELECT count(*) AS n FROM event_search WHERE event_search MATCH 'zebra'")
      .get();
    expect(rows, what).toEqual({ n: 1 });
    expect(await count('zebra')).toBe(what === 'a whole event' ? 0 : 1);
    database.sqlite.exec("DELETE FROM events WHERE id = 'words'");
    expect(await count('zebra')).toBe(0);
    database.sqlite.exec("INSERT INTO event_search(event_search) VALUES ('integrity-check')");
  });

  it('forgets the words that an edit took away', async () => {
    const { database } = await openWith();
    database.sqlite.exec(
      "UPDATE events SET title = 'Zebra' WHERE id = 'words'; UPDATE excerpts SET exact = 'other' WHERE id = 'words-1'",
    );
    for (const q of ['split', 'Reuters']) {
      expect((await listEvents(database, ask({ q }))).total).toBe(0);
      expect((await listEvents(database, ask({ q, asof: '2024-12-31' }))).total).toBe(0);
    }
  });
});
