import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { formatView } from '#lib/query/parse-view.ts';
import type { View } from '#lib/query/view.ts';
import { timelineAddress } from '#lib/urls.ts';

/** A new filter shows other events, so the window and the selection of the old one are left behind. */
export function withoutWindow(view: View): View {
  const { window: _window, event: _event, ...rest } = view;
  return rest;
}

/** Address of the timeline under another filter, shown as before. */
export function filterAddress(filter: Filter, view: View): string {
  return timelineAddress(formatFilter(filter), formatView(withoutWindow(view)));
}
