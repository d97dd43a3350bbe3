import { z } from 'zod';
import { dateValueSchema, edtfTextSchema } from './edtf-text.ts';
import { excerptSchema } from './excerpt.ts';
import { slugSchema } from './ids.ts';

/** Kinds of source: the item types of CSL 1.0.2 that apply to documents and data. */
const SOURCE_KINDS = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'motion_picture',
  'pamphlet',
  'paper-conference',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

// Only web addresses become links, so nothing else (javascript:, data:) may be stored as one.
const webAddressSchema = z.url({
  protocol: /^https?$/,
  error: 'give a web address that begins with https:// or http://',
});

const facts = {
  id: slugSchema,
  kind: z.enum(SOURCE_KINDS).describe('A CSL item type.'),
  title: z
    .string()
    .min(1)
    .max(300)
    .describe('In square brackets where the document has none and we gave it one.'),
  authors: z.array(z.string().min(1)),
  publisher: z.string().min(1).nullable().default(null),
  container: z.string().min(1).nullable().default(null).describe('The journal, site or volume it stands in.'),
  publishedNote: z.string().min(1).describe('How the date of publication is known.'),
  url: webAddressSchema.nullable().default(null),
  archivedUrl: webAddressSchema.nullable().default(null),
  accessed: edtfTextSchema.nullable().default(null),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'give a BCP 47 tag, such as en or zh-Hans')
    .describe('BCP 47.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'give 64 lower-case hexadecimal digits')
    .describe("SHA-256 of the bytes of the document's text file."),
  length: z.int().min(1).describe('Unicode code points of the text.'),
};

/** Schema of a source in the data files: its facts, its date as EDTF text, and the excerpts taken from it. */
export const sourceRecordSchema = z.strictObject({
  $schema: z.string().optional(),
  ...facts,
  published: edtfTextSchema,
  excerpts: z.array(excerptSchema),
});

/** A source in the data files. */
export type SourceRecord = z.infer<typeof sourceRecordSchema>;

/** Schema of a source in JSON answers; its date is a date object. */
export const sourceSchema = z.object({ ...facts, published: dateValueSchema });

/** A source in JSON answers. */
export type Source = z.infer<typeof sourceSchema>;

/** Schema of a source with its excerpts in the order of the text, each with the ids of the events that rest on it. */
export const sourceWithExcerptsSchema = sourceSchema.extend({
  excerpts: z.array(excerptSchema.extend({ events: z.array(slugSchema) })),
});

/** A source with its excerpts in the order of the text. */
export type SourceWithExcerpts = z.infer<typeof sourceWithExcerptsSchema>;
