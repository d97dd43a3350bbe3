import { FILTER_PARAMETERS, type Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { resetFields } from '#lib/query/parameter.ts';
import { ADDRESS_NAMES } from '#lib/query/parse-address.ts';
import { MAX_WORDS_LENGTH } from '#lib/query/read-filter-value.ts';
import type { View } from '#lib/query/view.ts';
import { timelineAddress } from '#lib/urls.ts';
import { filterParameters } from './filter-address.ts';
import { HiddenParameters } from './hidden-parameters.tsx';
import { QueryForm } from './query-form.client.tsx';
import { SearchField } from './search-field.client.tsx';

/** Search in titles, summaries, quotations and names, within the rest of the filter; what it finds first is listed while one types. */
export function SearchForm({ filter, view }: { filter: Filter; view: View }) {
  const others = resetFields(FILTER_PARAMETERS, filter, 'q');
  return (
    <QueryForm
      state={filter.q ?? ''}
      className="search-form"
      label="Search"
      role="search"
      order={ADDRESS_NAMES}
    >
      <HiddenParameters parameters={filterParameters(others, view)} />
      <SearchField
        q={filter.q ?? ''}
        order={ADDRESS_NAMES}
        maxLength={MAX_WORDS_LENGTH}
        query={String(formatFilter(others))}
        eventAddress={timelineAddress(
          new URLSearchParams([...filterParameters(others, view), ['event', '']]),
        )}
      />
      <button className="button" type="submit">
        Search
      </button>
    </QueryForm>
  );
}
