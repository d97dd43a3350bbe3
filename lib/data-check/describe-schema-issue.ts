import type { z } from 'zod';
import { formatJsonPath, type JsonPath } from './file-issue.ts';

/** What a schema found wrong, as sentences that say what to do, each with the path of the value that is meant. */
export type SchemaProblem = { path: JsonPath; message: string };

type ZodIssue = z.core.$ZodIssue;

/** Returns the problems of one zod issue found in `root`; an unknown field gives one for each field. */
export function describeSchemaIssue(issue: ZodIssue, root: unknown): SchemaProblem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `"${key}" is not a field here: correct or remove it`,
    }));
  }
  const value = valueAt(root, path);
  if (value === undefined) {
    return [{ path, message: `${nameOf(path)} is missing: add it` }];
  }
  return [{ path, message: `${nameOf(path)}: ${describe(issue, value)}` }];
}

function describe(issue: ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `give ${KINDS[issue.expected] ?? `a value of type ${issue.expected}`}, not ${kindOf(value)}`;
    case 'invalid_value':
      return `${JSON.stringify(value)} is not allowed: use ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `${measure(value)} is too much: at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      // A message of our own says more than the number.
      return issue.message.startsWith('Too small')
        ? `${measure(value)} is too little: at least ${issue.minimum}${unitOf(issue.origin)}`
        : issue.message;
    case 'invalid_union':
      return issue.errors
        .flatMap((branch) => branch.slice(0, 1).map((inner) => describe(inner, value)))
        .join('; or else ');
    case 'invalid_format':
      return issue.message.startsWith('Invalid')
        ? `${JSON.stringify(value)} must match ${issue.pattern ?? issue.format}`
        : issue.message;
    default:
      return issue.message;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in braces',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'a text', number: 'this number', boolean: 'true or false', object: 'an object' }[
      typeof value as string
    ] ?? 'this'
  );
}

function measure(value: unknown): string {
  if (typeof value === 'string') return `a text of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return JSON.stringify(value);
}

function unitOf(origin: string): string {
  return { string: ' characters', array: ' entries' }[origin] ?? '';
}

function nameOf(path: JsonPath): string {
  const name = formatJsonPath(path);
  return name === '' ? 'the document' : `"${name}"`;
}

function valueAt(root: unknown, path: JsonPath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined;
  }
  return value;
}
