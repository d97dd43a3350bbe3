'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense, useSyncExternalStore } from 'react';

/** The address of a page, for paper alone; `origin` is where the site is known to stand. */
export function PrintAddress({ origin }: { origin: string | null }) {
  // The page for what is not found is made before there is an address.
  return (
    <Suspense fallback={null}>
      <Address origin={origin} />
    </Suspense>
  );
}

function Address({ origin }: { origin: string | null }) {
  const path = usePathname();
  const query = String(useSearchParams()).replaceAll('%2F', '/');
  const here = useSyncExternalStore(neverChanges, readOrigin, () => '');
  return (
    <p className="print-address">
      {origin ?? here}
      {path}
      {query === '' ? '' : `?${query}`}
    </p>
  );
}

const neverChanges = () => () => {};
const readOrigin = () => window.location.origin;
