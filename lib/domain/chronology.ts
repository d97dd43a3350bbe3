import { z } from 'zod';
import { actorCodeSchema, slugSchema } from './ids.ts';

function isReportAddress(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:', 'mailto:'].includes(new URL(text).protocol);
}

/** Schema of what a chronology says of itself: what it is called, what it is about, and between whom. */
export const chronologySchema = z.strictObject({
  id: slugSchema,
  title: z
    .string()
    .min(1)
    .max(120)
    .describe('Names the page and what is taken from it; reads well after a colon.'),
  subtitle: z.string().max(200).default('').describe('Stands under the title where there is room for it.'),
  description: z.string().max(1200).default('').describe('What the chronology holds, in a sentence or two.'),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'give a BCP 47 tag, such as en or zh-Hans')
    .default('en')
    .describe('BCP 47: the language of the titles and summaries.'),
  licence: z.string().max(200).default('').describe('Under which our own words may be used.'),
  attribution: z.string().max(300).default('').describe('Whom to name when they are used.'),
  reportTo: z
    .string()
    .max(300)
    .refine(isReportAddress, 'give an address that begins with https://, http:// or mailto:')
    .nullable()
    .default(null)
    .describe(
      'Where readers report what is wrong: a mailto: address, or a page that takes `title` and `body` as parameters.',
    ),
  focal: z
    .array(actorCodeSchema)
    .min(2, 'name at least two actors')
    .max(6, 'name at most six actors: their pairs have to be told apart on one screen')
    .refine((codes) => new Set(codes).size === codes.length, 'name each actor once')
    .meta({ uniqueItems: true })
    .describe('The actors whose pairs the chronology is about, in the order in which they are shown.'),
});

/** What a chronology says of itself. */
export type Chronology = z.infer<typeof chronologySchema>;
