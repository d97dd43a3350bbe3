import type { MetadataRoute } from 'next';
import { listEvents } from '#db/read/events.ts';
import { listSources } from '#db/read/sources.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { openedDatabase } from './_server/database.ts';
import { publicOrigin } from './_server/public-origin.ts';

// New events are in it at once, and the build opens no database.
export const dynamic = 'force-dynamic';

/** sitemaps.org allows 50,000 addresses in a file; the pages of sources and of lists take some of these. */
const MAX_EVENTS = 49_000;
const EVENTS_AT_ONCE = 1000;

/** Every page that stands for itself: the timeline, the sources, each source and each event; empty where no address of ours is known. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await publicOrigin();
  if (origin === null) return [];
  const [sources, events] = await Promise.all([listSources(openedDatabase()), listEventPages()]);
  return [
    { url: `${origin}/` },
    { url: `${origin}/sources` },
    ...sources.map(({ id }) => ({ url: `${origin}/sources/${encodeURIComponent(id)}` })),
    ...events.map(({ id, updatedAt }) => ({
      url: `${origin}/events/${encodeURIComponent(id)}`,
      lastModified: updatedAt,
    })),
  ];
}

async function listEventPages(): Promise<{ id: string; updatedAt: string }[]> {
  const found: { id: string; updatedAt: string }[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listEvents>> = await listEvents(openedDatabase(), EVERY_EVENT, {
      limit: EVENTS_AT_ONCE,
      ...(cursor === null ? {} : { cursor }),
    });
    found.push(...page.events.map(({ id, updatedAt }) => ({ id, updatedAt })));
    cursor = page.next;
  } while (cursor !== null && found.length < MAX_EVENTS);
  return found;
}
