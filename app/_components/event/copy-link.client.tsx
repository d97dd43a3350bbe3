'use client';

import { useEffect, useRef, useState } from 'react';
import { useCopy } from '#app/_components/share/use-copy.client.tsx';
import { eventPath } from '#lib/urls.ts';

/** Copies the address of an event; where the browser refuses, it stands there to be selected. */
export function CopyLink({ id }: { id: string }) {
  const [address, setAddress] = useState<string | null>(null);
  const { said, copy } = useCopy();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (address !== null) field.current?.select();
  }, [address]);

  const copyLink = async () => {
    const link = new URL(eventPath(id), window.location.href).href;
    setAddress((await copy(link, 'Link copied.')) ? null : link);
  };
  return (
    <>
      <button type="button" className="button" onClick={copyLink}>
        Copy link
      </button>
      <span className="event-share-said" role="status">
        {said}
      </span>
      {address !== null && (
        <input
          ref={field}
          className="field event-share-address"
          aria-label="The link, to copy by hand"
          readOnly
          value={address}
        />
      )}
    </>
  );
}
