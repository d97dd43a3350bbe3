/** A field of a form: how it is called, how it is typed, and what its text means. */
export type Field = {
  /** The path of its value in the record: `place.name`. */
  name: string;
  label: string;
  hint?: string;
  input: 'line' | 'words' | 'lines' | 'number' | 'choice' | 'flag' | 'date';
  /** What can be chosen: values with their words. */
  choices?: readonly (readonly [value: string, words: string])[];
  /** The id of the list of suggestions for it. */
  suggestions?: string;
  /** Whether it may be empty, which is null then. */
  isOptional?: boolean;
};

/** What stands in the fields of a form, by name; a flag that is set is `on`. */
export type FormValues = ReadonlyMap<string, string>;

/** Returns the texts that stand for the values of a record. */
export function toValues(record: object, fields: readonly Field[]): Map<string, string> {
  return new Map(fields.map((field) => [field.name, toText(field, valueAt(record, field.name))]));
}

/** Returns the values that texts stand for, as far as there are fields for them, in the shape of the record. */
export function toRecord(values: FormValues, fields: readonly Field[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const field of fields)
    put(record, field.name.split('.'), toValue(field, values.get(field.name) ?? ''));
  return record;
}

function toText({ input }: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (input === 'lines') return (value as string[]).join('\n');
  if (input === 'flag') return value === true ? 'on' : '';
  return String(value);
}

function toValue({ input, isOptional }: Field, text: string): unknown {
  const words = text.replaceAll('\r\n', '\n').trim();
  if (input === 'lines') {
    const lines = words.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '');
  }
  if (input === 'flag') return words === 'on';
  if (words === '' && isOptional) return null;
  if (input === 'number') return words === '' || Number.isNaN(Number(words)) ? words : Number(words);
  return words;
}

function valueAt(record: object, name: string): unknown {
  let value: unknown = record;
  for (const step of name.split('.'))
    value =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  return value;
}

function put(
  record: Record<string, unknown>,
  [first = '', ...rest]: readonly string[],
  value: unknown,
): void {
  if (rest.length === 0) {
    record[first] = value;
    return;
  }
  record[first] ??= {};
  put(record[first] as Record<string, unknown>, rest, value);
}

/** Returns the name of the field that an error's path means: `citations[0].statedDate` is `citations.0.statedDate`. */
export function toFieldName(path: string): string {
  return path.replaceAll(/\[(\d+)\]/g, '.$1');
}
