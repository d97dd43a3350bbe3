'use client';

import { useEffect } from 'react';
import type { TimelineData } from '#app/_components/timeline/timeline-data.ts';
import { eventPath } from '#lib/urls.ts';
import { EventArticle } from './event-article.tsx';
import { EventShare } from './event-share.client.tsx';
import type { PanelAnswer } from './panel-answer.ts';

/** What the panel says of the selected event, once it is read. */
export function PanelArticle({
  panel,
  data,
  onShown,
}: {
  panel: PanelAnswer;
  data: TimelineData;
  /** The event is there, with its title, by its id. */
  onShown: (id: string) => void;
}) {
  const { event, sources, actors, partOf, parts, anchors, corrections, isInFilter } = panel;
  useEffect(() => onShown(event.id), [event.id, onShown]);
  return (
    <>
      {!isInFilter && <p className="notice">This event is not among those that the filter shows.</p>}
      {data.asof !== null && (
        <p className="notice">
          Shown as known then: later sources are left out and the date is what the remaining ones support.
          Title and summary are today’s words.
        </p>
      )}
      <EventArticle
        event={event}
        sources={sources}
        actors={actors}
        types={data.types}
        partOf={partOf ?? undefined}
        parts={parts}
        anchors={anchors}
        corrections={corrections}
        q={data.q}
        headingLevel={2}
        permalink={eventPath(event.id)}
      >
        <EventShare key={event.id} event={event} asof={data.asof} reportTo={data.reportTo} hasLink={false} />
      </EventArticle>
    </>
  );
}
