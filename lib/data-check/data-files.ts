import { z } from 'zod';
import { actorSchema } from '#lib/domain/actor.ts';
import { checksSchema } from '#lib/domain/checks.ts';
import { chronologySchema } from '#lib/domain/chronology.ts';
import { eventRecordSchema } from '#lib/domain/event.ts';
import { eventTypeSchema } from '#lib/domain/event-type.ts';
import { sourceRecordSchema } from '#lib/domain/source.ts';

const schemaAddress = z.string().optional().describe('Where editors find the JSON Schema of this file.');

/** Schema of `data/chronology.json`. */
export const chronologyFileSchema = chronologySchema
  .extend({ $schema: schemaAddress })
  .describe('What the chronology is called and whom it is about.');

/** Schema of `data/event-types.json`. */
export const eventTypesFileSchema = z
  .strictObject({ $schema: schemaAddress, eventTypes: z.array(eventTypeSchema).min(1) })
  .describe('The event types: adding one touches this file alone.');

/** Schema of `data/actors.json`. */
export const actorsFileSchema = z
  .strictObject({ $schema: schemaAddress, actors: z.array(actorSchema).min(1) })
  .describe('The actors: states, organisations and others that take part in events.');

/** Schema of `data/checks.json`, which a data set may leave out. */
export const checksFileSchema = checksSchema
  .extend({ $schema: schemaAddress })
  .describe('What the data set is held to beside its records; nothing of it is shown.');

/** Schema of a file in `data/sources/`: one source with the excerpts taken from it, in the order of the text. */
export const sourceFileSchema = sourceRecordSchema.describe(
  'One source with the excerpts taken from it, in the order of its text.',
);

/** Schema of a file in `data/events/`. */
export const eventsFileSchema = z
  .strictObject({ $schema: schemaAddress, events: z.array(eventRecordSchema) })
  .describe('Events with their citations.');

/** The schemas that are written to `data/schema/<name>.schema.json` for editors to complete and check by. */
export const DATA_FILE_SCHEMAS = {
  chronology: chronologyFileSchema,
  'event-types': eventTypesFileSchema,
  actors: actorsFileSchema,
  source: sourceFileSchema,
  events: eventsFileSchema,
  checks: checksFileSchema,
} as const;

/** Returns the text of a data file's JSON Schema (draft 2020-12) as it is written: fields with a default are optional. */
export function formatDataFileSchema(name: keyof typeof DATA_FILE_SCHEMAS): string {
  const schema = z.toJSONSchema(DATA_FILE_SCHEMAS[name], { io: 'input' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
