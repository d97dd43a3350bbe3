import type { DateValue } from '#lib/domain/edtf-text.ts';
import { isolateWithin } from '#lib/isolate.ts';

// A valid datetime of HTML: a plain year from 1 on, a month or a day. Anything else (about, seasons, periods, years
// before 1) has no honest ISO value and stands as text alone.
const MACHINE_READABLE = /^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/;

/**
 * A date as worded for a reader; a `<time>` with a machine-readable value only where that value says the same. In lists of
 * events one on which something only held (`sense`) has a ring before it.
 */
export function DateText({
  date,
  sense = 'occurred',
}: {
  date: Pick<DateValue, 'edtf' | 'label'>;
  sense?: 'occurred' | 'held';
}) {
  const isHeld = sense === 'held' ? '' : undefined;
  if (!MACHINE_READABLE.test(date.edtf))
    return (
      <span className="date-text" data-held={isHeld}>
        {isolateWithin(date.label)}
      </span>
    );
  return (
    <time className="date-text" dateTime={date.edtf} data-held={isHeld}>
      {isolateWithin(date.label)}
    </time>
  );
}
