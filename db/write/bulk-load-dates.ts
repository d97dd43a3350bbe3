import { toDayNumbers } from '#db/tiles/day-numbers.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { type DaySpan, toSpan } from '#lib/time/span.ts';

/** A date as a load needs it: its bounds as ISO days and as day numbers. */
export type LoadedDate = { earliest: string | null; latest: string | null; span: DaySpan };

/** Dates of a chronology repeat; reading one costs as much as storing its event. */
const MAX_CACHED_DATES = 50_000;

/** Returns a function that reads EDTF texts and remembers them; it throws `dataset-invalid` for text that is none. */
export function dateReader(): (edtf: string, path: string) => LoadedDate {
  const known = new Map<string, LoadedDate>();
  return (edtf, path) => {
    const remembered = known.get(edtf);
    if (remembered !== undefined) return remembered;
    const { value } = parseEdtf(edtf);
    // Throws, in the words that every other way of writing a date uses.
    if (value === null) return { earliest: null, latest: null, span: toDayNumbers(edtf, path) };
    const date = { earliest: value.earliest, latest: value.latest, span: toSpan(value) };
    if (known.size >= MAX_CACHED_DATES) known.clear();
    known.set(edtf, date);
    return date;
  };
}
