import type { MetadataRoute } from 'next';
import { publicOrigin } from './_server/public-origin.ts';

// The address of the site map depends on who asks and on PUBLIC_URL, which may change without a build.
export const dynamic = 'force-dynamic';

/** What crawlers may read: the pages, filtered ones too, since a shared link is previewed by a crawler; not the API. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const origin = await publicOrigin();
  return {
    rules: { userAgent: '*', allow: '/', disallow: '/api/' },
    ...(origin === null ? {} : { sitemap: `${origin}/sitemap.xml` }),
  };
}
