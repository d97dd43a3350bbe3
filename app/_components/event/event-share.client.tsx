'use client';

import { useEffect, useRef, useState } from 'react';
import { openShare } from '#app/_components/share/share-panel.client.tsx';
import { useCopy } from '#app/_components/share/use-copy.client.tsx';
import { eventPath } from '#lib/urls.ts';
import { EventCitations } from './event-citations.client.tsx';
import { EventReport } from './event-report.client.tsx';

/** What of an event is open below its buttons. */
type Opened = 'citations' | 'report' | null;

/** Copies the address of an event, and its sources as a bibliography; reports what is wrong. Without scripts it is not shown. */
export function EventShare({
  event,
  asof,
  reportTo,
}: {
  event: Parameters<typeof EventReport>[0]['event'];
  asof: string | null;
  reportTo: string | null;
}) {
  const { id } = event;
  const [opened, setOpened] = useState<Opened>(null);
  const toggle = (one: Opened) => setOpened((before) => (before === one ? null : one));
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
          aria-expanded={opened === 'citations'}
          onClick={() => toggle('citations')}
        >
          Cite
        </button>
        <button type="button" className="button" aria-haspopup="dialog" onClick={openShare}>
          Share
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={opened === 'report'}
          onClick={() => toggle('report')}
        >
          Something wrong?
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
      {opened === 'citations' && <EventCitations id={id} asof={asof} />}
      {opened === 'report' && <EventReport event={event} reportTo={reportTo} />}
    </div>
  );
}
