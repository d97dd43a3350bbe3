import { type Change, changeParameters } from '#lib/query/format-parameters.ts';
import { VIEW_PARAMETERS, type View } from '#lib/query/view.ts';

/** Writes the address without asking the server again: neither the selection nor the window changes which events there are. */
export function changeAddress(method: 'pushState' | 'replaceState', change: Change<View>): void {
  const next = changeParameters(new URLSearchParams(window.location.search), VIEW_PARAMETERS, change);
  const query = next.toString().replaceAll('%2F', '/');
  window.history[method](null, '', query === '' ? window.location.pathname : `?${query}`);
}
