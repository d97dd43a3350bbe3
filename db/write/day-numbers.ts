import { DyadlineError } from '#lib/errors.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { type DaySpan, toSpan } from '#lib/time/span.ts';

/** Dates of a chronology repeat, and reading one costs as much as storing its event. */
const MAX_CACHED_DATES = 50_000;
const known = new Map<string, DaySpan>();

/** Returns the day numbers that stand beside an EDTF text in the tables; throws `dataset-invalid` for text that is none. */
export function toDayNumbers(edtf: string, path: string): DaySpan {
  const remembered = known.get(edtf);
  if (remembered !== undefined) return remembered;
  const { value, issues } = parseEdtf(edtf);
  if (value === null) {
    const message = issues[0]?.message ?? `${edtf} is not an EDTF date.`;
    throw new DyadlineError('dataset-invalid', `${path}: ${message}`, {
      details: { errors: [{ path, message }] },
    });
  }
  const span = toSpan(value);
  if (known.size >= MAX_CACHED_DATES) known.clear();
  known.set(edtf, span);
  return span;
}
