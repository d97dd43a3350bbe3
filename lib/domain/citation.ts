import { z } from 'zod';
import { dateValueSchema, edtfTextSchema } from './edtf-text.ts';
import { excerptSchema } from './excerpt.ts';
import { slugSchema } from './ids.ts';

/** How certain the passage is of what it says. */
export const MODALITIES = ['asserted', 'reported', 'alleged', 'denied', 'planned', 'possible'] as const;
/** Whether the passage supports the event or disputes it. */
export const STANCES = ['supports', 'disputes'] as const;
/** How the date was read from the words. */
export const RESOLUTION_KINDS = [
  'absolute',
  'relative',
  'anchored',
  'duration',
  'inherited',
  'vague',
] as const;

const resolutionSchema = z.strictObject({
  kind: z.enum(RESOLUTION_KINDS),
  anchor: z
    .union([z.string().regex(/^event:[a-z0-9]+(?:-[a-z0-9]+)*$/), edtfTextSchema])
    .nullable()
    .describe('What the words were read against: an EDTF date, event:<id>, or null.'),
  note: z.string().min(1).max(500).describe('The reading in one sentence.'),
});

const fields = {
  source: slugSchema,
  timeExpression: z.string().min(1).nullable().describe('The words inside the excerpt that give the time.'),
  resolution: resolutionSchema,
  assertedBy: z.string().min(1).max(120).describe('Who says so: "US intelligence", "the author".'),
  modality: z.enum(MODALITIES),
  stance: z.enum(STANCES),
};

/** Schema of a citation in the data files: it names its excerpt by id. */
export const citationRecordSchema = z.strictObject({
  ...fields,
  excerpt: slugSchema.nullable().describe("An excerpt's id; null where an import gives none."),
  statedDate: edtfTextSchema.describe('What this passage alone supports.'),
});

/** A citation in the data files. */
export type CitationRecord = z.infer<typeof citationRecordSchema>;

/** Schema of a citation in JSON answers, with the excerpt's words. */
export const citationSchema = z.object({
  ...fields,
  excerpt: excerptSchema.nullable(),
  statedDate: dateValueSchema,
});

/** A citation in JSON answers. */
export type Citation = z.infer<typeof citationSchema>;
