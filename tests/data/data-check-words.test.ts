import { describe, expect, it } from 'vitest';
import { dataCheck } from '../../bin/commands/data-check.ts';
import { EVENTS, expectProblem, SOURCE } from './expect-problem.ts';
import { entry, excerptOf, type FixtureFiles, fixtureFiles, writeFixture } from './fixture-set.ts';
import { runInTest } from './run-in-test.ts';

const CHECKS = 'checks.json';
const IDS = ['pact-signed', 'boats-sent'];
const onEvent = (index: number, change: object) => (files: FixtureFiles) =>
  void Object.assign(entry(files[EVENTS].events, index), change);
const onCitation = (index: number, change: object) => (files: FixtureFiles) =>
  void Object.assign(entry(entry(files[EVENTS].events, index).citations, 0), change);

async function expectNone(files: Record<string, unknown>) {
  const { data, texts } = writeFixture(files);
  const { code, problems } = await runInTest(dataCheck, '--data', data, '--texts', texts);
  expect({ code, problems }).toEqual({ code: 0, problems: [] });
}

describe('dataCheck on ids that were given', () => {
  it('takes a data set that keeps a list, and one that does not', async () => {
    await expectNone({ ...fixtureFiles(), [CHECKS]: { eventIds: IDS } });
    await expectNone(fixtureFiles());
  });

  it('refuses an id that is gone, and one that could get lost', async () => {
    const kept = (eventIds: string[]) => (files: FixtureFiles) => ({ ...files, [CHECKS]: { eventIds } });
    const gone = /"old-pact" is gone.*status "withdrawn"/;
    await expectProblem(kept([...IDS, 'old-pact']), CHECKS, '"old-pact"', gone);
    await expectProblem(kept(['pact-signed']), EVENTS, '"boats-sent"', /not among the eventIds/);
  });

  it.each([
    [{ status: 'withdrawn' }, '"withdrawn"', /says why: give a statusReason/],
    [{ statusReason: 'So.' }, '"statusReason"', /only a withdrawn event has a reason/],
    [{ mergedInto: 'pact-signed' }, '"mergedInto"', /only a withdrawn event is merged/],
    [
      { status: 'withdrawn', statusReason: 'So.', mergedInto: 'none' },
      '"mergedInto"',
      /no event has the id "none"/,
    ],
    [{ status: 'withdrawn', statusReason: 'So.', mergedInto: 'boats-sent' }, '"mergedInto"', /into itself/],
  ])('refuses %j', async (change, needle, message) => {
    await expectProblem(onEvent(1, change), EVENTS, needle, message);
  });

  it('takes an event that was merged into a published one', async () => {
    const files = fixtureFiles();
    onEvent(1, { status: 'withdrawn', statusReason: 'Told twice.', mergedInto: 'pact-signed' })(files);
    await expectNone(files);
  });
});

describe('dataCheck on what dates say', () => {
  it('refuses a state that held without an end', async () => {
    const files = (given: FixtureFiles) => {
      onEvent(1, { date: '2021-05/..', dateSense: 'held' })(given);
      onCitation(1, { statedDate: '2021-05/..' })(given);
      return undefined;
    };
    await expectProblem(files, EVENTS, '"2021-05/.."', /neither beginning nor end is known/);
  });

  it('refuses a start that is anchored without words', async () => {
    const since = (timeExpression: string | null) => (files: FixtureFiles) => {
      onEvent(1, { date: '2021-03/..' })(files);
      onCitation(1, { statedDate: '2021-03/..', timeExpression })(files);
      return undefined;
    };
    await expectProblem(since(null), EVENTS, '"statedDate": "2021-03/.."', /no words of the passage say so/);
    const files = fixtureFiles();
    since('Two months later')(files);
    await expectNone(files);
  });

  it('refuses a day that no passage and no note has', async () => {
    const onDay = (dateNote: string) => onEvent(1, { date: '2021-05-17', dateNote });
    await expectProblem(
      onDay('It was on the 7th.'),
      EVENTS,
      '"2021-05-17"',
      /2021-05-17 is shown as known to the day/,
    );
    for (const note of [
      '17 May 2021',
      'May 17, 2021',
      '2021-05-17',
      '17 to 19 May 2021',
      'the 17th of May',
    ]) {
      const files = fixtureFiles();
      onDay(`The harbour book: ${note}.`)(files);
      await expectNone(files);
    }
  });
});

describe('dataCheck on our words', () => {
  it.each([
    [{ title: 'The four build a bridge' }, '"title"', /does not say who/],
    [{ summary: 'They called it "a pact".' }, '"summary"', /a straight "/],
    [{ dateNote: "The town's book has it." }, '"dateNote"', /a straight '/],
    [
      { summary: 'It was painted green, a colour that neither liked.' },
      '"summary"',
      /"was painted green a colour"/,
    ],
  ])('refuses %j', async (change, needle, message) => {
    await expectProblem(onEvent(0, change), EVENTS, needle, message);
  });

  it('takes the words of a source in quotation marks, and names in a row', async () => {
    const files = fixtureFiles();
    onEvent(0, { summary: 'The mayors of Upham and Downham “signed a pact of mutual aid”.' })(files);
    await expectNone(files);
  });

  it('knows the words of the excerpts where there are no texts', async () => {
    const files = fixtureFiles();
    onEvent(0, { summary: 'Of the pact: they were sent forty rowing boats.' })(files);
    onEvent(1, { summary: 'It was to its neighbour. It rained.' })(files);
    const { problems } = await runInTest(dataCheck, '--data', writeFixture(files).data);
    expect(problems).toEqual([]);
  });
});

describe('dataCheck on passages', () => {
  const rained = { ...excerptOf('rained', 'It rained for weeks'), prefix: '', suffix: '' };
  const unnamed = (files: FixtureFiles) => {
    files[SOURCE].excerpts.push({ ...rained });
    entry(files[EVENTS].events, 1).citations.push({
      ...entry(entry(files[EVENTS].events, 1).citations, 0),
      excerpt: 'rained',
      timeExpression: 'for weeks',
    });
    return undefined;
  };

  it('refuses one that names no participant, context included', async () => {
    await expectProblem(
      unnamed,
      EVENTS,
      '"excerpt": "rained"',
      /"rained", context included, names no participant/,
    );
    const files = fixtureFiles();
    unnamed(files);
    Object.assign(entry(files[SOURCE].excerpts, 2), excerptOf('rained', 'It rained for weeks'));
    Object.assign(entry(files[SOURCE].excerpts, 2), {
      prefix: 'Upham sent forty rowing boats to its neighbour. ',
    });
    await expectNone(files);
  });

  it('takes listed ones with a reason, few of them, and none that is not needed', async () => {
    const list = (excerpt: string) => ({
      [CHECKS]: { unnamedPassages: [{ excerpt, reason: 'The chronicle says “it”.' }] },
    });
    const listed = (files: FixtureFiles) => {
      unnamed(files);
      return { ...files, ...list('rained') };
    };
    await expectProblem(listed, CHECKS, '"unnamedPassages"', /33\.4% of all passages are listed/);
    const files = fixtureFiles();
    const { problems } = await runInTest(
      dataCheck,
      '--data',
      writeFixture({ ...files, ...list('pact') }).data,
    );
    expect(problems).toContainEqual(
      expect.stringMatching(/checks\.json:\d+: "pact" names a participant of every event/),
    );
  });

  it('limits what contexts show beside what is quoted', async () => {
    const files = fixtureFiles();
    const [pact, boats] = files[SOURCE].excerpts;
    Object.assign(pact ?? {}, excerptOf('pact', pact?.exact ?? '', undefined, 300));
    Object.assign(boats ?? {}, excerptOf('boats', boats?.exact ?? '', undefined, 300));
    const { problems } = await runInTest(dataCheck, '--data', writeFixture(files).data);
    expect(problems[0]).toMatch(/in excerpts and their contexts, at most 50\.0% may/);
  });
});
