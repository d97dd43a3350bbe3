import type { ReactNode } from 'react';
import { isolate } from '#lib/isolate.ts';
import type { SlideFace } from '#lib/talk/talk-slide.ts';
import { capitalise } from '#lib/text/capitalise.ts';
import type { Contest } from '#lib/wording/describe-contest.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { describeNames } from '#lib/wording/describe-names.ts';
import { TalkReceipt, TalkWords } from './talk-passage.tsx';

/** The sides of a contest beside each other, under what they disagree on. */
export function TalkContest({
  face,
  contest,
  summary,
  title,
}: {
  face: Extract<SlideFace, { kind: 'contest' }>;
  contest: Contest | null;
  summary: string;
  title: ReactNode;
}) {
  return (
    <div className="slide-contest">
      <p className="slide-disagreement">
        {describeDisagreement(contest)}
        {face.hidden > 0 && ` ${describeCount(face.hidden, 'more side')} in the notes.`}
      </p>
      <div className="slide-sides">
        {face.sides.map(({ heading, lead, more }) => (
          <figure key={heading} className="slide-side" aria-label={heading}>
            <p className="slide-side-heading">
              {heading}
              {more > 0 && <span>and {describeCount(more, 'more passage')}</span>}
            </p>
            <TalkWords quote={lead.quote} summary={summary} />
            <figcaption>
              <TalkReceipt passage={lead} />
            </figcaption>
          </figure>
        ))}
      </div>
      {title}
    </div>
  );
}

/** "Disputed by A and denied by B."; where only dates differ, that they cannot all hold. */
function describeDisagreement(contest: Contest | null): string {
  const objections = contest?.objections ?? [];
  if (objections.length === 0) return 'The dates that the sources give cannot all hold.';
  const phrases = objections.map(
    ({ by, modality }) => `${modality === 'denied' ? 'denied' : 'disputed'} by ${isolate(by)}`,
  );
  return `${capitalise(describeNames([...new Set(phrases)]))}.`;
}
