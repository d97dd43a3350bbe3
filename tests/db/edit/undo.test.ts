import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { getEvent } from '#db/read/events.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { takeStep } from '#db/write/take-step.ts';
import { redoStep, undoStep } from '#db/write/undo-step.ts';
import type { Change } from '#lib/edit/step.ts';
import { actor, LATER, NOW, sampleDataSet } from '../sample-data.ts';
import { testDatabases } from '../test-database.ts';
import { failure, gone, put, sampleTroops, stands, visit } from './edited-sample.ts';

const databases = testDatabases();
let database: Database;
beforeEach(async () => {
  database = await databases.open();
  await fillDatabase(database, sampleDataSet(), NOW);
});
afterAll(() => databases.removeAll());

const [KIM, LEE] = ['Kim', 'Lee'];
const step = (changes: Change[], editor = KIM) =>
  takeStep(database, { editor, now: LATER, what: 'Changed', reason: null, changes });
const undo = (editor = KIM, number?: number) =>
  undoStep(database, { editor, now: LATER, ...(number === undefined ? {} : { step: number }) });
const redo = (editor = KIM) => redoStep(database, { editor, now: LATER });

describe('undoStep and redoStep', () => {
  it('go back and forth step by step, and a new step ends what could be done again', () => {
    const states = [stands(database)];
    for (const importance of [1, 2, 4]) {
      step([put({ ...sampleTroops(), importance })]);
      states.push(stands(database));
    }
    for (const state of states.slice(0, -1).reverse()) {
      undo();
      expect(stands(database)).toBe(state);
    }
    expect(failure(() => undo()).code).toBe('not-found');
    for (const state of states.slice(1)) {
      redo();
      expect(stands(database)).toBe(state);
    }
    undo();
    step([put(visit)]);
    expect(failure(() => redo()).code).toBe('not-found');
  });

  it('give an event that comes back the next revision, and its address', async () => {
    step([gone('treaty-ratified')]);
    await expect(getEvent(database, 'treaty-ratified')).rejects.toMatchObject({ code: 'withdrawn' });
    undo();
    expect(await getEvent(database, 'treaty-ratified')).toMatchObject({ partOf: 'treaty-signed' });
  });

  it('refuse where somebody changed it later, with both versions by field', () => {
    step([put({ ...sampleTroops(), title: 'By Kim' })]);
    step([put({ ...sampleTroops(), title: 'By Lee', importance: 2 })], LEE);
    const before = stands(database);
    const error = failure(() => undo());
    expect(error.code).toBe('conflict');
    expect(error.details.conflicts).toEqual([
      {
        ...{ kind: 'event', id: 'troops', by: LEE, at: LATER, step: 2 },
        fields: [
          { field: 'title', current: 'By Lee', yours: 'Title of troops' },
          { field: 'importance', current: 2, yours: 5 },
        ],
      },
    ]);
    expect(stands(database)).toBe(before);
    undo(LEE);
    expect(undo().of).toBe(1);
  });

  it('refuse what is taken back already, and a step that takes back', () => {
    step([put(visit)]);
    undo();
    expect(failure(() => undo(LEE, 1)).message).toMatch(/taken back already/);
    expect(failure(() => undo(LEE, 2)).message).toMatch(/name that one/);
    expect(failure(() => undo(LEE, 9)).code).toBe('not-found');
  });

  it('reach through any batches to the beginning and to the end again, also over a restart', async () => {
    const anyEvent = fc
      .record({
        id: fc.constantFrom('troops', 'treaty-ratified', 'a', 'b'),
        importance: fc.integer({ min: 1, max: 5 }),
        status: fc.constantFrom('draft' as const, 'published' as const),
        isGone: fc.boolean(),
      })
      .map(({ id, isGone, ...fields }) => {
        const known = sampleDataSet().events.find((one) => one.id === id) ?? { ...visit, id };
        return isGone ? gone(id) : put({ ...known, ...fields });
      });
    const anyActor = fc
      .constantFrom('Home', 'House')
      .map((name): Change => ({ kind: 'actor', id: 'NEW', after: actor('NEW', name) }));
    const batch = fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: anyEvent }, anyActor), {
      minLength: 1,
      maxLength: 4,
      selector: ({ kind, id }) => `${kind} ${id}`,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 8 }), async (batches) => {
        const states = [stands(database)];
        for (const changes of batches) if (step(changes).step !== null) states.push(stands(database));
        for (const state of states.slice(0, -1).reverse()) {
          undo();
          expect(stands(database)).toBe(state);
        }
        const { file } = database;
        database.close();
        database = openDatabase(file);
        for (const state of states.slice(1)) {
          redo();
          expect(stands(database)).toBe(state);
        }
        for (let count = 1; count < states.length; count += 1) undo();
        expect(stands(database)).toBe(states[0]);
        // What is taken back is out of the way of the next run.
        step([put({ ...sampleTroops(), importance: 2 })], LEE);
        undo(LEE);
      }),
      { numRuns: 25 },
    );
  });
});
