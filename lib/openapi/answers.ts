/** The schemas of what the API answers, by the names that its description gives them. */
import { z } from 'zod';
import { actorSchema } from '#lib/domain/actor.ts';
import { citationSchema } from '#lib/domain/citation.ts';
import { dateValueSchema } from '#lib/domain/edtf-text.ts';
import { eventSchema } from '#lib/domain/event.ts';
import { excerptSchema } from '#lib/domain/excerpt.ts';
import { slugSchema } from '#lib/domain/ids.ts';
import { sourceSchema, sourceWithExcerptsSchema } from '#lib/domain/source.ts';

const day = z.string().describe('An ISO day.');
const count = z.int().min(0);
const pair = z.string().describe('Two actor codes in alphabetical order, joined by a hyphen.');

const drawnEvent = z.object({
  id: slugSchema,
  title: z.string(),
  type: z.string(),
  importance: z.int().min(1).max(5),
  date: dateValueSchema,
  dateSense: z.enum(['occurred', 'held']),
  modality: z.string(),
  attested: day.nullable().describe('The last day that a source attests, where the end is open.'),
  pairs: z.array(pair),
  lanes: z.array(z.string()),
  contested: z.boolean(),
  sources: count.describe('How many sources it is cited from.'),
});

const countsOfLanes = z.record(z.string(), z.array(count));

/** What the API answers, by name. */
export const ANSWER_SCHEMAS = {
  Date: dateValueSchema,
  Excerpt: excerptSchema,
  Citation: citationSchema,
  Event: eventSchema,
  Actor: actorSchema,
  Source: sourceSchema,
  SourceWithExcerpts: sourceWithExcerptsSchema,
  EventList: z.object({
    events: z.array(eventSchema).describe('With `fields`, each has those fields alone.'),
    total: count.describe('Events of the whole list.'),
    next: z.string().nullable().describe('The `cursor` of the next page; null on the last one.'),
    matches: z
      .array(z.object({ id: slugSchema, in: z.array(z.string()) }))
      .optional()
      .describe('Only with `q`: in which parts of each event its words were found.'),
  }),
  Window: z.object({
    window: z.tuple([day, day]),
    lanes: z.array(z.object({ id: z.string(), label: z.string(), total: count })),
    events: z.array(drawnEvent),
    clusters: z.array(z.object({ lane: z.string(), earliest: day, latest: day, count })),
    density: z.object({
      edges: z.array(day),
      counts: countsOfLanes,
      held: countsOfLanes.describe('The part of `counts` that is held.'),
    }),
    total: count,
  }),
  PairList: z.object({
    pairs: z.array(
      z.object({
        pair,
        count,
        held: count.describe('Those whose date says that it held then.'),
        earliest: day.nullable(),
        latest: day.nullable(),
        years: z.record(z.string(), count),
      }),
    ),
  }),
  ActorList: z.object({
    actors: z.array(
      actorSchema.extend({ focal: z.boolean().describe('Whether the chronology is about its pairs.') }),
    ),
  }),
  SourceList: z.object({ sources: z.array(sourceSchema) }),
  Health: z.object({ status: z.enum(['ok', 'filling']), ready: z.boolean(), events: count, loaded: count }),
  Oembed: z.looseObject({
    type: z.literal('rich'),
    version: z.literal('1.0'),
    title: z.string(),
    html: z.string(),
    width: z.int(),
    height: z.int(),
  }),
  Problem: z
    .looseObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
    .describe('A problem document (RFC 9457).'),
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** The name of an answer. */
export type AnswerName = keyof typeof ANSWER_SCHEMAS;
