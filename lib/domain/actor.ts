import { z } from 'zod';
import { actorCodeSchema } from './ids.ts';

/** Schema of an actor: a state, an organisation, an armed group or another body that takes part in events. */
export const actorSchema = z.strictObject({
  code: actorCodeSchema,
  name: z.string().min(1).max(120),
  aliases: z
    .array(z.string().min(1))
    .default([])
    .describe('Other names, capitals, leaders and demonyms it is searched by.'),
  kind: z.enum(['state', 'organisation', 'armed-group', 'other']),
  countsAs: actorCodeSchema
    .nullable()
    .default(null)
    .describe('The code that a historical state counts as in pairs and filters: that of its successor.'),
});

/** An actor. */
export type Actor = z.infer<typeof actorSchema>;
