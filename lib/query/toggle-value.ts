import type { Filter } from './filter.ts';

type ListField = {
  [Field in keyof Filter]-?: Filter[Field] extends readonly string[] ? Field : never;
}[keyof Filter];

/** Returns the filter with a value added to one of its lists where it is missing there, else taken out; the order of the others stays. */
export function toggleValue(filter: Filter, field: ListField, value: string): Filter {
  const values = filter[field];
  const others = values.filter((other) => other !== value);
  return { ...filter, [field]: others.length < values.length ? others : [...values, value] };
}
