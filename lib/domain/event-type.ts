import { z } from 'zod';
import { slugSchema } from './ids.ts';

/** How the parties of an event are named: acting together, against each other, or neither. */
export const PARTIES = ['together', 'against', 'neither'] as const;

/** Schema of an event type of the lookup table that `data/event-types.json` fills. */
export const eventTypeSchema = z.strictObject({
  id: slugSchema,
  label: z.string().min(1).max(60),
  otherNames: z
    .array(z.string().min(1).max(60))
    .default([])
    .describe('Other words for it, which a search finds as well: "pact", "accord".'),
  parties: z
    .enum(PARTIES)
    .default('together')
    .describe('How its parties are named: "Together", "Between … and …" (against), or neither.'),
  hostile: z.boolean().default(false).describe('Whether it is drawn with a barb, as an act against someone.'),
  plover: z
    .strictObject({
      several: z
        .string()
        .describe('PLOVER event code where several actors act together or nothing else applies.'),
      one: z.string().optional().describe('Code where one actor acts alone.'),
      target: z.string().optional().describe('Code where the event has a target.'),
    })
    .nullable()
    .describe('The PLOVER code on export where the event itself gives none; null: left out of that export.'),
});

/** An event type. */
export type EventType = z.infer<typeof eventTypeSchema>;
