import { type AttestingCitation, attestedDay, lastWrittenDay } from '#lib/domain/attested-day.ts';
import { OPEN_END } from '#lib/query/joint-citations.ts';
import { formatDay } from '#lib/time/day.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { overallModality } from '#lib/timeline/overall-modality.ts';
import type { Columns } from './columns.ts';
import type { ChosenRow } from './first-rows.ts';
import { readSaid } from './saying.ts';

/**
 * Returns what is drawn of an event and stands in its columns, as of a day (a day number) or of none. `attested` is for dates
 * without an end.
 */
export function drawnFacts(
  { names }: Columns,
  chosen: ChosenRow,
  asof: number | null,
): Pick<DrawnEvent, 'importance' | 'pairs' | 'contested' | 'sources' | 'modality' | 'attested'> {
  const { block, seen, row } = chosen;
  const cited = readCited(names, chosen, asof, (source) => names.published[source] ?? null);
  const day = attestedDay(cited);
  const pairs = names.castPairs[block.cast[row] ?? 0] ?? [];
  return {
    importance: block.importance[row] ?? 0,
    // The pairs of a cast stand in alphabetical order.
    pairs: pairs.flatMap((pair) => names.pairs.values[pair] ?? []),
    contested: seen.contested[row] === 1,
    sources: seen.sources[row] ?? 0,
    modality: overallModality(cited),
    attested: day === null ? null : formatDay(day),
  };
}

/** Returns the last day on which the sources of an event that were known can have written of it, see `lastWrittenDay`. */
export function writtenDay({ names }: Columns, chosen: ChosenRow, asof: number | null): number | null {
  const dayOf = (source: number) => {
    const day = names.known[source] ?? OPEN_END;
    return day === OPEN_END ? null : day;
  };
  return lastWrittenDay(readCited(names, chosen, asof, dayOf));
}

function readCited(
  { known }: Columns['names'],
  { block, row }: ChosenRow,
  asof: number | null,
  dayOf: (source: number) => number | null,
): AttestingCitation[] {
  const cited: AttestingCitation[] = [];
  for (let place = block.cited[row] ?? 0; place < (block.cited[row + 1] ?? 0); place += 1) {
    const source = block.citedSource[place] ?? 0;
    if (asof !== null && (known[source] ?? OPEN_END) > asof) continue;
    cited.push({ ...readSaid(block.citedSaid[place] ?? 0), published: dayOf(source) });
  }
  return cited;
}
