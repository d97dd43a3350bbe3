'use client';

import { useEffect, useRef, useState } from 'react';
import { EventArticle } from './event-article.tsx';
import { eventPath } from './event-parts.tsx';
import { EventShare } from './event-share.client.tsx';
import type { TimelineData } from './timeline-data.ts';
import { useEventHistory } from './use-event-history.client.tsx';
import { useOpenedEvent } from './use-opened-event.client.tsx';
import { usePanelFocus } from './use-panel-focus.client.tsx';

/** The panel beside the timeline: the selected event with its receipts, and the ways to the one before and after. */
export function EventPanel({
  id,
  data,
  onChoose,
}: {
  id: string | null;
  data: TimelineData;
  onChoose: (id: string | null) => void;
}) {
  const opened = useOpenedEvent(id, data);
  // What was corrected later was not known then.
  const corrections = useEventHistory(opened.state === 'ready' && data.asof === null ? opened.event : null);
  const [isWide, setWide] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const close = usePanelFocus(panel, id, opened.state === 'ready', () => onChoose(null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event is read from its beginning.
  useEffect(() => {
    content.current?.scrollTo(0, 0);
  }, [id]);

  const position = data.events.findIndex((event) => event.id === id);
  const previous = position > 0 ? data.events[position - 1] : undefined;
  const next = position < 0 ? undefined : data.events[position + 1];
  if (id === null) {
    return (
      <aside className="event-panel event-panel-empty" aria-label="Event">
        <p>Choose an event to see what happened and the exact words it rests on.</p>
        <p className="event-panel-hint">
          Drag to move in time, scroll or pinch to zoom. With the keyboard: Tab into the timeline, then the
          arrow keys and Enter.
        </p>
      </aside>
    );
  }
  return (
    <aside ref={panel} className="event-panel" aria-label="Event" data-wide={isWide || undefined}>
      <div className="event-panel-bar">
        <button
          type="button"
          className="button"
          disabled={previous === undefined}
          onClick={() => previous && onChoose(previous.id)}
        >
          <span aria-hidden="true">←</span> Previous
        </button>
        <button
          type="button"
          className="button"
          disabled={next === undefined}
          onClick={() => next && onChoose(next.id)}
        >
          Next <span aria-hidden="true">→</span>
        </button>
        <button
          type="button"
          className="button event-panel-widen"
          aria-pressed={isWide}
          onClick={() => setWide((before) => !before)}
        >
          <span aria-hidden="true">↔</span> Wide
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
        {opened.state === 'ready' && (
          <>
            {position < 0 && <p className="notice">This event is not among those that the filter shows.</p>}
            {data.asof !== null && (
              <p className="notice">
                Shown as known then: later sources are left out and the date is what the remaining ones
                support. Title and summary are today’s words.
              </p>
            )}
            <EventArticle
              event={opened.event}
              sources={data.sources}
              actors={data.actors}
              types={data.types}
              partOf={relatedEvent(opened.related, opened.event.partOf)}
              parts={data.events
                .filter(({ partOf }) => partOf === id)
                .map(({ id, title, date }) => ({ id, title, date }))}
              anchors={Object.fromEntries(opened.related.map(({ id, title }) => [id, title]))}
              corrections={corrections}
              q={data.q}
              headingLevel={2}
              permalink={eventPath(id)}
            >
              <EventShare key={id} id={id} asof={data.asof} />
            </EventArticle>
          </>
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
            The event could not be read.{' '}
            <button type="button" className="button" onClick={opened.retry}>
              Try again
            </button>
          </p>
        )}
      </div>
    </aside>
  );
}

function relatedEvent<T extends { id: string }>(related: readonly T[], id: string | null): T | undefined {
  return related.find((event) => event.id === id);
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
