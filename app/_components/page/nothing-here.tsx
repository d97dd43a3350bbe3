import Link from 'next/link';
import { SiteHeader } from './site-header.tsx';

/** What is shown at an address that leads nowhere. */
export function NothingHere() {
  return (
    <>
      <SiteHeader />
      <main id="main" tabIndex={-1} className="plain-page">
        <p className="plain-page-mark">404</p>
        <h1>Nothing has this address</h1>
        <p>
          It may have been mistyped, or what it led to was removed. Look for it in{' '}
          <Link href="/">the timeline</Link>, <Link href="/?layout=table">the table of all events</Link> or{' '}
          <Link href="/sources">the sources</Link>.
        </p>
      </main>
    </>
  );
}
