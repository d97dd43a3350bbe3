import { describe, expect, it } from 'vitest';
import { dataCheck } from '../../bin/commands/data-check.ts';
import { EVENTS, expectProblem, SOURCE } from './expect-problem.ts';
import { entry, fixtureFiles, writeFixture } from './fixture-set.ts';
import { runInTest } from './run-in-test.ts';

describe('dataCheck on files', () => {
  it('reports broken JSON', async () => {
    const text = JSON.stringify(fixtureFiles()[EVENTS], null, 2).replace(
      '"date": "2021-05",',
      '"date": "2021-05"',
    );
    await expectProblem(
      (files) => ({ ...files, [EVENTS]: text }),
      EVENTS,
      '"type": "arms-transfer"',
      /where a comma/,
    );
  });

  it('reports a name given twice', async () => {
    const text = JSON.stringify(fixtureFiles()[EVENTS], null, 2).replace(
      '"importance": 3,',
      '"importance": 3,\n"title": "Again",',
    );
    await expectProblem((files) => ({ ...files, [EVENTS]: text }), EVENTS, '"Again"', /"title" occurs twice/);
  });

  it('reports a byte order mark', async () => {
    const text = `\uFEFF${JSON.stringify(fixtureFiles()[SOURCE], null, 2)}`;
    await expectProblem((files) => ({ ...files, [SOURCE]: text }), SOURCE, '{', /byte order mark/);
  });

  it('reports bytes that are no UTF-8', async () => {
    const text = JSON.stringify(fixtureFiles()[SOURCE], null, 2).replace('It says so.', 'It says §.');
    const bytes = Buffer.from(text, 'latin1');
    await expectProblem((files) => ({ ...files, [SOURCE]: bytes }), SOURCE, '"publishedNote"', /not UTF-8/);
  });

  it.each([
    ['\0', /U\+0000/],
    ['\ud83d', /half of a surrogate pair/],
  ])('reports a text that cannot be stored: %j', async (sign, problem) => {
    const change = (files: ReturnType<typeof fixtureFiles>) =>
      void Object.assign(files['actors.json'].actors[1] ?? {}, { name: `Down${sign}ham` });
    await expectProblem(change, 'actors.json', '"name": "Down', problem);
  });

  it('reports an unknown field', async () => {
    await expectProblem(
      (files) => void Object.assign(entry(files[EVENTS].events, 1), { colour: 'green' }),
      EVENTS,
      '"colour"',
      /"colour" is not a field here/,
    );
  });

  it('reports a missing field at the record that lacks it', async () => {
    await expectProblem(
      (files) => void Object.assign(entry(files[EVENTS].events, 0), { summary: undefined }),
      EVENTS,
      '    {',
      /"events\[0\]\.summary" is missing: add it/,
    );
  });

  it('reports a value that is not allowed, with those that are', async () => {
    await expectProblem(
      (files) =>
        void Object.assign(entry(entry(files[EVENTS].events, 1).citations, 0), { modality: 'rumoured' }),
      EVENTS,
      '"rumoured"',
      /use asserted, reported, alleged, denied, planned, possible$/,
    );
  });

  it('reports a date that is none, with the reason', async () => {
    await expectProblem(
      (files) => void Object.assign(entry(files[EVENTS].events, 1), { date: '2021-02-30' }),
      EVENTS,
      '2021-02-30',
      /"events\[1\]\.date": .*2021-02-30/,
    );
  });

  it('reports a title that is too long', async () => {
    await expectProblem(
      (files) => void Object.assign(entry(files[EVENTS].events, 1), { title: 'x'.repeat(91) }),
      EVENTS,
      'x'.repeat(91),
      /a text of 91 characters is too much: at most 90 characters/,
    );
  });

  it('reports an event without a citation', async () => {
    await expectProblem(
      (files) => void entry(files[EVENTS].events, 0).citations.splice(0),
      EVENTS,
      '"citations": []',
      /at least one citation: no event without a receipt/,
    );
  });

  it('reports a JSON file that nothing reads', async () => {
    await expectProblem(
      (files) => ({ ...files, 'event/late.json': {} }),
      'event/late.json',
      '{',
      /nothing reads this file/,
    );
  });

  it('reports a source whose file has another name', async () => {
    await expectProblem(
      (files) => ({ ...files, [SOURCE]: undefined, 'sources/annals.json': files[SOURCE] }),
      'sources/annals.json',
      '"id": "chronicle"',
      /call the file chronicle\.json/,
    );
  });

  it('reports a missing file', async () => {
    const { 'actors.json': _, ...rest } = fixtureFiles();
    const { data } = writeFixture(rest);
    const { code, problems } = await runInTest(dataCheck, '--data', data);
    expect(code).toBe(1);
    expect(problems[0]).toBe(`${data}/actors.json:1: the file is missing: every data set needs it`);
  });
});
