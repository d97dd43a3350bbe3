import type { Issue } from '#lib/issue.ts';
import {
  type AnyParameter,
  arrangeItems,
  listEntries,
  type ParameterTable,
  toDefaults,
  type Vocabulary,
} from './parameter.ts';
import { quoteForMessage } from './read-value.ts';

/** Most values that one repeatable parameter takes; more than a screen can mean, few enough to answer at once. */
const MAX_VALUES = 100;

const NO_VOCABULARY: Vocabulary = { types: new Set(), countsAs: new Map(), mergedInto: new Map() };

/**
 * Returns the value that the parameters of a table ask for, and what is wrong with them. The value holds the valid part.
 * Parameters of other tables are not looked at (see `unknownParameters`); the vocabulary is needed for filters, and for ids of events that were merged.
 */
export function parseParameters<Whole extends object>(
  given: URLSearchParams,
  table: ParameterTable<Whole>,
  vocabulary: Vocabulary = NO_VOCABULARY,
): { value: Whole; issues: Issue[] } {
  const issues: Issue[] = [];
  const value: Whole = { ...toDefaults(table) };
  for (const [field, entry] of listEntries(table)) {
    const { values, issues: found } = readValues(given.getAll(entry.name), entry, vocabulary);
    issues.push(...found);
    if (entry.repeatable) Object.assign(value, { [field]: arrangeItems(entry, values) });
    else if (values.length > 0) Object.assign(value, { [field]: values[0] });
  }
  const checked = { ...value };
  for (const [field, entry] of listEntries(table)) {
    if (entry.repeatable || entry.check === undefined || checked[field] === undefined) continue;
    const reason = entry.check(checked[field], checked);
    if (reason === null) continue;
    issues.push(toIssue(entry, 'bad-value', reason));
    delete value[field];
    if (entry.default !== undefined) Object.assign(value, { [field]: entry.default });
  }
  return { value, issues };
}

type ReadEntry = Pick<AnyParameter, 'name' | 'allowed' | 'repeatable' | 'parse'>;

function readValues(
  texts: readonly string[],
  entry: ReadEntry,
  vocabulary: Vocabulary,
): { values: unknown[]; issues: Issue[] } {
  if (!entry.repeatable && texts.length > 1)
    return { values: [], issues: [toIssue(entry, 'repeated', 'give it once')] };
  if (texts.length > MAX_VALUES) {
    const reason = `give at most ${MAX_VALUES} values, not ${texts.length}`;
    return { values: [], issues: [toIssue(entry, 'too-many', reason)] };
  }
  const values: unknown[] = [];
  const issues: Issue[] = [];
  for (const text of texts) {
    const reading = text === '' ? null : entry.parse(text, vocabulary);
    if (reading === null) issues.push(toIssue(entry, 'empty', 'the value is empty; leave the parameter out'));
    else if ('value' in reading) values.push(reading.value);
    else issues.push(toIssue(entry, 'bad-value', reading.reason));
  }
  return { values, issues };
}

/** What is wrong, then what is allowed. */
function toIssue(
  { name, allowed }: Pick<AnyParameter, 'name' | 'allowed'>,
  code: string,
  reason: string,
): Issue {
  return { code, path: name, message: `${name}: ${reason}; allowed: ${allowed}` };
}

/** Returns an issue for every parameter of an address that is not among the known names. */
export function unknownParameters(given: URLSearchParams, known: readonly string[]): Issue[] {
  return [...new Set(given.keys())]
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'unknown-parameter',
      path: name,
      message:
        known.length === 0
          ? `${quoteForMessage(name)}: this address takes no parameters`
          : `${quoteForMessage(name)} is not a parameter here; allowed: ${known.join(', ')}`,
    }));
}
