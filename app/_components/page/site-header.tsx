import Link from 'next/link';
import type { ReactNode } from 'react';
import { SharePanel } from '#app/_components/share/share-panel.tsx';
import { TalkLink } from '#app/_components/talk/talk-link.client.tsx';
import { loadChronology } from '#app/_server/load-chronology.ts';
import { HelpDialog } from './help-dialog.client.tsx';

/** The head of every page: the name, what the chronology is called, a search where the page has one, and the ways to go. */
export async function SiteHeader({
  current,
  children,
}: {
  current?: 'timeline' | 'sources';
  children?: ReactNode;
}) {
  const chronology = await loadChronology();
  return (
    <header className="site-header">
      <Link href="/" className="site-name">
        <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
          <path d="M4 11h24M4 21h24" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
          <path d="M12 11l8 10" stroke="currentColor" strokeWidth="1.5" />
          <circle cx="12" cy="11" r="4.5" fill="var(--pair-1)" />
          <circle cx="20" cy="21" r="4.5" fill="var(--pair-3)" />
        </svg>
        Dyadline
      </Link>
      {chronology !== null && (
        <span className="site-subject" title={chronology.subtitle || undefined} dir="auto">
          {chronology.title}
        </span>
      )}
      {children}
      <nav aria-label="Pages">
        <Link href="/" aria-current={current === 'timeline' ? 'page' : undefined}>
          Timeline
        </Link>
        <Link href="/sources" aria-current={current === 'sources' ? 'page' : undefined}>
          Sources
        </Link>
      </nav>
      <SharePanel />
      <TalkLink />
      <HelpDialog />
    </header>
  );
}
