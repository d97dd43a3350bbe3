import { toDateValue } from '#lib/time/date-value.ts';
import { FILTER_PARAMETERS, type Filter } from './filter.ts';
import { formatParameters } from './format-parameters.ts';
import { type Description, listEntries, pickParameters, resetFields, type Words } from './parameter.ts';

/** Names for the codes and ids of a filter; what is missing is shown by its code. */
export type FilterNames = Omit<Words, 'date'>;

/** A phrase of the sentence that describes a filter, with the filter that is left when it is undone. */
export type FilterPhrase = {
  key: string;
  /** As it stands in the sentence: "cited from a source". */
  text: string;
  /** As it is called by itself: "a source", to go on after "without". */
  name: string;
  without: Filter;
};

type Field = keyof Filter;

/** More values of one field than these make one phrase, which names the first of them. */
const MOST_SAID = 12;
const SAID_OF_MANY = 3;

/**
 * Returns the phrases of the sentence that describes a filter, in the order in which they are read; none for the empty
 * filter. Joined by commas they read "summit, 2022 to October 2024".
 */
export function describeFilter(filter: Filter, names: FilterNames): FilterPhrase[] {
  const words: Words = { ...names, date: (edtf) => toDateValue(edtf)?.label ?? edtf };
  return SAID.flatMap(({ field, together, describe }): FilterPhrase[] => {
    if (formatParameters(filter, pickParameters(FILTER_PARAMETERS, ...together)).size === 0) return [];
    if ('say' in describe) {
      const phrase = describe.say(filter, words);
      const without = resetFields(FILTER_PARAMETERS, filter, ...together);
      return phrase === null ? [] : [{ key: field, ...phrase, without }];
    }
    const items = filter[field];
    if (!Array.isArray(items)) return [];
    if (items.length > MOST_SAID)
      return [sayTogether(field, items, (item) => describe.sayEach(item, words), filter)];
    return items.map((item: string) => ({
      key: `${field}:${item}`,
      ...describe.sayEach(item, words),
      without: { ...filter, [field]: items.filter((other) => other !== item) },
    }));
  });
}

/** One phrase for many values: each by itself would say all the others in the address of its link. */
function sayTogether(
  field: Field,
  items: readonly string[],
  say: (item: string) => Pick<FilterPhrase, 'text' | 'name'>,
  filter: Filter,
): FilterPhrase {
  const said = items.slice(0, SAID_OF_MANY).map(say);
  const join = (texts: readonly string[]) => `${texts.join(', ')} and ${items.length - SAID_OF_MANY} more`;
  return {
    key: field,
    text: join(said.map(({ text }) => text)),
    name: join(said.map(({ name }) => name)),
    without: resetFields(FILTER_PARAMETERS, filter, field),
  };
}

type Said = Exclude<Description<unknown, Filter>, { saidWith: unknown }>;

/** The fields that have a phrase of their own, in the order of the sentence, each with those that go with it. */
const SAID = listEntries(FILTER_PARAMETERS)
  .flatMap(([field, { describe }]): { field: Field; together: Field[]; describe: Said }[] =>
    describe === undefined || 'saidWith' in describe
      ? []
      : [{ field, together: [field, ...listSaidWith(field)], describe }],
  )
  .sort((a, b) => a.describe.place - b.describe.place);

function listSaidWith(field: Field): Field[] {
  return listEntries(FILTER_PARAMETERS).flatMap(([other, { describe }]) =>
    describe !== undefined && 'saidWith' in describe && describe.saidWith === field ? [other] : [],
  );
}

/** Returns the sentence that the phrases of a filter make: "summit, 2022 to October 2024"; empty for no phrase. */
export function joinPhrases(phrases: readonly Pick<FilterPhrase, 'text'>[]): string {
  return phrases.map(({ text }) => text).join(', ');
}
