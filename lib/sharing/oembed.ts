/**
 * oEmbed 1.0, the provider's side: which addresses are ours, how large the frame may be, and the answer. Only JSON is
 * offered; only our own addresses are answered, and from the parts of them that we know, never from their text.
 */
import { escapeHtml } from '#lib/text/escape-html.ts';

/** Size of a frame in CSS pixels. */
export type FrameSize = { width: number; height: number };

const CACHE_AGE_SECONDS = 3600;
/** What a frame needs: scripts, and links that lead out of it. No origin, so neither cookies nor storage. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** A page of ours that can be embedded: a timeline with its parameters, or an event. */
export type EmbeddablePage =
  | { kind: 'timeline'; parameters: URLSearchParams; isEmbed: boolean }
  | { kind: 'event'; id: string };

/** Returns which page of ours an address names; null for every other one. `https://our.host/events/a` gives the event `a`. */
export function toEmbeddablePage(address: string, origin: string): EmbeddablePage | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.origin !== origin || url.username !== '' || url.password !== '') return null;
  if (url.pathname === '/' || url.pathname === '/embed')
    return { kind: 'timeline', parameters: url.searchParams, isEmbed: url.pathname === '/embed' };
  const id = /^\/events\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(url.pathname)?.[1];
  return id === undefined ? null : { kind: 'event', id };
}

/** Returns the code that shows an embed in a page, in one line: safe to paste into HTML and Markdown, whatever the title says. */
export function formatFrame(address: string, title: string, { width, height }: FrameSize): string {
  return `<iframe src="${escapeHtml(address)}" width="${width}" height="${height}" title="${escapeHtml(title.replace(/\s+/g, ' '))}" style="border:0;max-width:100%" loading="lazy" sandbox="${SANDBOX}"></iframe>`;
}

/** Returns the answer of type `rich`. */
export function buildOembed(page: {
  address: string;
  title: string;
  size: FrameSize;
  origin: string;
  /** A picture of the page, as large as the consumer has room for; null where that is too small for one. */
  thumbnail: ({ address: string } & FrameSize) | null;
}): Record<string, string | number> {
  const { address, title, size, origin, thumbnail } = page;
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: 'Dyadline',
    provider_url: `${origin}/`,
    cache_age: CACHE_AGE_SECONDS,
    html: formatFrame(address, title, size),
    ...size,
    ...(thumbnail === null
      ? {}
      : {
          thumbnail_url: thumbnail.address,
          thumbnail_width: thumbnail.width,
          thumbnail_height: thumbnail.height,
        }),
  };
}

/** Returns the address at which consumers ask about a page of ours. */
export function oembedAddress(origin: string, page: string): string {
  return `${origin}/api/oembed?${new URLSearchParams({ url: `${origin}${page}`, format: 'json' })}`;
}

/** The type under which a page's head links to its answer. */
export const OEMBED_TYPE = 'application/json+oembed';
