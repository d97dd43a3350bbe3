import { z } from 'zod';
import { slugSchema } from './ids.ts';

/** Schema of what a data set is held to beside its records: it stands in `checks.json` and nothing is shown of it. */
export const checksSchema = z.strictObject({
  eventIds: z
    .array(slugSchema)
    .default([])
    .describe('Every id that an event has had: one that is missing among the events is refused.'),
  unnamedPassages: z
    .array(z.strictObject({ excerpt: slugSchema, reason: z.string().min(1).max(300) }))
    .default([])
    .describe(
      'Excerpts that, context included, name no participant, because the source speaks in pronouns; why.',
    ),
});

/** What a data set is held to beside its records. */
export type Checks = z.infer<typeof checksSchema>;
