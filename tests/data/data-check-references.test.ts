import { describe, expect, it } from 'vitest';
import { dataCheck } from '../../bin/commands/data-check.ts';
import { EVENTS, expectProblem, SOURCE } from './expect-problem.ts';
import {
  citationOf,
  entry,
  eventOf,
  excerptOf,
  type FixtureFiles,
  fixtureFiles,
  writeFixture,
} from './fixture-set.ts';
import { runInTest } from './run-in-test.ts';

describe('dataCheck on references', () => {
  it('reports an unknown actor', async () => {
    await expectProblem(
      (files) => void Object.assign(entry(entry(files[EVENTS].events, 1).participants, 0), { actor: 'ATL' }),
      EVENTS,
      '"ATL"',
      /ATL is no actor of data\/actors\.json/,
    );
  });

  it('reports a focal actor that is none, or counts as another', async () => {
    const change = (focal: string[]) => (files: FixtureFiles) =>
      void Object.assign(files['chronology.json'], { focal });
    const file = 'chronology.json';
    await expectProblem(change(['UPH', 'ATL']), file, '"ATL"', /ATL is no actor of data\/actors\.json/);
    await expectProblem(change(['UPH', 'OLDDOW']), file, '"OLDDOW"', /OLDDOW counts as DOW in every pair/);
    await expectProblem(change(['UPH', 'UPH']), file, '"focal"', /name each actor once/);
    await expectProblem(change(['UPH']), file, '"focal"', /name at least two actors/);
  });

  it('reports an unknown event type', async () => {
    await expectProblem(
      (files) => void Object.assign(entry(files[EVENTS].events, 1), { type: 'picnic' }),
      EVENTS,
      '"picnic"',
      /use treaty, arms-transfer/,
    );
  });

  it('reports an unknown source', async () => {
    await expectProblem(
      (files) =>
        void entry(files[EVENTS].events, 1).citations.push({
          ...citationOf('pact', 'In March 2021', '2021-05'),
          source: 'annals',
        }),
      EVENTS,
      '"annals"',
      /no source has the id "annals"/,
    );
  });

  it('reports an excerpt of another name', async () => {
    await expectProblem(
      (files) => void entry(files[EVENTS].events, 1).citations.push(citationOf('oars', 'oars', '2021-05')),
      EVENTS,
      '"oars"',
      /the source "chronicle" has no excerpt "oars"/,
    );
  });

  it('reports an excerpt that nothing cites', async () => {
    await expectProblem(
      (files) => void files[SOURCE].excerpts.push(excerptOf('rain', 'It rained')),
      SOURCE,
      '"rain"',
      /no event cites the excerpt "rain"/,
    );
  });

  it('reports an anchor that leads nowhere, or to the event itself', async () => {
    const anchor = (to: string) => (files: FixtureFiles) =>
      void Object.assign(entry(entry(files[EVENTS].events, 1).citations, 0).resolution, { anchor: to });
    await expectProblem(anchor('event:flood'), EVENTS, '"event:flood"', /no event has the id "flood"/);
    await expectProblem(anchor('event:boats-sent'), EVENTS, '"event:boats-sent"', /anchors its own date/);
  });

  it('reports a whole that is not there', async () => {
    await expectProblem(
      (files) => void Object.assign(entry(files[EVENTS].events, 1), { partOf: 'flood' }),
      EVENTS,
      '"partOf"',
      /no event has the id "flood"/,
    );
  });

  it('reports every event of a circle', async () => {
    const files = fixtureFiles();
    Object.assign(entry(files[EVENTS].events, 0), { partOf: 'boats-sent' });
    Object.assign(entry(files[EVENTS].events, 1), { partOf: 'pact-signed' });
    const { problems } = await runInTest(dataCheck, '--data', writeFixture(files).data);
    expect(problems.slice(0, -1)).toEqual([
      expect.stringContaining('part of itself (pact-signed → boats-sent → pact-signed)'),
      expect.stringContaining('part of itself (boats-sent → pact-signed → boats-sent)'),
    ]);
  });

  it('reports a historical actor that counts as nobody, itself or another historical one', async () => {
    const countsAs = (index: number, code: string) => (files: FixtureFiles) =>
      void Object.assign(entry(files['actors.json'].actors, index), { countsAs: code });
    await expectProblem(countsAs(2, 'ATL'), 'actors.json', '"ATL"', /counts as ATL, which is no actor/);
    await expectProblem(countsAs(2, 'OLDDOW'), 'actors.json', '"countsAs"', /counts as itself/);
    await expectProblem(
      (files) =>
        void files['actors.json'].actors.push({
          ...{ code: 'OLDEST', name: 'Oldest Downham', kind: 'state', countsAs: 'OLDDOW' },
        }),
      'actors.json',
      '"countsAs": "OLDDOW"',
      /counts as another itself/,
    );
  });

  it('reports an id used twice', async () => {
    const again = eventOf('pact-signed', 'treaty', '2021', citationOf('pact', 'In March 2021', '2021'));
    await expectProblem(
      (files) => ({ ...files, 'events/sea.json': { events: [again] } }),
      'events/sea.json',
      '"pact-signed"',
      /another event has the id "pact-signed" already/,
    );
  });

  it('reports an excerpt id used twice', async () => {
    const files = fixtureFiles();
    Object.assign(entry(files[SOURCE].excerpts, 1), { id: 'pact' });
    const { code, problems } = await runInTest(dataCheck, '--data', writeFixture(files).data);
    expect(code).toBe(1);
    expect(problems).toContainEqual(expect.stringContaining('another excerpt has the id "pact" already'));
  });
});
