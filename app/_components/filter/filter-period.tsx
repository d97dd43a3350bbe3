import Link from 'next/link';
import { FILTER_PARAMETERS, type Filter } from '#lib/query/filter.ts';
import { resetFields } from '#lib/query/parameter.ts';
import { ADDRESS_NAMES } from '#lib/query/parse-address.ts';
import type { View } from '#lib/query/view.ts';
import { filterAddress, filterParameters } from './filter-address.ts';
import { FilterMenu } from './filter-menu.client.tsx';
import { HiddenParameters } from './hidden-parameters.tsx';
import { QueryForm } from './query-form.client.tsx';

/** The first and last year, month or day, and how surely an event has to lie between them. */
export function FilterPeriod({ filter, view }: { filter: Filter; view: View }) {
  const { from, to, match } = filter;
  const anyTime = resetFields(FILTER_PARAMETERS, filter, 'from', 'to', 'match');
  const isSet = from !== undefined || to !== undefined;
  return (
    <FilterMenu label="Period" value={isSet ? '1' : undefined}>
      <QueryForm
        state={`${from}/${to}/${match}`}
        className="period-form"
        label="Period"
        order={ADDRESS_NAMES}
      >
        <HiddenParameters parameters={filterParameters(anyTime, view)} />
        <p className="period-days">
          <label>
            From <input className="field" name="from" defaultValue={from ?? ''} size={10} />
          </label>
          <label>
            to <input className="field" name="to" defaultValue={to ?? ''} size={10} />
          </label>
        </p>
        <p className="period-hint">A year, a month or a day: 2015, 2024-10, 2024-10-22.</p>
        <fieldset className="period-match">
          <legend>An event counts if it is</legend>
          <label>
            <input type="radio" name="match" value="" defaultChecked={match === 'overlaps'} /> possibly inside
          </label>
          <label>
            <input type="radio" name="match" value="within" defaultChecked={match === 'within'} /> certainly
            inside
          </label>
        </fieldset>
        <p className="period-buttons">
          <button className="button" type="submit">
            Set period
          </button>
          {isSet && (
            <Link className="button" href={filterAddress(anyTime, view)} scroll={false} prefetch={false}>
              Any time
            </Link>
          )}
        </p>
      </QueryForm>
    </FilterMenu>
  );
}
