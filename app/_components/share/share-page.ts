import { type SharedPage, toSharedPage } from '#lib/sharing/share-snippets.ts';

/** What a page shows elsewhere: in a frame, and in a file. */
export type SharedPages = { frame: SharedPage; file: SharedPage };

/**
 * Returns what the page of a path and query is shared as. A source stands for the events that are cited from it. A frame
 * shows an event in the whole timeline, a file that event alone.
 */
export function toSharedPages(pathname: string, search: string): SharedPages {
  const [, kind, id] = /^\/(sources|events)\/([a-z0-9-]+)$/.exec(pathname) ?? [];
  const page = toSharedPage(pathname, search);
  if (id === undefined) return { frame: page, file: page };
  if (kind === 'events')
    return { frame: page, file: { ...page, parameters: new URLSearchParams({ only: id }) } };
  const ofSource = { ...page, parameters: new URLSearchParams({ source: id }) };
  return { frame: ofSource, file: ofSource };
}
