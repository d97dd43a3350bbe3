import Link from 'next/link';
import { FILTER_PARAMETERS, type Filter } from '#lib/query/filter.ts';
import { resetFields } from '#lib/query/parameter.ts';
import { ADDRESS_NAMES } from '#lib/query/parse-address.ts';
import type { View } from '#lib/query/view.ts';
import { filterAddress, filterParameters } from './filter-address.ts';
import { FilterMenu } from './filter-menu.client.tsx';
import type { RefusedFields } from './filter-state.ts';
import { HiddenParameters } from './hidden-parameters.tsx';
import { QueryForm } from './query-form.client.tsx';

/** The first and last year, month or day, and how surely an event has to lie between them. */
export function FilterPeriod({
  filter,
  view,
  refused,
}: {
  filter: Filter;
  view: View;
  refused: RefusedFields;
}) {
  const { from, to, match } = filter;
  const anyTime = resetFields(FILTER_PARAMETERS, filter, 'from', 'to', 'match');
  const isSet = from !== undefined || to !== undefined;
  return (
    <FilterMenu label="Period" value={isSet ? '1' : undefined}>
      <QueryForm
        state={[from, to, match, refused.from?.text, refused.to?.text].join('/')}
        isRefused={refused.from !== undefined || refused.to !== undefined}
        className="period-form"
        label="Period"
        order={ADDRESS_NAMES}
      >
        <HiddenParameters parameters={filterParameters(anyTime, view)} />
        <p className="period-days">
          <PeriodField label="From" name="from" value={from} refused={refused.from} />
          <PeriodField label="to" name="to" value={to} refused={refused.to} />
        </p>
        {refused.from && (
          <p id={reasonId('from')} className="period-reason">
            {refused.from.reason}
          </p>
        )}
        {refused.to && (
          <p id={reasonId('to')} className="period-reason">
            {refused.to.reason}
          </p>
        )}
        <p className="period-hint">A year, a month or a day: 2015, 2024-10, 22 October 2024, 44 BC.</p>
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

const reasonId = (name: 'from' | 'to') => `period-reason-${name}`;

/** What was refused stays in the field, for one to correct it. */
function PeriodField({
  label,
  name,
  value,
  refused,
}: {
  label: string;
  name: 'from' | 'to';
  value: string | undefined;
  refused: RefusedFields['from'];
}) {
  return (
    <label>
      {label}{' '}
      <input
        className="field"
        name={name}
        defaultValue={refused?.text ?? value ?? ''}
        size={10}
        aria-invalid={refused === undefined ? undefined : true}
        aria-describedby={refused === undefined ? undefined : reasonId(name)}
      />
    </label>
  );
}
