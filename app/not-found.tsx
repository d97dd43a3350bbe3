import type { Metadata } from 'next';
import Link from 'next/link';
import { SiteHeader } from '#app/_components/site-header.tsx';

export const metadata: Metadata = { title: 'Nothing here' };

/** An address that leads nowhere. */
export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="main" tabIndex={-1} className="plain-page">
        <p className="plain-page-mark">404</p>
        <h1>Nothing has this address</h1>
        <p>
          The event, source or page may have been mistyped. Look for it in <Link href="/">the timeline</Link>,{' '}
          <Link href="/?layout=table">the table of all events</Link> or{' '}
          <Link href="/sources">the sources</Link>.
        </p>
      </main>
    </>
  );
}
