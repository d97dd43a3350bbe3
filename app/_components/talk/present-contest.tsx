import type { ReactNode } from 'react';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { SlidePart } from '#lib/talk/talk-slide.ts';
import { capitalise } from '#lib/text/capitalise.ts';
import { describeContest } from '#lib/wording/describe-contest.ts';
import { describeCount, describeNames } from '#lib/wording/describe-source.ts';
import type { SlideNames } from './present-passage.tsx';
import { PresentReceipt } from './present-receipt.tsx';
import { PresentWords } from './present-words.tsx';

/** The sides of a contest beside each other, under what they disagree on. */
export function PresentContest({
  event,
  part,
  names,
  title,
}: {
  event: Pick<TimelineEvent, 'citations' | 'summary'>;
  part: Extract<SlidePart, { kind: 'contest' }>;
  names: SlideNames;
  title: ReactNode;
}) {
  return (
    <div className="slide-contest">
      <p className="slide-disagreement" dir="auto">
        {describeDisagreement(event)}
        {part.hidden > 0 && ` ${describeCount(part.hidden, 'more side')} in the notes.`}
      </p>
      <div className="slide-sides">
        {part.sides.map(({ heading, lead, more }) => {
          const source = names.sources[lead.source];
          return (
            <figure key={heading} className="slide-side" aria-label={heading}>
              <p className="slide-side-heading">
                {heading}
                {more > 0 && <span>and {describeCount(more, 'more passage')}</span>}
              </p>
              <PresentWords citation={lead} summary={event.summary} language={source?.language} />
              <figcaption>
                <PresentReceipt citation={lead} source={source} />
              </figcaption>
            </figure>
          );
        })}
      </div>
      {title}
    </div>
  );
}

/** "Disputed by A and denied by B."; where only dates differ, that they cannot all hold. */
function describeDisagreement(event: Pick<TimelineEvent, 'citations'>): string {
  const objections = describeContest(event)?.objections ?? [];
  if (objections.length === 0) return 'The dates that the sources give cannot all hold.';
  const phrases = objections.map(
    ({ by, modality }) => `${modality === 'denied' ? 'denied' : 'disputed'} by ${by}`,
  );
  return `${capitalise(describeNames([...new Set(phrases)]))}.`;
}
