import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { dataCheck } from '../../bin/commands/data-check.ts';
import { type FixtureFiles, fixtureFiles, writeFixture } from './fixture-set.ts';
import { runInTest } from './run-in-test.ts';

/** The fixture's file of events. */
export const EVENTS = 'events/river.json';
/** The fixture's source. */
export const SOURCE = 'sources/chronicle.json';

/** Checks the fixture after a change and expects one problem, in the line of `file` that first holds `needle`. */
export async function expectProblem(
  change: (files: FixtureFiles) => Record<string, unknown> | undefined,
  file: string,
  needle: string,
  message: RegExp,
) {
  const files = fixtureFiles();
  const { data, texts } = writeFixture(change(files) ?? files);
  const { code, problems } = await runInTest(dataCheck, '--data', data, '--texts', texts);
  const lines = readFileSync(path.join(data, file), 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(needle)) + 1;
  expect(problems.slice(0, -1)).toEqual([expect.stringMatching(message)]);
  expect(problems[0]).toContain(`${path.join(data, file)}:${line}: `);
  expect(problems.at(-1)).toMatch(/\b1 problem/);
  expect(code).toBe(1);
}
