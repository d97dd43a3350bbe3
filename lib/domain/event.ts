import { z } from 'zod';
import { citationRecordSchema, citationSchema } from './citation.ts';
import { dateValueSchema, edtfTextSchema } from './edtf-text.ts';
import { actorCodeSchema, slugSchema } from './ids.ts';
import { plainTextSchema } from './plain-text.ts';

/** The roles an actor can have in an event. */
export const ROLES = ['party', 'initiator', 'recipient', 'target', 'speaker', 'mentioned'] as const;
/** What an event's date says: that it happened then, or that it held then, when it began and ended not being said. */
export const DATE_SENSES = ['occurred', 'held'] as const;
/** The states of an event's record. */
export const STATUSES = ['draft', 'published', 'withdrawn'] as const;

/** Schema of an actor's part in an event. */
export const participantSchema = z.strictObject({ actor: actorCodeSchema, role: z.enum(ROLES) });

/** An actor's part in an event. */
export type Participant = z.infer<typeof participantSchema>;

const fields = {
  id: slugSchema,
  title: plainTextSchema.max(90).describe('In our own words, neutral in tone.'),
  summary: plainTextSchema.max(1200).describe('In our own words, neutral in tone.'),
  type: slugSchema.describe('An id of data/event-types.json.'),
  importance: z.int().min(1).max(5),
  participants: z.array(participantSchema).min(1),
  dateSense: z
    .enum(DATE_SENSES)
    .default('occurred')
    .describe(
      'occurred: it happened on this date, or from its start to its end. held: a state or habit that held on this date; when it began and ended is not said.',
    ),
  dateNote: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('The public record that a date finer than every stated date rests on.'),
  shortName: plainTextSchema
    .max(60)
    .nullable()
    .default(null)
    .describe('How other events refer to it, after "since" or "until": "the invasion".'),
  place: z
    .strictObject({
      name: z.string().min(1),
      latitude: z.number().min(-90).max(90).optional(),
      longitude: z.number().min(-180).max(180).optional(),
    })
    .nullable()
    .default(null),
  partOf: slugSchema.nullable().default(null).describe("Another event's id."),
  plover: z
    .strictObject({
      event: z.string().min(1),
      mode: z.string().min(1).nullable().default(null),
      contexts: z.array(z.string().min(1)).default([]),
    })
    .nullable()
    .default(null),
  status: z.enum(STATUSES).default('published'),
  statusReason: plainTextSchema
    .max(500)
    .nullable()
    .default(null)
    .describe('Why it was withdrawn, in a sentence that readers see.'),
  mergedInto: slugSchema
    .nullable()
    .default(null)
    .describe('The event that a withdrawn one was merged into; its address leads there.'),
};

/** Schema of an event in the data files; dates are EDTF text and at least one citation is required. */
export const eventRecordSchema = z.strictObject({
  ...fields,
  date: edtfTextSchema,
  citations: z.array(citationRecordSchema).min(1, 'give at least one citation: no event without a receipt'),
});

/** An event in the data files. */
export type EventRecord = z.infer<typeof eventRecordSchema>;

/** Schema of an event in JSON answers, with its pairs and the words it rests on. */
export const eventSchema = z.object({
  ...fields,
  date: dateValueSchema,
  pairs: z.array(z.string()).describe('Actor codes in alphabetical order, joined by a hyphen.'),
  citations: z.array(citationSchema),
  contested: z.boolean().describe('A citation disputes or denies it, or stated dates do not overlap.'),
  revision: z.int().min(1),
  updatedAt: z.string().describe('RFC 3339 instant of the last change.'),
});

/** An event in JSON answers. */
export type TimelineEvent = z.infer<typeof eventSchema>;
