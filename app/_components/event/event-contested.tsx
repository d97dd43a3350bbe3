import { textDirection } from '#lib/isolate.ts';
import type { Contest } from '#lib/wording/describe-contest.ts';
import { describeNames } from '#lib/wording/describe-names.ts';
import { EventHeading, type HeadingLevel } from './event-heading.tsx';

/** What the sources of a contested event disagree about; says only that they do where the passages do not show it. */
export function EventContested({ contest, level }: { contest: Contest | null; level: HeadingLevel }) {
  return (
    <section className="event-contested" aria-label="Contested">
      <EventHeading level={level} className="event-contested-title">
        Contested
      </EventHeading>
      {contest === null && <p>The sources disagree about this event.</p>}
      {contest !== null && contest.objections.length > 0 && (
        <ul>
          {contest.objections.map(({ by, modality, source }) => (
            <li key={`${by} ${modality} ${source}`}>
              {modality === 'denied' ? 'Denied' : 'Disputed'} by{' '}
              <b>
                <bdi>{by}</bdi>
              </b>
              , in <cite dir={textDirection(source)}>“{source}”</cite>
            </li>
          ))}
        </ul>
      )}
      {contest !== null && contest.dates.length > 0 && (
        <>
          <p>The dates that the passages support cannot all hold:</p>
          <ul>
            {contest.dates.map(({ label, sources }) => (
              <li key={label}>
                <b>{label}</b> in <cite>{describeNames(sources.map((title) => `“${title}”`))}</cite>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
