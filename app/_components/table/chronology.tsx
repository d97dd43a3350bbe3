import { DateText } from '#app/_components/event/date-text.tsx';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { textDirection } from '#lib/isolate.ts';
import { eventPath, sourcePath } from '#lib/urls.ts';

type ChronologyDate = Pick<DateValue, 'edtf' | 'label'>;

/** An event of the chronology; `sources` are numbers of its footnotes, from 0. */
export type ChronologyEntry = {
  id: string;
  title: string;
  date: ChronologyDate;
  dateSense: TimelineEvent['dateSense'];
  contested: boolean;
  summary: string;
  sources: readonly number[];
};

/** A source as a footnote. */
export type ChronologySource = {
  id: string;
  byline: string;
  title: string;
  published: ChronologyDate | null;
  address: string | null;
};

/** What is printed of a filter. */
export type ChronologyData = {
  title: string;
  /** What is said below the title: how many events of how many, and where they are from. */
  note: string;
  /** In order of time. */
  entries: readonly ChronologyEntry[];
  sources: readonly ChronologySource[];
};

/** Events in order of time with their sources as footnotes: what is printed, and what is read where no script runs. */
export function Chronology({ data: { title, note, entries, sources } }: { data: ChronologyData }) {
  return (
    <section className="chronology" aria-label="Chronology">
      <table>
        <caption>
          <span className="chronology-title" dir={textDirection(title)}>
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
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                <DateText date={entry.date} sense={entry.dateSense} />
              </th>
              <td>
                <a className="chronology-event" href={eventPath(entry.id)} dir="auto">
                  {entry.title}
                </a>
                {entry.contested && <span className="chronology-contested"> (contested)</span>}
                {entry.sources.map((index) => (
                  <Mark key={index} source={sources[index]?.id ?? ''} number={index + 1} />
                ))}
                <p className="chronology-summary" dir="auto">
                  {entry.summary}
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Sources</h2>
      <ol className="chronology-sources">
        {sources.map((source, index) => (
          <Footnote key={source.id} number={index + 1} source={source} />
        ))}
      </ol>
    </section>
  );
}

function Mark({ source, number }: { source: string; number: number }) {
  return (
    <a className="chronology-mark" href={sourcePath(source)} aria-label={`Source ${number}`}>
      [{number}]
    </a>
  );
}

function Footnote({
  number,
  source: { byline, title, published, address },
}: {
  number: number;
  source: ChronologySource;
}) {
  return (
    <li>
      <span>[{number}]</span>
      <span>
        {byline !== '' && `${byline}: `}
        <cite dir="auto">{title}</cite>
        {published !== null && (
          <>
            , <DateText date={published} />
          </>
        )}
        {address !== null && `. ${address}`}
      </span>
    </li>
  );
}
