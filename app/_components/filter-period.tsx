import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { formatView } from '#lib/query/parse-view.ts';
import type { View } from '#lib/query/view.ts';
import { withoutWindow } from './filter-address.ts';
import { HiddenParameters } from './hidden-parameters.tsx';
import { QueryForm } from './query-form.client.tsx';

/** The first and last year, month or day. */
export function FilterPeriod({ filter, view }: { filter: Filter; view: View }) {
  const rest = formatFilter({ ...filter, from: '', to: '' });
  return (
    <QueryForm state={`${filter.from}/${filter.to}`} className="period-form" label="Period">
      <HiddenParameters parameters={[rest, formatView(withoutWindow(view))]} />
      <label>
        From{' '}
        <input className="field" name="from" defaultValue={filter.from ?? ''} placeholder="2015" size={10} />
      </label>
      <label>
        to{' '}
        <input className="field" name="to" defaultValue={filter.to ?? ''} placeholder="2024-10" size={10} />
      </label>
      <button className="button" type="submit">
        Set period
      </button>
    </QueryForm>
  );
}
