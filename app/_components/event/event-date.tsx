import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { describePrecision } from '#lib/time/describe-date.ts';
import { DateText } from './date-text.tsx';

/**
 * When an event was: as worded, how precisely that is known, and its EDTF text. Where a public record gives it more
 * finely than the passages, both dates stand side by side.
 */
export function EventDate({
  event: { date, dateNote },
  statedDates,
}: {
  event: Pick<TimelineEvent, 'date' | 'dateNote'>;
  /** The dates that the passages support by themselves. */
  statedDates: string;
}) {
  return (
    <div className="event-date">
      <p className="event-when">
        <DateText date={date} />
        <span className="event-precision">{sayPrecision(date)}</span>
        <code className="event-edtf" title="This date in EDTF (ISO 8601-2)">
          {date.edtf}
        </code>
      </p>
      {dateNote !== null && (
        <dl className="event-two-dates">
          <div>
            <dt>
              <DateText date={date} />
            </dt>
            <dd dir="auto">{dateNote}</dd>
          </div>
          <div>
            <dt>{statedDates}</dt>
            <dd>What the passages below support by themselves.</dd>
          </div>
        </dl>
      )}
    </div>
  );
}

/** "known to the month"; of periods and sets how finely their ends or members are known. */
function sayPrecision(date: DateValue): string {
  const precision = describePrecision(date);
  return precision.startsWith('to ') ? `known ${precision}` : precision;
}
