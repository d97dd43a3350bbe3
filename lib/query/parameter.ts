/**
 * What one entry in the table of parameters is. The entries stand beside the values they make: those of a filter in
 * `filter.ts`, of a view in `view.ts`, of single routes in `route-parameters.ts`; `parameters.ts` lists them all. Reading
 * (`parse-parameters.ts`), writing (`format-parameters.ts`), the sentence (`describe-filter.ts`), forms and the
 * documentation are loops over entries: nothing else spells out names, defaults or what is allowed.
 */
import type { CountsAs } from '#lib/domain/pair.ts';
import type { PairNames } from './describe-pair.ts';

/** Whom a parameter serves: a filter says which events, a view how they are shown; the others belong to one route each. */
export type ParameterScope = 'filter' | 'view' | 'events' | 'window' | 'rows' | 'export' | 'oembed' | 'event';

/** What the words of an address are checked against: data, so it comes from the database. */
export type Vocabulary = {
  types: ReadonlySet<string>;
  countsAs: CountsAs;
  /** The event that each merged one leads to, by id. */
  mergedInto: ReadonlyMap<string, string>;
};

/** What one text is read as: a value, or the reason why there is none. */
export type Reading<Value> = { value: Value } | { reason: string };

/** What a value is put into words with: names by code or id (what is missing is called by its code), and dates. */
export type Words = PairNames & {
  types: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, string>;
  date: (edtf: string) => string;
};

/** `text` stands in a sentence: "with an actor"; `name` goes on after "without": "an actor". */
export type Phrase = { text: string; name: string };

/**
 * How a field is said. Phrases stand in the order of `place`; a list is said as a whole or item by item; a field that
 * makes sense only beside another is said, and undone, together with that one. It is not asked about a default.
 */
export type Description<Item, Whole> =
  | { place: number; say: (whole: Whole, words: Words) => Phrase | null }
  | { place: number; sayEach: (item: Item, words: Words) => Phrase }
  | { saidWith: keyof Whole };

type Entry<Value, Item, Whole> = {
  /** As an address writes it. */
  name: string;
  /** What it may be, in words that go on after "allowed:". */
  allowed: string;
  meaning: string;
  /** A text that reads as a value, is written as the same text, and is not the default. */
  example: string;
  parse: (text: string, vocabulary: Vocabulary) => Reading<Value>;
  format: (value: Value) => string;
  /** Its part of the sentence; absent where a sentence is silent about it. */
  describe?: Description<Item, Whole>;
};

type Once<Value, Default, Whole> = {
  repeatable: false;
  /** What holds where it is not given, and is not written; undefined leaves the field out. */
  default: Default;
  /** Returns why a value cannot stand beside the others of its table, or null where it can. */
  check?: (value: Value, whole: Whole) => string | null;
};

type Repeatable = {
  repeatable: true;
  default: readonly [];
  /** Whether the order says nothing, so that equal lists are written alike. */
  sorted: boolean;
};

/** A parameter that may be given once. */
export type SingleParameter<Value, Default, Whole> = Entry<Value, never, Whole> & Once<Value, Default, Whole>;

/** A parameter that may be given several times. */
export type ListParameter<Item, Whole> = Entry<Item, Item, Whole> & Repeatable;

/** An entry where it does not matter what its value is. */
export type AnyParameter<Whole = unknown> = Entry<unknown, unknown, Whole> &
  (Once<unknown, unknown, Whole> | Repeatable);

/** The entry that a field of this type needs: a list's where it is an array of any length. */
export type ParameterOf<Value, Whole> = [Exclude<Value, undefined>] extends [readonly (infer Item)[]]
  ? number extends Exclude<Value, undefined>['length' & keyof Exclude<Value, undefined>]
    ? ListParameter<Item, Whole>
    : SingleParameter<Exclude<Value, undefined>, Value, Whole>
  : SingleParameter<Exclude<Value, undefined>, Value, Whole>;

/** The parameters that make one value, by its fields, in the order in which addresses are written. A field without an entry does not compile. */
export interface ParameterTable<Whole> {
  readonly scope: ParameterScope;
  readonly fields: { readonly [Field in keyof Whole]-?: ParameterOf<Whole[Field], Whole> };
}

/** The value that a table makes. */
export type ValueOf<Table> = Table extends ParameterTable<infer Whole> ? Whole : never;

const asWritten = (text: string) => text;

/** What an entry begins with that is given once, has no default, and is kept as it is written. */
export const ONE_TEXT = { repeatable: false, default: undefined, format: asWritten } as const;

/** What an entry begins with whose values are kept as they are written, in an order that says nothing. */
export const TEXT_LIST = { repeatable: true, default: [], sorted: true, format: asWritten } as const;

/** Returns the entries of a table with their fields, in the order in which addresses are written. */
export function listEntries<Whole>({
  fields,
}: ParameterTable<Whole>): [field: keyof Whole & string, entry: AnyParameter<Whole>][] {
  // An entry is only ever given values of its own field; TypeScript cannot follow that through a loop.
  return Object.entries(fields) as unknown as [keyof Whole & string, AnyParameter<Whole>][];
}

/** Returns the names that the parameters of a table have in an address. */
export function listNames<Whole>(table: ParameterTable<Whole>): string[] {
  return listEntries(table).map(([, { name }]) => name);
}

/** Returns a table of some fields of another. */
export function pickParameters<Whole, Field extends keyof Whole>(
  { scope, fields }: ParameterTable<Whole>,
  ...picked: readonly Field[]
): ParameterTable<Pick<Whole, Field>> {
  const entries = picked.map((field) => [field, fields[field]] as const);
  return {
    scope,
    fields: Object.fromEntries(entries) as unknown as ParameterTable<Pick<Whole, Field>>['fields'],
  };
}

/** Returns the value in which no parameter is given. */
export function toDefaults<Whole>(table: ParameterTable<Whole>): Whole {
  const given = listEntries(table).filter(([, entry]) => entry.default !== undefined);
  return Object.fromEntries(given.map(([field, entry]) => [field, entry.default])) as Whole;
}

/** Returns a value with some of its fields as if their parameters were not given. */
export function resetFields<Whole extends object>(
  table: ParameterTable<Whole>,
  whole: Whole,
  ...reset: readonly (keyof Whole)[]
): Whole {
  const kept = Object.entries(whole).filter(([field]) => !reset.some((other) => other === field));
  return { ...toDefaults(table), ...Object.fromEntries(kept) };
}

/** Returns the items of a list as they are kept and written: each once, and sorted where their order says nothing. */
export function arrangeItems<Item>(
  { format, sorted }: { format: (item: Item) => string; sorted: boolean },
  items: readonly Item[],
): Item[] {
  const byText = new Map(items.map((item) => [format(item), item]));
  const entries = [...byText];
  if (sorted) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([, item]) => item);
}
