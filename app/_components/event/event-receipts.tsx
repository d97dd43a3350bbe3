import type { Citation } from '#lib/domain/citation.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Source } from '#lib/domain/source.ts';
import { toContestSides } from '#lib/wording/contest-sides.ts';
import { describeCount } from '#lib/wording/describe-source.ts';
import { CitationCard } from './citation-card.tsx';
import { EventContested } from './event-contested.tsx';
import { EventHeading, type HeadingLevel, levelBelow } from './event-heading.tsx';

/** What an event rests on; where its passages disagree, they stand side by side under what they disagree about. */
export function EventReceipts({
  event,
  sources,
  anchors,
  q,
  level,
}: {
  event: TimelineEvent;
  sources: Readonly<Record<string, Source>>;
  /** Titles of the events that dates were read against, by id. */
  anchors: Readonly<Record<string, string>>;
  /** The search whose words are marked. */
  q: string | null;
  level: HeadingLevel;
}) {
  const { citations, contested } = event;
  const sourceCount = new Set(citations.map(({ source }) => source)).size;
  const contest = contested ? toContestSides(citations) : null;
  const list = (shown: readonly Citation[]) => (
    <ol className="citation-list">
      {shown.map((citation) => (
        <CitationCard
          key={citations.indexOf(citation)}
          citation={citation}
          source={sources[citation.source]}
          anchors={anchors}
          q={q}
          isFirstOfExcerpt={
            citations.find(({ excerpt }) => excerpt?.id === citation.excerpt?.id) === citation
          }
        />
      ))}
    </ol>
  );
  return (
    <section className="event-receipts" aria-label="How this is known">
      <EventHeading level={level} className="event-subtitle">
        How this is known
        <span className="event-count">
          {describeCount(citations.length, 'passage')} from {describeCount(sourceCount, 'source')}
        </span>
      </EventHeading>
      {contested && <EventContested event={event} sources={sources} level={levelBelow(level)} />}
      {contest === null ? (
        list(citations)
      ) : (
        <>
          <div className="contest-sides">
            {contest.sides.map((side) => (
              <section key={side.heading} className="contest-side" aria-label={side.heading}>
                <EventHeading level={levelBelow(level)} className="contest-heading">
                  {side.heading}
                  <span className="event-count">{describeCount(side.citations.length, 'passage')}</span>
                </EventHeading>
                {list(side.citations)}
              </section>
            ))}
          </div>
          {contest.rest.length > 0 && (
            <section className="contest-rest" aria-label="Agreeing with either">
              <EventHeading level={levelBelow(level)} className="contest-heading">
                Agreeing with either
              </EventHeading>
              {list(contest.rest)}
            </section>
          )}
        </>
      )}
    </section>
  );
}
