import type { z } from 'zod';
import { decodeText } from './decode-text.ts';
import { describeSchemaIssue } from './describe-schema-issue.ts';
import { type FileIssue, formatJsonPath, type JsonPath } from './file-issue.ts';
import { findUnstorable } from './find-unstorable.ts';
import { parseLocatedJson } from './parse-located-json.ts';

/** A data file's value, with the way back from a value to its line. */
export type DataFile<Value> = { value: Value; file: string; lineOf(path: JsonPath): number };

/**
 * Returns the value of a data file, defaults filled in, or null and everything that is wrong with it by file and line:
 * no UTF-8, broken JSON, a name given twice, a field that is unknown, missing or not as the schema has it.
 */
export function parseDataFile<Schema extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
): { value: DataFile<z.infer<Schema>> | null; issues: FileIssue[] } {
  const text = decodeText(bytes);
  if (text.value === null) return { value: null, issues: text.issues.map((issue) => ({ ...issue, file })) };
  const json = parseLocatedJson(text.value);
  const issues: FileIssue[] = json.issues.map((issue) => ({ ...issue, file }));
  if (json.value === null) return { value: null, issues };
  const { value: root, lineOf } = json.value;
  const parsed = schema.safeParse(root);
  for (const problem of (parsed.error?.issues ?? []).flatMap((issue) => describeSchemaIssue(issue, root))) {
    const path = formatJsonPath(problem.path);
    issues.push({ code: 'schema', path, file, line: lineOf(problem.path), message: problem.message });
  }
  for (const { path, message } of parsed.success ? findUnstorable(root) : [])
    issues.push({ code: 'unstorable', path: formatJsonPath(path), file, line: lineOf(path), message });
  if (!parsed.success || issues.length > 0) return { value: null, issues };
  return { value: { value: parsed.data, file, lineOf }, issues };
}
