import { DateText } from '#app/_components/event/date-text.tsx';
import type { ChronicleRow as Row } from '#lib/chronicle/chronicle-row.ts';
import { shortDate } from '#lib/chronicle/short-date.ts';
import { textDirection } from '#lib/isolate.ts';
import { eventPath } from '#lib/urls.ts';
import { describeTranslator } from '#lib/wording/quote.ts';
import { ThreadSigns } from './thread-signs.tsx';
import { YearRuler } from './year-ruler.tsx';

/** How much a title weighs, of three steps. */
const WEIGHTS = ['low', 'low', 'plain', 'high', 'high'] as const;

/** An event of the chronicle: when, who with whom, what happened, and who says so, with the words. */
export function ChronicleRow({ row }: { row: Row }) {
  const { id, title, day, date, dateSense, importance, contested, ruler, says, passage } = row;
  const quote = passage?.quote ?? null;
  const sourceName = passage?.source.byline || passage?.source.title || '';
  return (
    <li
      className="chronicle-row"
      data-event-id={id}
      data-day={day ?? undefined}
      data-weight={WEIGHTS[importance - 1]}
    >
      <span className="chronicle-when" title={date.label}>
        <DateText date={{ edtf: date.edtf, label: shortDate(date.label) }} sense={dateSense} />
      </span>
      <YearRuler ruler={ruler} />
      <ThreadSigns row={row} />
      <span className="chronicle-what">
        <a className="chronicle-title" href={eventPath(id)} dir="auto">
          {title}
        </a>
        {contested && (
          <span className="chronicle-contested">
            <span className="visually-hidden"> (contested)</span>
          </span>
        )}
        {quote !== null && (
          <span className="chronicle-quote">
            <q lang={quote.language} dir="auto">
              {quote.exact}
            </q>
            {quote.translation !== null && (
              <span className="chronicle-translation">
                <span lang={quote.translation.language} dir="auto">
                  {quote.translation.text}
                </span>{' '}
                ({describeTranslator(quote.translation)})
              </span>
            )}
            <cite dir={textDirection(sourceName)}>{sourceName}</cite>
          </span>
        )}
      </span>
      <span className="chronicle-says" title={says?.name}>
        {says?.manner != null && `${says.manner}: `}
        <bdi>{says?.name}</bdi>
        {says !== null && says.more > 0 && (
          <>
            {' '}
            <span aria-hidden="true">+{says.more}</span>
            <span className="visually-hidden">and {says.more} more</span>
          </>
        )}
      </span>
    </li>
  );
}
