import { FILTER_PARAMETERS, type Filter } from '#lib/query/filter.ts';
import { resetFields } from '#lib/query/parameter.ts';
import { ADDRESS_NAMES } from '#lib/query/parse-address.ts';
import type { View } from '#lib/query/view.ts';
import { filterParameters } from './filter-address.ts';
import { HiddenParameters } from './hidden-parameters.tsx';
import { QueryForm } from './query-form.client.tsx';

/** Search in titles, summaries, quotations and names, within the rest of the filter. */
export function SearchForm({ filter, view }: { filter: Filter; view: View }) {
  return (
    <QueryForm
      state={filter.q ?? ''}
      className="search-form"
      label="Search"
      role="search"
      order={ADDRESS_NAMES}
    >
      <HiddenParameters parameters={filterParameters(resetFields(FILTER_PARAMETERS, filter, 'q'), view)} />
      <input
        className="field"
        type="search"
        name="q"
        defaultValue={filter.q ?? ''}
        placeholder="Search events and quotations"
        aria-label="Search events and quotations"
      />
      <button className="button" type="submit">
        Search
      </button>
    </QueryForm>
  );
}
