import { describeCount } from '#lib/wording/describe-count.ts';
import type { ReadPassage, Receipt } from '#lib/wording/receipt.ts';
import { CitationCard } from './citation-card.tsx';
import { EventContested } from './event-contested.tsx';
import { EventHeading, type HeadingLevel, levelBelow } from './event-heading.tsx';

/** What an event rests on; where its passages disagree, they stand side by side under what they disagree about. */
export function EventReceipts({
  receipt,
  isContested,
  q,
  level,
}: {
  receipt: Receipt;
  isContested: boolean;
  /** The search whose words are marked. */
  q: string | null;
  level: HeadingLevel;
}) {
  const { passages, count, contest, sides } = receipt;
  const list = (shown: readonly ReadPassage[]) => (
    <ol className="citation-list">
      {shown.map((passage) => (
        <CitationCard
          key={passages.indexOf(passage)}
          passage={passage}
          q={q}
          isFirstOfExcerpt={
            passages.find(({ quote }) => quote?.excerptId === passage.quote?.excerptId) === passage
          }
        />
      ))}
    </ol>
  );
  return (
    <section className="event-receipts" aria-label="How this is known">
      <EventHeading level={level} className="event-subtitle">
        How this is known
        <span className="event-count">{count}</span>
      </EventHeading>
      {isContested && <EventContested contest={contest} level={levelBelow(level)} />}
      {sides === null ? (
        list(passages)
      ) : (
        <>
          <div className="contest-sides">
            {sides.sides.map((side) => (
              <section key={side.heading} className="contest-side" aria-label={side.heading}>
                <EventHeading level={levelBelow(level)} className="contest-heading">
                  {side.heading}
                  <span className="event-count">{describeCount(side.passages.length, 'passage')}</span>
                </EventHeading>
                {list(side.passages)}
              </section>
            ))}
          </div>
          {sides.rest.length > 0 && (
            <section className="contest-rest" aria-label="Agreeing with either">
              <EventHeading level={levelBelow(level)} className="contest-heading">
                Agreeing with either
              </EventHeading>
              {list(sides.rest)}
            </section>
          )}
        </>
      )}
    </section>
  );
}
