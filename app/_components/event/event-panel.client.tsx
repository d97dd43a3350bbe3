'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { TimelineData } from '#app/_components/timeline/timeline-data.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { CopyLink } from './copy-link.client.tsx';
import { DateText } from './date-text.tsx';
import type { PanelAnswer } from './panel-answer.ts';
import type { OpenedEvent } from './use-opened-event.client.tsx';
import { usePanelFocus } from './use-panel-focus.client.tsx';

const loadArticle = () => import('./panel-article.client.tsx').then((module) => module.PanelArticle);
const PanelArticle = dynamic(loadArticle, { loading: () => <LoadingShape /> });

/** The panel beside the timeline: the selected event with its receipts, and the ways to the one before and after. */
export function EventPanel({
  id,
  opened,
  drawn,
  data,
  onChoose,
}: {
  id: string | null;
  opened: OpenedEvent & { retry: () => void };
  /** What the timeline knows of the event already. */
  drawn: Pick<DrawnEvent, 'title' | 'date'> | undefined;
  data: TimelineData;
  onChoose: (id: string | null) => void;
}) {
  const [isWide, setWide] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  // The event whose title is there.
  const [shown, setShown] = useState<string | null>(null);
  const isThere = opened.state === 'ready' && shown === id;
  const close = usePanelFocus(panel, id, isThere, () => onChoose(null));
  // The code that shows an event comes while the event is read.
  useEffect(() => {
    if (id !== null) loadArticle().catch(() => {});
  }, [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event is read from its beginning.
  useEffect(() => {
    content.current?.scrollTo(0, 0);
  }, [id]);

  if (id === null) {
    return (
      <aside className="event-panel event-panel-empty" aria-label="Event">
        <p>Choose an event to see what happened and the exact words it rests on.</p>
        <p className="event-panel-hint">
          Drag to move in time; pinch, or hold Ctrl or ⌘ and scroll, to zoom. With the keyboard: Tab into the
          timeline, then the arrow keys and Enter.
        </p>
      </aside>
    );
  }
  const beside = opened.state === 'ready' ? opened.panel : { previous: null, next: null };
  return (
    <aside ref={panel} className="event-panel" aria-label="Event" data-wide={isWide || undefined}>
      <div className="event-panel-bar">
        <Step event={beside.previous} onChoose={onChoose}>
          <span aria-hidden="true">←</span> Previous
        </Step>
        <Step event={beside.next} onChoose={onChoose}>
          Next <span aria-hidden="true">→</span>
        </Step>
        <CopyLink key={id} id={id} />
        <button
          type="button"
          className="button event-panel-widen"
          aria-pressed={isWide}
          aria-label="Wide"
          title="Wide"
          onClick={() => setWide((before) => !before)}
        >
          <span aria-hidden="true">↔</span>
        </button>
        <button
          type="button"
          className="button event-panel-close"
          aria-label="Close"
          title="Close (Esc)"
          onClick={close}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div className="event-panel-content" ref={content} aria-busy={opened.state === 'loading'}>
        {opened.state === 'ready' && <PanelArticle panel={opened.panel} data={data} onShown={setShown} />}
        {(opened.state === 'loading' || opened.state === 'failed') && drawn !== undefined && (
          <header className="event-head">
            <h2 className="event-title" dir="auto">
              {drawn.title}
            </h2>
            <p className="event-when">
              <DateText date={drawn.date} />
            </p>
          </header>
        )}
        {opened.state === 'loading' && <LoadingShape />}
        {opened.state === 'missing' && (
          <p className="notice">
            {data.asof === null
              ? 'There is no event with this address.'
              : 'Nothing was known of this event on that day.'}
          </p>
        )}
        {opened.state === 'failed' && (
          <p className="notice" role="alert">
            What this event rests on could not be read.{' '}
            <button type="button" className="button" onClick={opened.retry}>
              Try again
            </button>
          </p>
        )}
      </div>
    </aside>
  );
}

/** It stays a stop of Tab where it leads nowhere: an event at an end of the chronology must not take the focus away. */
function Step({
  event,
  onChoose,
  children,
}: {
  event: PanelAnswer['next'];
  onChoose: (id: string) => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="button"
      aria-disabled={event === null || undefined}
      onClick={() => event && onChoose(event.id)}
    >
      {children}
    </button>
  );
}

function LoadingShape() {
  return (
    <div className="loading-shape" role="status" aria-label="Loading the event">
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}
