import { z } from 'zod';
import { describeSchemaIssue } from '#lib/data-check/describe-schema-issue.ts';
import { formatJsonPath } from '#lib/data-check/file-issue.ts';
import { findUnstorable } from '#lib/data-check/find-unstorable.ts';
import { actorSchema } from '#lib/domain/actor.ts';
import { chronologySchema } from '#lib/domain/chronology.ts';
import { eventRecordSchema } from '#lib/domain/event.ts';
import { eventTypeSchema } from '#lib/domain/event-type.ts';
import { excerptSchema } from '#lib/domain/excerpt.ts';
import { sourceRecordSchema } from '#lib/domain/source.ts';
import type { EditIssue } from './edit-issue.ts';
import type { RecordKey, RecordKind } from './step.ts';

/** The schemas of the data files, for each kind of record; a source comes without its excerpts, a type with its place. */
export const RECORD_SCHEMAS = {
  'event-type': eventTypeSchema.extend({ position: z.int().min(0) }),
  actor: actorSchema,
  chronology: chronologySchema,
  source: sourceRecordSchema.omit({ excerpts: true, $schema: true }),
  text: z.strictObject({ sha256: sourceRecordSchema.shape.sha256, text: z.string().min(1) }),
  excerpt: excerptSchema,
  event: eventRecordSchema,
} as const satisfies Record<RecordKind, z.ZodType>;

/** A record of a kind, as its data file holds it. */
export type RecordOf<Kind extends RecordKind> = z.infer<(typeof RECORD_SCHEMAS)[Kind]>;

/** Returns a record with its defaults filled in, or null and everything that is wrong with it, each with the path of its field. */
export function parseRecord<Kind extends RecordKind>(
  key: RecordKey & { kind: Kind },
  value: unknown,
): { value: RecordOf<Kind> | null; issues: EditIssue[] } {
  const parsed = RECORD_SCHEMAS[key.kind].safeParse(value);
  const { kind, id } = key;
  const problems = parsed.success
    ? [...findUnstorable(parsed.data)].map((problem) => ({ ...problem, code: 'unstorable' }))
    : parsed.error.issues
        .flatMap((issue) => describeSchemaIssue(issue, value))
        .map((problem) => ({ ...problem, code: 'schema' }));
  const issues = problems.map(({ code, path, message }) => ({
    ...{ kind, id, code, message },
    path: formatJsonPath(path),
  }));
  return parsed.success && issues.length === 0
    ? { value: parsed.data as RecordOf<Kind>, issues: [] }
    : { value: null, issues };
}
