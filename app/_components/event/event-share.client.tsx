'use client';

import dynamic from 'next/dynamic';
import { type ComponentProps, useState } from 'react';
import { openShare } from '#app/_components/share/share-panel.client.tsx';
import { CopyLink } from './copy-link.client.tsx';
import type { EventReport as Report } from './event-report.client.tsx';

// Each is asked for by a press.
const EventCitations = dynamic(() =>
  import('./event-citations.client.tsx').then((module) => module.EventCitations),
);
const EventReport = dynamic(() => import('./event-report.client.tsx').then((module) => module.EventReport));

/** What of an event is open below its buttons. */
type Opened = 'citations' | 'report' | null;

/** Copies the address of an event and its sources as a bibliography; reports what is wrong. Without scripts it is not shown. */
export function EventShare({
  event,
  asof,
  reportTo,
  hasLink,
}: {
  event: ComponentProps<typeof Report>['event'];
  asof: string | null;
  reportTo: string | null;
  /** Whether the address can be copied here, and not elsewhere beside the event. */
  hasLink: boolean;
}) {
  const { id } = event;
  const [opened, setOpened] = useState<Opened>(null);
  const toggle = (one: Opened) => setOpened((before) => (before === one ? null : one));
  return (
    <div className="event-share">
      <div className="event-share-bar">
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
        {hasLink && <CopyLink id={id} />}
      </div>
      {opened === 'citations' && <EventCitations id={id} asof={asof} />}
      {opened === 'report' && <EventReport event={event} reportTo={reportTo} />}
    </div>
  );
}
