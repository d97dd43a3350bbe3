'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';

/** The address of a page, for paper alone; `origin` is where others reach the site. */
export function PrintAddress({ origin }: { origin: string }) {
  // The page for what is not found is made before there is an address.
  return (
    <Suspense fallback={null}>
      <Address origin={origin} />
    </Suspense>
  );
}

function Address({ origin }: { origin: string }) {
  const path = usePathname();
  const query = String(useSearchParams()).replaceAll('%2F', '/');
  return (
    <p className="print-address">
      {origin}
      {path}
      {query === '' ? '' : `?${query}`}
    </p>
  );
}
