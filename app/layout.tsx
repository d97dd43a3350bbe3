import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { OfflineBar } from '#app/_components/page/offline-bar.client.tsx';
import { loadChronology } from '#app/_server/load-chronology.ts';
import { publicOrigin } from '#app/_server/public-origin.ts';
import { isolate } from '#lib/isolate.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/header.css';
import './styles/filter-band.css';
import './styles/filter-controls.css';
import './styles/notices.css';
import './styles/filter-menu.css';
import './styles/pair-matrix.css';
import './styles/screen.css';
import './styles/sheet.css';
import './styles/dialog.css';
import './styles/states.css';
import './styles/help.css';
import './styles/timeline.css';
import './styles/timeline-lanes.css';
import './styles/timeline-marks.css';
import './styles/timeline-labels.css';
import './styles/timeline-clusters.css';
import './styles/timeline-first.css';
import './styles/overview.css';
import './styles/chronicle.css';
import './styles/chronicle-rows.css';
import './styles/threads.css';
import './styles/event.css';
import './styles/share.css';
import './styles/source.css';
import './styles/source-text.css';
import './styles/table.css';
import './styles/table-list.css';
import './styles/page-number.css';
import './styles/print.css';

// Served from our own origin: no request leaves the page for a font, and the fallback is metrically matched.
const sans = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  variable: '--font-sans',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: 'Arial',
});
const serif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--font-serif',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

/** What is said where the chronology says nothing of itself. */
const DESCRIPTION =
  'Who did what with whom, when, and how we know: a chronology in which every event is linked to the exact words it rests on.';

export async function generateMetadata(): Promise<Metadata> {
  const origin = await publicOrigin();
  const chronology = await loadChronology();
  const title = chronology === null ? 'Dyadline' : `Dyadline: ${isolate(chronology.title)}`;
  const description = chronology?.description || DESCRIPTION;
  return {
    ...(origin === null ? {} : { metadataBase: new URL(origin) }),
    title: { default: title, template: '%s · Dyadline' },
    description,
    icons: { icon: '/icon.svg', apple: '/apple-touch-icon.png' },
    openGraph: { siteName: 'Dyadline', type: 'website', title, description },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#141413' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${sans.variable} ${serif.variable}`}>
      <body>
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        {children}
        <OfflineBar />
      </body>
    </html>
  );
}
