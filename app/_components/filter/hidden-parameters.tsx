import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { formatView } from '#lib/query/parse-view.ts';
import type { View } from '#lib/query/view.ts';

/**
 * A filter and a view as hidden fields, so that a form without JavaScript changes its own part only; that part is at
 * its default in them.
 */
export function HiddenParameters({ filter, view }: { filter: Filter; view: View }) {
  const entries = [...formatFilter(filter), ...formatView(view)];
  return entries.map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ));
}
