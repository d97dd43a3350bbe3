import { describe, expect, it } from 'vitest';
import { dataCheck } from '../../bin/commands/data-check.ts';
import { expectProblem, SOURCE } from './expect-problem.ts';
import {
  entry,
  excerptOf,
  FIXTURE_TEXT,
  type FixtureFiles,
  fixtureFiles,
  writeFixture,
} from './fixture-set.ts';
import { runInTest } from './run-in-test.ts';

describe('dataCheck on excerpts', () => {
  const changeExcerpt =
    (index: number, change: (excerpt: ReturnType<typeof excerptOf>) => object) => (files: FixtureFiles) => {
      const excerpt = entry(files[SOURCE].excerpts, index);
      Object.assign(excerpt, change(excerpt));
      return undefined;
    };

  it('finds one wrong character and says where the words occur', async () => {
    const { start, end, exact } = excerptOf('boats', 'Two months later 🚣 Upham sent forty rowing boats');
    await expectProblem(
      changeExcerpt(1, ({ exact }) => ({
        exact: exact.replace('forty', 'fourty').replace('rowing ', 'rowing'),
      })),
      SOURCE,
      'fourty',
      new RegExp(`2 characters differ from the text, which reads at ${start}–${end}: "${exact}"$`),
    );
    await expectProblem(
      changeExcerpt(1, ({ exact }) => ({ exact: exact.replace('rowing', 'rawing') })),
      SOURCE,
      'rawing',
      /1 character differs/,
    );
  });

  it('finds a wrong place and says which is right', async () => {
    const { start, end } = excerptOf('boats', 'Two months later 🚣 Upham sent forty rowing boats');
    await expectProblem(
      changeExcerpt(1, ({ start, end }) => ({ start: start + 1, end: end + 1 })),
      SOURCE,
      `"start": ${start + 1}`,
      new RegExp(
        `the words stand at ${start}–${end}, not at ${start + 1}–${end + 1}: set start to ${start} and end to ${end}$`,
      ),
    );
  });

  it('finds a wrong context', async () => {
    await expectProblem(
      changeExcerpt(1, () => ({ prefix: 'as it were ' })),
      SOURCE,
      '"as it were "',
      /the prefix should read "ed at all\. "$/,
    );
    await expectProblem(
      changeExcerpt(1, () => ({ suffix: ' to nobody' })),
      SOURCE,
      '" to nobody"',
      /the suffix should read " to its ne"$/,
    );
  });

  it('finds words that are nowhere', async () => {
    const exact = 'Two months later a volcano swallowed Upham and its sheep'.slice(
      0,
      [...excerptOf('boats', 'Two months later 🚣 Upham sent forty rowing boats').exact].length,
    );
    await expectProblem(
      changeExcerpt(1, () => ({ exact })),
      SOURCE,
      exact,
      /not in the text, nor any like them/,
    );
  });

  it('reports offsets that do not fit the words', async () => {
    const files = fixtureFiles();
    changeExcerpt(1, ({ end }) => ({ end: end + 3 }))(files);
    const { problems } = await runInTest(dataCheck, '--data', writeFixture(files).data);
    expect(problems[0]).toMatch(/the words are 48 characters long, start to end is 51: end would be \d+$/);
  });

  it('reports excerpts out of order, and one passage under two names', async () => {
    const files = fixtureFiles();
    files[SOURCE].excerpts.reverse();
    files[SOURCE].excerpts.push({ ...entry(files[SOURCE].excerpts, 1), id: 'twin' });
    const { problems } = await runInTest(dataCheck, '--data', writeFixture(files).data);
    expect(problems).toContainEqual(expect.stringContaining('"boats" stands later in the text'));
    expect(problems).toContainEqual(expect.stringContaining('"pact" is the same passage'));
  });

  it('reports contexts that contradict each other', async () => {
    const files = fixtureFiles();
    const rain = excerptOf('rain', 'to its neighbour.');
    files[SOURCE].excerpts.push({ ...rain, prefix: rain.prefix.replace('rowing', 'sowing') });
    const { problems } = await runInTest(dataCheck, '--data', writeFixture(files).data);
    expect(problems).toContainEqual(expect.stringMatching(/at offset \d+ "rain" has "s" and "boats" "r"/));
  });

  it('reports a text that is missing', async () => {
    const { data, texts } = writeFixture(fixtureFiles(), null);
    const { code, problems } = await runInTest(dataCheck, '--data', data, '--texts', texts);
    expect(code).toBe(1);
    expect(problems[0]).toMatch(/chronicle\.json:\d+: no file has this SHA-256/);
  });

  it('reports a length that is not the text’s', async () => {
    await expectProblem(
      (files) => void Object.assign(files[SOURCE], { length: files[SOURCE].length + 1 }),
      SOURCE,
      '"length"',
      /characters long, not \d+: set length to/,
    );
  });

  it('lets 30% of a source be quoted and no more', async () => {
    const quoted = async (length: number) => {
      const files = fixtureFiles();
      const [{ start, end }, second] = [entry(files[SOURCE].excerpts, 0), entry(files[SOURCE].excerpts, 1)];
      files[SOURCE].length = length;
      for (const excerpt of files[SOURCE].excerpts) Object.assign(excerpt, { prefix: '', suffix: '' });
      expect(end - start + second.end - second.start).toBe(107);
      return runInTest(dataCheck, '--data', writeFixture(files).data);
    };
    expect((await quoted(357)).code).toBe(0);
    const { code, problems } = await quoted(345);
    expect(code).toBe(1);
    expect(problems).toContainEqual(
      expect.stringMatching(/31\.1% of the source is quoted, at most 30\.0% may be/),
    );
    expect([...FIXTURE_TEXT].length).toBeGreaterThan(357);
  });
});
