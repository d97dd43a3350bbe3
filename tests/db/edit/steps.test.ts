import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { getEvent } from '#db/read/events.ts';
import { listSteps } from '#db/read/steps.ts';
import type { Database } from '#db/store/open-database.ts';
import { dataVersion } from '#db/store/status.ts';
import { readRecords } from '#db/write/edited-kinds.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { takeStep } from '#db/write/take-step.ts';
import { redoStep, undoStep } from '#db/write/undo-step.ts';
import type { Change } from '#lib/edit/step.ts';
import { actor, citation, excerpt, LATER, NOW, sampleDataSet } from '../sample-data.ts';
import { testDatabases } from '../test-database.ts';
import { failure, gone, put, sampleTroops, stands, visit } from './edited-sample.ts';

const databases = testDatabases();
let database: Database;
beforeEach(async () => {
  database = await databases.open();
  await fillDatabase(database, sampleDataSet(), NOW);
});
afterAll(() => databases.removeAll());

const [KIM, _LEE] = ['Kim', 'Lee'];
const step = (changes: Change[], editor = KIM) =>
  takeStep(database, { editor, now: LATER, what: 'Changed', reason: null, changes });
const undo = (editor = KIM, number?: number) =>
  undoStep(database, { editor, now: LATER, ...(number === undefined ? {} : { step: number }) });
const redo = (editor = KIM) => redoStep(database, { editor, now: LATER });

describe('takeStep', () => {
  it('stores a change with who, when, what and what stood before', async () => {
    const before = await getEvent(database, 'troops');
    step([put({ ...sampleTroops(), title: 'Another title' })]);
    expect(await getEvent(database, 'troops')).toMatchObject({
      title: 'Another title',
      revision: 2,
      updatedAt: LATER,
    });
    const [kept] = listSteps(database);
    expect(kept).toMatchObject({ editor: KIM, at: LATER, verb: 'do', what: 'Changed', undone: false });
    expect(kept?.changes).toMatchObject([
      {
        kind: 'event',
        id: 'troops',
        before: { title: before.title },
        after: { title: 'Another title' },
      },
    ]);
  });

  it('keeps nothing where nothing changed', () => {
    expect(step([put(sampleTroops())]).step).toBeNull();
    expect(listSteps(database)).toEqual([]);
  });

  it.each([
    ['an unknown type', { type: 'nonsense' }, 'type'],
    [
      'an unknown actor',
      { participants: [{ actor: 'NOPE', role: 'party' as const }] },
      'participants[0].actor',
    ],
    ['a date without support', { date: '2024-06-19' }, 'date'],
    ['an unknown whole', { partOf: 'nowhere' }, 'partOf'],
    ['a lost excerpt', { citations: [citation('early', 'nope', '1999/..')] }, 'citations[0].excerpt'],
    ['a reason without a withdrawal', { statusReason: 'so' }, 'statusReason'],
  ])('refuses %s at its field, and stores nothing', (_, fields, path) => {
    const before = stands(database);
    const error = failure(() => step([put({ ...sampleTroops(), ...fields })]));
    expect(error.code).toBe('dataset-invalid');
    expect(error.details.errors).toMatchObject([{ path }]);
    expect(stands(database)).toBe(before);
    expect(listSteps(database)).toEqual([]);
  });

  it('refuses a change that breaks another record, and says which', () => {
    step([put({ ...visit, mergedInto: 'troops', status: 'withdrawn', statusReason: 'the same' })]);
    const withdrawn = { ...sampleTroops(), status: 'withdrawn' as const, statusReason: 'a mistake' };
    const error = failure(() => step([put(withdrawn)]));
    expect(error.details.errors).toMatchObject([{ kind: 'event', id: 'visit', path: 'mergedInto' }]);
  });

  it('refuses to take away what something refers to', () => {
    expect(failure(() => step([gone('treaty-signed')])).code).toBe('dataset-invalid');
    const error = failure(() => step([{ kind: 'excerpt', id: 'early/early-start', after: null }]));
    expect(error.details.errors).toMatchObject([
      { kind: 'event', id: 'troops', path: 'citations[0].excerpt' },
    ]);
  });

  it('lets a change pass that a fault of before does not concern', () => {
    database.sqlite.exec("UPDATE events SET date_note = NULL, date = '2024-06-19' WHERE id = 'troops'");
    const [record] = readRecords(database, [{ kind: 'event', id: 'troops' }]);
    expect(step([put({ dateSense: 'occurred', ...record, importance: 1 } as never)]).step).toBe(1);
  });

  it('proves an excerpt against the text that is attached, and names the nearest words', () => {
    const text = 'In July 2023 a visit took place in the capital, and troops followed.';
    const sha256 = 'a'.repeat(64);
    const source = { ...sampleDataSet().sources[0], id: 'own', sha256, length: [...text].length };
    const { excerpts: _, ...facts } = source;
    const words = excerpt('own-visit', 'a visit took place', { start: 13, end: 31 });
    step([
      { kind: 'source', id: 'own', after: facts },
      { kind: 'text', id: 'own', after: { sha256, text } },
      { kind: 'excerpt', id: 'own/own-visit', after: words },
    ]);
    const wrong = { ...words, id: 'own-other', exact: 'a visit tok place', end: 30 };
    const error = failure(() => step([{ kind: 'excerpt', id: 'own/own-other', after: wrong }]));
    expect(JSON.stringify(error.details.errors)).toContain('a visit took place');
    undo();
    expect(readRecords(database, [{ kind: 'text', id: 'own' }])).toEqual([null]);
    redo();
    expect(readRecords(database, [{ kind: 'text', id: 'own' }])).toEqual([{ sha256, text }]);
  });

  it('is kept by a refill, and belongs to the files again once it is taken back', async () => {
    step([
      put({ ...sampleTroops(), title: 'Mine' }),
      { kind: 'actor', id: 'USA', after: actor('USA', 'Us') },
    ]);
    const { kept } = await fillDatabase(database, sampleDataSet(), LATER);
    expect(kept).toEqual([
      { kind: 'actor', id: 'USA', why: 'it was edited here' },
      { kind: 'event', id: 'troops', why: 'it was edited here' },
    ]);
    undo();
    expect((await fillDatabase(database, sampleDataSet(), LATER)).kept).toEqual([]);
  });
});

describe('the public version', () => {
  it('does not rise with drafts and the history, and rises with what readers see', async () => {
    const before = await dataVersion(database);
    step([put({ ...visit, status: 'draft' })]);
    step([put({ ...visit, status: 'draft', title: 'Still a draft' })]);
    undo();
    step([gone('visit')]);
    expect(await dataVersion(database)).toBe(before);
    step([put(visit)]);
    expect(await dataVersion(database)).not.toBe(before);
  });
});
