'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { toTalkAddress } from '#lib/talk/talk-link.ts';

/** The way from what a page shows to the same events as slides; follows the selection, which changes without the server. */
export function TalkLink() {
  // The page for what is not found is made before there is an address.
  return (
    <Suspense fallback={<Way href="/present" />}>
      <WayFromHere />
    </Suspense>
  );
}

function WayFromHere() {
  const path = usePathname();
  const query = useSearchParams();
  return <Way href={toTalkAddress(path, new URLSearchParams(query))} />;
}

function Way({ href }: { href: string }) {
  return (
    <a className="button" href={href}>
      Present
    </a>
  );
}
