'use client';

import { useEffect, useRef, useState } from 'react';
import { openShare } from '#app/_components/share/share-panel.client.tsx';
import { useCopy } from '#app/_components/share/use-copy.client.tsx';
import { eventPath } from '#lib/urls.ts';
import { EventCitations } from './event-citations.client.tsx';

/** Copies the address of an event, and its sources as a bibliography. Without scripts it is not shown. */
export function EventShare({ id, asof }: { id: string; asof: string | null }) {
  const [isCiting, setCiting] = useState(false);
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
    <div className="event-share">
      <div className="event-share-bar">
        <button type="button" className="button" onClick={copyLink}>
          Copy link
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={isCiting}
          onClick={() => setCiting((before) => !before)}
        >
          Cite
        </button>
        <button type="button" className="button" aria-haspopup="dialog" onClick={openShare}>
          Share
        </button>
        <span className="event-share-said" role="status">
          {said}
        </span>
      </div>
      {address !== null && (
        <input
          ref={field}
          className="field event-share-address"
          aria-label="The link, to copy by hand"
          readOnly
          value={address}
        />
      )}
      {isCiting && <EventCitations id={id} asof={asof} />}
    </div>
  );
}
