import { textDirection } from '#lib/isolate.ts';
import { eventPath } from '#lib/urls.ts';
import type { Change } from '#lib/wording/describe-changes.ts';
import { describeCount } from '#lib/wording/describe-count.ts';

/** One correction of an event: the revision that it made, its day in words, what it changed, and the revision before. */
export type Correction = { revision: number; on: string; changes: readonly Change[]; before: number };

/** Address of an event as it was at an earlier revision. */
function revisionPath(id: string, revision: number): string {
  return `${eventPath(id)}?revision=${revision}`;
}

/** How an event was corrected after its publication, newest first; nothing where it was not. */
export function EventHistory({ id, corrections }: { id: string; corrections: readonly Correction[] }) {
  const [last] = corrections;
  if (last === undefined) return null;
  return (
    <details className="event-history">
      <summary>
        Corrected on {last.on}
        {corrections.length > 1 && `, and ${describeCount(corrections.length - 1, 'time')} before`}
      </summary>
      <ol>
        {corrections.map(({ revision, on, changes, before }) => (
          <li key={revision}>
            <p className="event-history-when">
              <b>{on}</b>
              <a href={revisionPath(id, before)}>As it was before</a>
            </p>
            <ul>
              {changes.map((change) => (
                <ChangeWords key={`${change.what} ${change.from} ${change.to}`} {...change} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}

function ChangeWords({ what, from, to }: Change) {
  return (
    <li>
      <bdi>{what}</bdi>
      {from !== null && (
        <>
          {to === null ? ' taken out: ' : ' was '}
          <q className="event-history-from" dir={textDirection(from)}>
            {from}
          </q>
        </>
      )}
      {to !== null && (
        <>
          {from === null ? ' added: ' : ', now '}
          <q className="event-history-to" dir={textDirection(to)}>
            {to}
          </q>
        </>
      )}
    </li>
  );
}
