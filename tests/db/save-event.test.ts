import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { listRevisions } from '#db/read/event-history.ts';
import { getEvent } from '#db/read/events.ts';
import type { Database } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { saveEvent } from '../save-event.ts';
import { citation, event, LATER, NOW, parties, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
let database: Database;
beforeEach(async () => {
  database = await databases.open();
  await fillDatabase(database, sampleDataSet(), NOW);
});
afterAll(() => databases.removeAll());

const visit = event('visit', '2023-07', [citation('early', 'early-treaty', '2023-07')], {
  dateNote: 'a communiqué',
  place: { name: 'Pyongyang', latitude: 39.03, longitude: 125.75 },
  plover: { event: 'CONSULT', mode: null, contexts: ['military'] },
  participants: parties('PRK', 'SUN', 'CHN'),
});
const revisions = (id: string) =>
  database.sqlite
    .prepare('SELECT revision, saved_at AS savedAt FROM event_revisions WHERE event_id = ? ORDER BY revision')
    .all(id);

describe('saveEvent', () => {
  it('stores a new event as its first revision and gives it as it will be read', async () => {
    const saved = await saveEvent(database, visit, LATER);
    expect(saved).toMatchObject({
      id: 'visit',
      revision: 1,
      updatedAt: LATER,
      pairs: ['CHN-PRK', 'CHN-RUS', 'PRK-RUS'],
      place: visit.place,
      plover: visit.plover,
    });
    expect(await getEvent(database, 'visit')).toEqual(saved);
  });

  it('raises the revision only where something changed', async () => {
    await saveEvent(database, visit, NOW);
    expect(await saveEvent(database, visit, LATER)).toMatchObject({ revision: 1, updatedAt: NOW });
    expect(await saveEvent(database, { ...visit, importance: 4 }, LATER)).toMatchObject({
      revision: 2,
      updatedAt: LATER,
    });
    expect(await saveEvent(database, visit, LATER)).toMatchObject({ revision: 3 });
    // The current one stands in the tables.
    expect(revisions('visit')).toEqual([
      { revision: 1, savedAt: NOW },
      { revision: 2, savedAt: LATER },
    ]);
  });

  it('keeps what is said of a date, and gives it in words', async () => {
    const told = { dateSense: 'held', shortName: 'the visit', dateNote: null } as const;
    const saved = await saveEvent(database, { ...visit, ...told }, NOW);
    expect(saved).toMatchObject({ ...told, date: { label: 'as of July 2023', anchor: null } });
    expect(await getEvent(database, 'visit')).toEqual(saved);
    await saveEvent(database, visit, LATER);
    expect((await listRevisions(database, 'visit'))[0]?.event).toMatchObject(told);
  });

  it('raises the revision of an event whose date is read against one that has another name now', async () => {
    await saveEvent(database, visit, NOW);
    const resolution = { kind: 'anchored', anchor: 'event:visit', note: 'Since then.' } as const;
    const since = citation('early', 'early-treaty', '2023-07/..', { resolution });
    expect(await saveEvent(database, event('since', '2023-07/..', [since]), NOW)).toMatchObject({
      date: { label: 'since July 2023', anchor: { start: 'visit', end: null } },
    });
    await saveEvent(database, { ...visit, shortName: 'the visit' }, LATER);
    expect(await getEvent(database, 'since')).toMatchObject({
      date: { label: 'since the visit (July 2023)' },
      citations: [{ statedDate: { label: 'since the visit (July 2023)' } }],
      revision: 2,
    });
    const words = (await listRevisions(database, 'since')).map((one) => one.event.date.label);
    expect(words).toEqual(['since July 2023', 'since the visit (July 2023)']);
    await saveEvent(database, { ...visit, status: 'draft' }, LATER);
    expect((await getEvent(database, 'since')).date).toMatchObject({
      label: 'since July 2023',
      anchor: null,
    });
  });

  it('keeps what each revision was, with the words it rested on', async () => {
    await saveEvent(database, visit, NOW);
    await saveEvent(database, { ...visit, title: 'Another title' }, LATER);
    const { snapshot } = database.sqlite
      .prepare("SELECT snapshot FROM event_revisions WHERE event_id = 'visit' AND revision = 1")
      .get() as { snapshot: string };
    expect(JSON.parse(snapshot)).toMatchObject({
      title: visit.title,
      date: '2023-07',
      citations: [{ excerpt: { exact: 'signed in June 2024 a treaty' }, statedDate: '2023-07' }],
    });
  });

  it('keeps an edit in plain SQL as part of the revision that it was made in', async () => {
    await saveEvent(database, visit, NOW);
    database.sqlite.exec("UPDATE events SET summary = 'Edited.' WHERE id = 'visit'");
    expect(await saveEvent(database, { ...visit, importance: 5 }, LATER)).toMatchObject({ revision: 2 });
    const kept = await listRevisions(database, 'visit');
    expect(kept.map(({ revision, event: { summary } }) => [revision, summary])).toEqual([
      [1, 'Edited.'],
      [2, visit.summary],
    ]);
  });

  it('leaves what is kept under a number as it is', async () => {
    const first = await saveEvent(database, visit, NOW);
    await saveEvent(database, { ...visit, title: 'Another title' }, LATER);
    database.sqlite.exec("UPDATE events SET title = 'Edited', revision = 1 WHERE id = 'visit'");
    expect(await saveEvent(database, { ...visit, title: 'A third' }, LATER)).toMatchObject({ revision: 2 });
    expect((await listRevisions(database, 'visit')).map(({ event }) => event.title)).toEqual([
      first.title,
      'A third',
    ]);
  });

  it('shortens and reorders participants and citations', async () => {
    await saveEvent(
      database,
      {
        ...visit,
        citations: [
          citation('late', null, '2023'),
          citation('early', null, '2023-07'),
          citation('late', 'late-treaty', '2023-07'),
        ],
      },
      NOW,
    );
    const changed = {
      ...visit,
      participants: parties('CHN', 'PRK'),
      citations: [citation('early', null, '2023-07')],
    };
    const saved = await saveEvent(database, changed, LATER);
    expect(saved.participants).toEqual(changed.participants);
    expect(saved.pairs).toEqual(['CHN-PRK']);
    expect(saved.citations).toMatchObject([{ source: 'early', excerpt: null }]);
  });

  it('publishes a draft and withdraws an event', async () => {
    await saveEvent(database, { ...visit, status: 'draft' }, NOW);
    await expect(getEvent(database, 'visit')).rejects.toMatchObject({ code: 'not-found' });
    expect(await saveEvent(database, visit, NOW)).toMatchObject({ status: 'published', revision: 2 });
    await saveEvent(database, { ...visit, status: 'withdrawn' }, NOW);
    await expect(getEvent(database, 'visit')).rejects.toMatchObject({ code: 'withdrawn' });
  });

  it.each([
    ['an unknown type', { type: 'nonsense' }, 'type'],
    ['an unknown actor', { participants: parties('PRK', 'XXX') }, 'participants.1.actor'],
    ['an unknown source', { citations: [citation('none', null, '2024')] }, 'citations.0.source'],
    [
      "another source's excerpt",
      { citations: [citation('late', 'early-treaty', '2024')] },
      'citations.0.excerpt',
    ],
    ['an unknown parent', { partOf: 'none' }, 'partOf'],
  ])('refuses %s and stores nothing', async (_, change, path) => {
    await expect(saveEvent(database, { ...visit, ...change }, NOW)).rejects.toMatchObject({
      code: 'dataset-invalid',
      details: { errors: [{ path }] },
    });
    await expect(getEvent(database, 'visit')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('undoes a change that fails half-way', async () => {
    const before = await saveEvent(database, visit, NOW);
    const bad = {
      ...visit,
      title: 'New',
      participants: parties('RUS', 'IRN'),
      citations: [citation('late', null, '2020'), citation('late', null, '2024-13')],
    };
    await expect(saveEvent(database, bad, LATER)).rejects.toMatchObject({
      code: 'dataset-invalid',
      message: /citations\.1\.statedDate/,
    });
    await expect(
      saveEvent(database, { ...visit, participants: parties('RUS'), title: 'x'.repeat(91) }, LATER),
    ).rejects.toThrow(/events_title/);
    await expect(saveEvent(database, { ...visit, citations: [] }, LATER)).rejects.toThrow(
      /no event without a receipt/,
    );
    expect(await getEvent(database, 'visit')).toEqual(before);
  });
});
