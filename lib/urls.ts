/** Returns whether a Host header (name or address, with or without a port) names the machine itself. */
export function isLoopbackHost(host: string): boolean {
  return (
    /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}`)
  );
}

/** Returns the address of the timeline with these parameters, slashes left readable: `/?type=summit&window=2022/2024`. */
export function timelineAddress(...parameters: readonly URLSearchParams[]): string {
  return withQuery('/', parameters);
}

/** Returns the address of the embed with these parameters: `/embed?type=summit`. */
export function embedAddress(...parameters: readonly URLSearchParams[]): string {
  return withQuery('/embed', parameters);
}

/** Returns the path of an event's own page. */
export function eventPath(id: string): string {
  return `/events/${encodeURIComponent(id)}`;
}

/** Returns the path of a source's page, at one of its excerpts where that is named. */
export function sourcePath(id: string, excerptId?: string): string {
  const path = `/sources/${encodeURIComponent(id)}`;
  return excerptId === undefined ? path : `${path}#${encodeURIComponent(excerptId)}`;
}

/** Returns the path of the form of a record; `list` is what the records of its kind are called. */
export function editPath(list: 'events' | 'sources', id: string): string {
  return `/edit/${list}/${encodeURIComponent(id)}`;
}

function withQuery(path: string, parameters: readonly URLSearchParams[]): string {
  const query = parameters.map(String).filter(Boolean).join('&').replaceAll('%2F', '/');
  return query === '' ? path : `${path}?${query}`;
}

/** Returns the parameters of an address from what Next gives a page: a value, several, or none per name. */
export function toSearchParams(
  record: Readonly<Record<string, string | string[] | undefined>>,
): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(record))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) parameters.append(name, one);
  return parameters;
}

/** What a browser says of the page that a request comes from: its headers `Origin` and `Sec-Fetch-Site`, or null. */
export type Sender = { origin: string | null; site: string | null };

/**
 * Returns whether a request that changes something was sent from a page of this very server: its origin is that of
 * `publicUrl`, or the host that was asked (`host`). What says of neither where it comes from is no browser, and passes.
 */
export function isFromHere({ origin, site }: Sender, host: string, publicUrl: string | null): boolean {
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  return publicUrl !== null && URL.canParse(publicUrl) && new URL(publicUrl).origin === origin
    ? true
    : new URL(origin).host === host.toLowerCase();
}
