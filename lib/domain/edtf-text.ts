import { z } from 'zod';
import { parseEdtf } from '#lib/time/edtf.ts';

/** Schema of a date as it is written down: an EDTF string that `parseEdtf` accepts; its issue is the message otherwise. */
export const edtfTextSchema = z
  .string()
  .superRefine((text, context) => {
    const { value, issues } = parseEdtf(text);
    if (value === null)
      context.addIssue({ code: 'custom', message: issues[0]?.message ?? 'not an EDTF date' });
  })
  .describe(
    'An EDTF date (ISO 8601-2): 2015, 2024-06, 2024-10-22/2024-10-24, 2022-02~, 2024-22 (summer), 1999/..',
  );

/** Precision of a date: the unit of a single date, or what kind of compound it is. */
const PRECISIONS = [
  'day',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
  'interval',
  'set',
] as const;

/** Schema of a date in JSON answers: the EDTF string with its inclusive bounds (ISO days, null where open or unknown) and wording. */
export const dateValueSchema = z.object({
  edtf: z.string(),
  earliest: z
    .string()
    .nullable()
    .describe('First possible day, inclusive, ISO 8601; null where open or unknown.'),
  latest: z
    .string()
    .nullable()
    .describe('Last possible day, inclusive, ISO 8601; null where open or unknown.'),
  precision: z.enum(PRECISIONS),
  approximate: z.boolean(),
  uncertain: z.boolean(),
  label: z
    .string()
    .describe(
      'The wording for a reader, such as "about February 2022", "as of 29 May 2024", "from 2028 on" (planned).',
    ),
  anchor: z
    .object({ start: z.string().nullable(), end: z.string().nullable() })
    .nullable()
    .describe(
      'Ids of the events that its start and its end are anchored to ("since the invasion"); null where neither is.',
    ),
});

/** A date in JSON answers. */
export type DateValue = z.infer<typeof dateValueSchema>;
