import { EVENTS_PARAMETERS } from './events-parameters.ts';
import { FILTER_PARAMETERS } from './filter.ts';
import { type AnyParameter, listEntries, type ParameterScope, type ParameterTable } from './parameter.ts';
import {
  EVENT_PARAMETERS,
  EXPORT_PARAMETERS,
  OEMBED_PARAMETERS,
  WINDOW_PARAMETERS,
} from './route-parameters.ts';
import { ROWS_PARAMETERS } from './rows-parameters.ts';
import { VIEW_PARAMETERS } from './view.ts';

/** One row of the table: an entry, the field it makes, and whom it serves. */
export type Parameter = Omit<AnyParameter, 'describe' | 'check'> & { scope: ParameterScope; field: string };

/** The one table of all parameters that page, API, embed and export share, in the order in which addresses are written. */
export const PARAMETERS: readonly Parameter[] = [
  ...toRows(FILTER_PARAMETERS),
  ...toRows(VIEW_PARAMETERS),
  ...toRows(EVENTS_PARAMETERS),
  ...toRows(WINDOW_PARAMETERS),
  ...toRows(ROWS_PARAMETERS),
  ...toRows(EXPORT_PARAMETERS),
  ...toRows(OEMBED_PARAMETERS),
  ...toRows(EVENT_PARAMETERS),
];

function toRows<Whole>(table: ParameterTable<Whole>): Parameter[] {
  return listEntries(table).map(([field, entry]) => ({ ...entry, field, scope: table.scope }));
}
