import type { Source } from '#lib/domain/source.ts';
import { describeByline } from '#lib/present/describe-source.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { DateText } from './date-text.tsx';
import { eventPath } from './event-parts.tsx';

/** What the chronology says of an event beyond what is drawn. */
export type ChronologyEntry = {
  summary: string;
  /** Ids of its sources, in the order of its citations. */
  sources: readonly string[];
};

/**
 * The events of the page in order of time with their sources as footnotes: what is printed, and what is read where no
 * script runs. On the screen of everybody else it is not shown.
 */
export function PrintChronology({
  title,
  note,
  events,
  entries,
  sources,
}: {
  title: string;
  /** What is said below the title: how many events of how many, and where they are from. */
  note: string;
  events: readonly Pick<DrawnEvent, 'id' | 'title' | 'date' | 'contested'>[];
  /** By event id. */
  entries: Readonly<Record<string, ChronologyEntry>>;
  sources: Readonly<Record<string, Source>>;
}) {
  const cited = [...new Set(events.flatMap(({ id }) => entries[id]?.sources ?? []))];
  return (
    <section className="chronology" aria-label="Chronology">
      <table>
        <caption>
          <span className="chronology-title" dir="auto">
            {title}
          </span>
          <span className="chronology-note">{note}</span>
        </caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Event</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ id, title, date, contested }) => (
            <tr key={id}>
              <th scope="row">
                <DateText date={date} />
              </th>
              <td>
                <a className="chronology-event" href={eventPath(id)} dir="auto">
                  {title}
                </a>
                {contested && <span className="chronology-contested"> (contested)</span>}
                {cited.map(
                  (source, index) =>
                    entries[id]?.sources.includes(source) && (
                      <Mark key={source} source={source} number={index + 1} />
                    ),
                )}
                <p className="chronology-summary" dir="auto">
                  {entries[id]?.summary}
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Sources</h2>
      <ol className="chronology-sources">
        {cited.map((id, index) => (
          <Footnote key={id} number={index + 1} id={id} source={sources[id]} />
        ))}
      </ol>
    </section>
  );
}

function Mark({ source, number }: { source: string; number: number }) {
  return (
    <a
      className="chronology-mark"
      href={`/sources/${encodeURIComponent(source)}`}
      aria-label={`Source ${number}`}
    >
      [{number}]
    </a>
  );
}

function Footnote({ number, id, source }: { number: number; id: string; source: Source | undefined }) {
  const byline = source === undefined ? '' : describeByline(source);
  const address = source?.url ?? source?.archivedUrl ?? null;
  return (
    <li>
      <span>[{number}]</span>
      <span dir="auto">
        {byline !== '' && `${byline}: `}
        <cite>{source?.title ?? id}</cite>
        {source !== undefined && (
          <>
            , <DateText date={source.published} />
          </>
        )}
        {address !== null && `. ${address}`}
      </span>
    </li>
  );
}
