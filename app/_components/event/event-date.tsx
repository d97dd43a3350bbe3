import type { TimelineEvent } from '#lib/domain/event.ts';
import { describeKnown } from '#lib/wording/describe-known.ts';
import { DateText } from './date-text.tsx';

/**
 * When an event was: as worded, how precisely that is known, and its EDTF text. What a public record says of it stands
 * beside what the passages say, be it finer than they are or other.
 */
export function EventDate({
  event: { date, dateSense, dateNote },
  statedDates,
  written,
}: {
  event: Pick<TimelineEvent, 'date' | 'dateSense' | 'dateNote'>;
  /** The dates that the passages support by themselves. */
  statedDates: string;
  /** The last day (a day number) on which its sources can have written of it. */
  written: number | null;
}) {
  return (
    <div className="event-date">
      <p className="event-when">
        <DateText date={date} />
        <span className="event-precision">{describeKnown({ date, dateSense }, written)}</span>
        <code className="event-edtf" title="This date in EDTF (ISO 8601-2)">
          {date.edtf}
        </code>
      </p>
      {dateNote !== null && (
        <dl className="event-two-dates">
          <div>
            <dt>{statedDates === date.label ? 'The record' : <DateText date={date} />}</dt>
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
