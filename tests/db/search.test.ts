import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '#db/read/events.ts';
import { EMPTY_FILTER } from '#lib/query/filter.ts';
import { matchesFilter } from '#lib/query/matches-filter.ts';
import { parseTextQuery } from '#lib/query/parse-text-query.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { toContext, toResolved, toTimelineEvents } from './expected-events.ts';
import { NOW } from './sample-data.ts';
import { testDatabases } from './test-database.ts';
import { openWith } from './words-event.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

let opened: Awaited<ReturnType<typeof openWith>>;
beforeAll(async () => {
  opened = await openWith(databases);
});

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
    ['the middle of a run of Chinese', '签署'],
    ['one character of a run', '议'],
    ['two runs', '协议 北京'],
    ['Arabic without its vowel signs', 'معاهدة'],
    ['Persian for Arabic letters', 'ایران'],
    ['another form of a word', 'delivery'],
    ['forms of several words', 'visits splitting'],
    ['the stem of a word that is being typed', 'artilleries'],
    ['the context of a passage', 'Sunday soldier'],
    ['a phrase that runs into the context', '"Reuters of soldiers"'],
    ['a place', 'vostochny'],
    ['the label of its type', 'troop deployment'],
    ['the title of a source', 'bazaar'],
    ['an author', 'Haddad'],
    ['a publisher', '"institute of straits"'],
    ['a type, an actor and a passage', 'deployment Pyongyang Reuters'],
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
    ['another form of a quoted word', '"splits"'],
    ['a phrase across two names of a source', '"bazaar Nadia"'],
    ['characters that do not stand together', '北协'],
    ['a phrase in another order', '"transfers arms"'],
    ['a phrase across two excerpts', '"Reuters Erdoğan"'],
    ['a phrase across excerpt and translation', '"transfers shipments"'],
    ['a phrase across two fields', '"US Xi"'],
    ['a phrase across two names', '"Korea Pyongyang"'],
    ['the beginning of a quoted word', '"Reut"'],
    ['a beginning after U.S.', 'U.S.S'],
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
    expect(await finds('bazaar Haddad', '2024-05-31')).toBe(true);
    expect(await finds('Afterwards')).toBe(true);
    expect(await finds('Afterwards', '2024-08-31')).toBe(false);
  });

  it('finds any word of a long query quickly, and reads no more than the parser lets through', async () => {
    const { total } = await listEvents(opened.database, {
      ...EVERY_EVENT,
      text: parseTextQuery(`"${'us uk eu '.repeat(10)}"`).value,
    });
    expect(total).toBe(0);
  });
});
