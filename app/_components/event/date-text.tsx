import type { DateValue } from '#lib/domain/edtf-text.ts';
import { isolateWithin } from '#lib/isolate.ts';
import { htmlDateTime } from '#lib/time/html-date-time.ts';

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
  const machine = htmlDateTime(date.edtf);
  if (machine === null)
    return (
      <span className="date-text" data-held={isHeld}>
        {isolateWithin(date.label)}
      </span>
    );
  return (
    <time className="date-text" dateTime={machine} data-held={isHeld}>
      {isolateWithin(date.label)}
    </time>
  );
}
