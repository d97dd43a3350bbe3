import type { MetadataRoute } from 'next';

/** What a phone or desk calls this where somebody keeps it there. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Dyadline',
    short_name: 'Dyadline',
    description: 'A chronology in which every event is linked to the exact words it rests on.',
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
