import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DATA_FILE_SCHEMAS, formatDataFileSchema } from '#lib/data-check/data-files.ts';
import { DATA_DIRECTORY } from '../read-data-set.ts';
import { defineCommand } from './cli/command.ts';
import { runIfMain } from './cli/run-command.ts';

/** Writes the JSON Schemas of the data files. */
export const schemas = defineCommand({
  script: 'schemas',
  file: 'schemas',
  summary: 'Writes data/schema/*.schema.json, by which editors complete and check the data files.',
  details: ['They are made from the schemas in lib/domain; a test fails when they are stale.'],
  operands: [],
  options: {},
  async run({ output }) {
    const directory = path.join(DATA_DIRECTORY, 'schema');
    mkdirSync(directory, { recursive: true });
    const names = Object.keys(DATA_FILE_SCHEMAS) as (keyof typeof DATA_FILE_SCHEMAS)[];
    for (const name of names)
      writeFileSync(path.join(directory, `${name}.schema.json`), formatDataFileSchema(name));
    output.print(`Wrote ${names.length} schemas to data/schema.`);
    return 0;
  },
});

runIfMain(import.meta, schemas);
