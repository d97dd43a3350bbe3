import { describe, expect, it } from 'vitest';
import { dataCheck } from '../../bin/commands/data-check.ts';
import { EVENTS, expectProblem } from './expect-problem.ts';
import { citationOf, entry, type FixtureFiles, fixtureFiles, writeFixture } from './fixture-set.ts';
import { runInTest } from './run-in-test.ts';

describe('dataCheck on events', () => {
  it('wants a dateNote where the date is finer than the sources', async () => {
    const change = (more: object) => (files: FixtureFiles) => {
      Object.assign(entry(files[EVENTS].events, 1), { date: '2021-05-17', ...more });
      const { resolution } = entry(entry(files[EVENTS].events, 1).citations, 0);
      resolution.note = 'Two months after the pact of 17 March would be 17 May.';
      return undefined;
    };
    await expectProblem(change({}), EVENTS, '"2021-05-17"', /finer than the stated dates allow \(2021-05\)/);
    const files = fixtureFiles();
    change({ dateNote: 'The day is in the harbour book.' })(files);
    expect((await runInTest(dataCheck, '--data', writeFixture(files).data)).code).toBe(0);
  });

  it.each([
    ['without a dateNote', null],
    ['with one: a note makes a date finer, not another', 'The day is in the harbour book.'],
  ])('refuses a date outside every stated one, %s', async (_, dateNote) => {
    await expectProblem(
      (files) => void Object.assign(entry(files[EVENTS].events, 1), { date: '2099-07', dateNote }),
      EVENTS,
      '"2099-07"',
      /lies outside every stated date \(2021-05\): correct it/,
    );
  });

  it('reports a time expression that the excerpt does not have', async () => {
    await expectProblem(
      (files) =>
        void Object.assign(entry(entry(files[EVENTS].events, 1).citations, 0), {
          timeExpression: 'two months later',
        }),
      EVENTS,
      '"two months later"',
      /it has "Two months later"/,
    );
  });

  it('reports a participant given twice in one role', async () => {
    const files = fixtureFiles();
    const again = [
      { actor: 'DOW', role: 'party' },
      { actor: 'DOW', role: 'speaker' },
    ];
    entry(files[EVENTS].events, 1).participants.push(...again);
    const { code, problems } = await runInTest(dataCheck, '--data', writeFixture(files).data);
    expect(code).toBe(1);
    expect(problems.slice(0, -1)).toEqual([expect.stringMatching(/river\.json:\d+: DOW is party already/)]);
  });

  it('reports one passage cited twice for one date', async () => {
    const files = fixtureFiles();
    entry(files[EVENTS].events, 0).citations.push(citationOf('pact', 'March 2021', '2021-03'));
    const { problems } = await runInTest(dataCheck, '--data', writeFixture(files).data);
    expect(problems[0]).toMatch(/cites "pact" for 2021-03 already/);
  });

  it('reports half a position', async () => {
    await expectProblem(
      (files) =>
        void Object.assign(entry(files[EVENTS].events, 1), { place: { name: 'Upham', latitude: 1 } }),
      EVENTS,
      '"place"',
      /both latitude and longitude or neither/,
    );
  });
});
