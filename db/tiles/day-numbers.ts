import { DyadlineError } from '#lib/errors.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { type DaySpan, toSpan } from '#lib/time/span.ts';

/** Returns the day numbers that stand beside an EDTF text in the tables; throws `dataset-invalid` for text that is none. */
export function toDayNumbers(edtf: string, path: string): DaySpan {
  const { value, issues } = parseEdtf(edtf);
  if (value === null) {
    const message = issues[0]?.message ?? `${edtf} is not an EDTF date.`;
    throw new DyadlineError('dataset-invalid', `${path}: ${message}`, {
      details: { errors: [{ path, message }] },
    });
  }
  return toSpan(value);
}
