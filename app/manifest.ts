import type { MetadataRoute } from 'next';
import { loadChronology } from '#app/_server/load-chronology.ts';
import { isolate } from '#lib/isolate.ts';

// The build opens no database.
export const dynamic = 'force-dynamic';

/** What a phone or desk calls this where somebody keeps it there. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const chronology = await loadChronology();
  return {
    name: chronology === null ? 'Dyadline' : `Dyadline: ${isolate(chronology.title)}`,
    short_name: 'Dyadline',
    description:
      chronology?.subtitle || 'A chronology in which every event is linked to the exact words it rests on.',
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-touch-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  };
}
