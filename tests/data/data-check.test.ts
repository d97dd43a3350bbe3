import { describe, expect, it } from 'vitest';
import { dataCheck } from '../../bin/commands/data-check.ts';
import { fixtureFiles, writeFixture } from './fixture-set.ts';
import { runInTest } from './run-in-test.ts';

describe('dataCheck', () => {
  it('passes a valid set and sums it up', async () => {
    const { data, texts } = writeFixture(fixtureFiles());
    const { code, lines, problems } = await runInTest(dataCheck, '--data', data, '--texts', texts);
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    expect(lines[0]).toMatch(/^chronicle {2}\d+\.\d% quoted in 2 excerpts, \d+\.\d% with their contexts$/);
    expect(lines.at(-1)).toBe(
      '2 events, 2 citations, 1 pair, 2 excerpts from 1 source: no problems, every excerpt found again in its text',
    );
  });

  it('says nothing of texts where none are given', async () => {
    const { data } = writeFixture(fixtureFiles());
    const { code, lines } = await runInTest(dataCheck, '--data', data);
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatch(/: no problems$/);
  });

  it('needs a folder that is there', async () => {
    const { data } = writeFixture(fixtureFiles());
    const { code, problems } = await runInTest(dataCheck, '--data', data, '--texts', `${data}/nowhere`);
    expect({ code, problems }).toEqual({
      code: 1,
      problems: [`There is no file or folder ${data}/nowhere.`],
    });
  });
});
