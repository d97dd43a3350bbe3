import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_FILE_SCHEMAS, formatDataFileSchema } from '#lib/data-check/data-files.ts';
import { listFocalPairs } from '#lib/domain/pair.ts';
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

function listDataFiles(): string[] {
  const names = readdirSync(DATA_DIRECTORY, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.json') && !name.startsWith('schema'));
}
