import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { resetFields } from '#lib/query/parameter.ts';
import { formatView } from '#lib/query/parse-view.ts';
import { VIEW_PARAMETERS, type View } from '#lib/query/view.ts';
import { timelineAddress } from '#lib/urls.ts';

/** A new filter shows other events, so the window and the selection of the old one are left behind. */
function withoutWindow(view: View): View {
  return resetFields(VIEW_PARAMETERS, view, 'window', 'event');
}

/** Returns the parameters of an address under another filter, shown as before. */
export function filterParameters(filter: Filter, view: View): [name: string, value: string][] {
  return [...formatFilter(filter), ...formatView(withoutWindow(view))];
}

/** Address of the timeline under another filter, shown as before. */
export function filterAddress(filter: Filter, view: View): string {
  return timelineAddress(new URLSearchParams(filterParameters(filter, view)));
}
