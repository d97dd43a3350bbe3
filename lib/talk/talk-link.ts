import { type Change, changeParameters } from '#lib/query/format-parameters.ts';
import { VIEW_PARAMETERS, type View } from '#lib/query/view.ts';

/** What a talk has no use for. */
const NO_SCREEN: Change<View> = {
  window: undefined,
  layout: undefined,
  sort: undefined,
  lanes: undefined,
  interactive: undefined,
  controls: undefined,
};
/** The page of one event or source. */
const PAGE_OF_ONE = /^\/(events|sources)\/([a-z0-9-]+)$/;

/**
 * Returns the address of a talk about what a page shows: the timeline's filter, beginning with its open event; the page
 * of an event, beginning with it; the events of a source. `/events/kazan` gives `/present?event=kazan`.
 */
export function toTalkAddress(path: string, query: URLSearchParams): string {
  const [, kind, id = ''] = PAGE_OF_ONE.exec(path) ?? [];
  const given = new URLSearchParams(path === '/' ? query : '');
  const parameters = changeParameters(given, VIEW_PARAMETERS, NO_SCREEN);
  if (kind === 'events') parameters.set('event', id);
  if (kind === 'sources') parameters.set('source', id);
  return parameters.size === 0 ? '/present' : `/present?${parameters}`;
}
