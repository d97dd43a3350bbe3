import { z } from 'zod';
import { slugSchema } from './ids.ts';

/** Longest quotation of an excerpt, in Unicode code points. */
export const MAX_EXACT_LENGTH = 300;
/** Longest context kept on either side of a quotation, in Unicode code points. */
export const MAX_CONTEXT_LENGTH = 300;

const atMost = (length: number) => (text: string) => [...text].length <= length;

/**
 * Schema of an excerpt: a passage of a source, verbatim, with the two selectors of the W3C Web Annotation model
 * (quote with prefix and suffix, and position). Offsets count Unicode code points of the text as it is; `end` is exclusive.
 */
export const excerptSchema = z.strictObject({
  id: slugSchema,
  exact: z
    .string()
    .min(1)
    .refine(atMost(MAX_EXACT_LENGTH), `quote at most ${MAX_EXACT_LENGTH} characters`)
    .describe(
      'The words of the source, unchanged: the shortest clause that holds the claim and its time expression.',
    ),
  prefix: z.string().refine(atMost(MAX_CONTEXT_LENGTH), `give at most ${MAX_CONTEXT_LENGTH} characters`),
  suffix: z.string().refine(atMost(MAX_CONTEXT_LENGTH), `give at most ${MAX_CONTEXT_LENGTH} characters`),
  start: z.int().min(0).describe('Code points before the first character.'),
  end: z.int().min(1).describe('Code points before the first character after the excerpt.'),
  locator: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('Page, row or paragraph, where the source has one.'),
  translation: z
    .strictObject({ text: z.string().min(1), language: z.string().min(2), by: z.string().min(1) })
    .nullable()
    .default(null),
});

/** An excerpt. */
export type Excerpt = z.infer<typeof excerptSchema>;
