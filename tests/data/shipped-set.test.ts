import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_FILE_SCHEMAS, formatDataFileSchema } from '#lib/data-check/data-files.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { listFocalPairs, toPairs } from '#lib/domain/pair.ts';
import { dataCheck } from '../../bin/commands/data-check.ts';
import { DATA_DIRECTORY, readDataSet } from '../../bin/read-data-set.ts';
import { runInTest } from './run-in-test.ts';

describe('the shipped data set', () => {
  it('has no problems', async () => {
    const { code, problems } = await runInTest(dataCheck);
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
  });

  it('is about the six pairs of the four focal states', () => {
    const focal = readDataSet(DATA_DIRECTORY).value?.dataSet.chronology.focal ?? [];
    expect(listFocalPairs(focal)).toEqual(['CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK']);
  });

  it.each([
    ['russia-iran-syria-2015', '2015', 'security-cooperation', 'Syria', ['IRN-RUS']],
    ['russia-north-korea-treaty-signed-2024', '2024-06-19', 'treaty', 'Pyongyang', ['PRK-RUS']],
    [
      'north-korean-troops-to-russia-2024',
      '2024-10',
      'troop-deployment',
      'Russia (Kursk region)',
      ['PRK-RUS'],
    ],
    [
      'brics-summit-kazan-2024',
      '2024-10-22/2024-10-24',
      'summit',
      'Kazan',
      ['CHN-IRN', 'CHN-RUS', 'IRN-RUS'],
    ],
  ])('has its best known events right: %s', (id, date, type, place, pairs) => {
    const { events, countsAs } = readShipped();
    const event = events.find((one) => one.id === id);
    expect(event).toMatchObject({ date, type, place: { name: place }, importance: 5, dateSense: 'occurred' });
    expect(toPairs(event?.participants ?? [], countsAs)).toEqual(expect.arrayContaining(pairs));
    // What no document gives comes from the public record, and says so.
    expect(event?.dateNote).toMatch(/public record/);
  });

  it('uses every step of importance, the higher ones sparingly, and none of them for what merely held', () => {
    const published = readShipped().events.filter(({ status }) => status === 'published');
    const count = (least: number) => published.filter(({ importance }) => importance >= least).length;
    expect(new Set(published.map(({ importance }) => importance))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(count(3)).toBeLessThanOrEqual(published.length * 0.75);
    expect(count(5)).toBeLessThanOrEqual(10);
    expect(published.filter(({ dateSense, importance }) => dateSense === 'held' && importance > 2)).toEqual(
      [],
    );
  });

  it('names a JSON Schema in every file, so that editors complete it', () => {
    for (const name of listDataFiles()) {
      const file = path.join(DATA_DIRECTORY, name);
      const { $schema } = JSON.parse(readFileSync(file, 'utf8')) as { $schema?: string };
      expect({ name, named: $schema !== undefined }).toEqual({ name, named: true });
      expect({ name, found: existsSync(path.join(path.dirname(file), $schema ?? '')) }).toEqual({
        name,
        found: true,
      });
    }
  });
});

describe('formatDataFileSchema', () => {
  const names = Object.keys(DATA_FILE_SCHEMAS) as (keyof typeof DATA_FILE_SCHEMAS)[];

  it.each(names)('is what data/schema holds for %s; else run npm run schemas', (name) => {
    const shipped: unknown = JSON.parse(
      readFileSync(path.join(DATA_DIRECTORY, 'schema', `${name}.schema.json`), 'utf8'),
    );
    expect(shipped).toEqual(JSON.parse(formatDataFileSchema(name)));
  });

  it('leaves fields with a default to the writer, and refuses unknown ones', () => {
    const schema = JSON.parse(formatDataFileSchema('events')) as {
      properties: { events: { items: { required: string[]; additionalProperties: boolean } } };
    };
    const { required, additionalProperties } = schema.properties.events.items;
    expect(required).toContain('title');
    expect(required).not.toContain('dateNote');
    expect(additionalProperties).toBe(false);
  });
});

function readShipped(): { events: EventRecord[]; countsAs: ReadonlyMap<string, string> } {
  const dataSet = readDataSet(DATA_DIRECTORY).value?.dataSet;
  if (dataSet === undefined) throw new Error('the shipped data cannot be read');
  const countsAs = new Map(
    dataSet.actors.flatMap(({ code, countsAs: as }) => (as == null ? [] : [[code, as] as const])),
  );
  return { events: dataSet.events, countsAs };
}

function listDataFiles(): string[] {
  const names = readdirSync(DATA_DIRECTORY, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.json') && !name.startsWith('schema'));
}
