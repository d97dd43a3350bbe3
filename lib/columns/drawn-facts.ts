import { formatDay } from '#lib/time/day.ts';
import { attestedDay } from '#lib/timeline/attested-day.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { overallModality } from '#lib/timeline/overall-modality.ts';
import type { Columns } from './columns.ts';
import type { ChosenRow } from './first-rows.ts';
import { readSaid } from './saying.ts';

/** Returns what is drawn of an event and stands in its columns, as of no day. `attested` is for dates without an end. */
export function drawnFacts(
  { names }: Columns,
  { block, row }: ChosenRow,
): Pick<DrawnEvent, 'importance' | 'pairs' | 'contested' | 'sources' | 'modality' | 'attested'> {
  const cited = [];
  for (let place = block.cited[row] ?? 0; place < (block.cited[row + 1] ?? 0); place += 1) {
    const published = names.published[block.citedSource[place] ?? 0] ?? null;
    cited.push({ ...readSaid(block.citedSaid[place] ?? 0), published });
  }
  const day = attestedDay(cited);
  const pairs = names.castPairs[block.cast[row] ?? 0] ?? [];
  return {
    importance: block.importance[row] ?? 0,
    // The pairs of a cast stand in alphabetical order.
    pairs: pairs.flatMap((pair) => names.pairs.values[pair] ?? []),
    contested: block.contested[row] === 1,
    sources: block.sources[row] ?? 0,
    modality: overallModality(cited),
    attested: day === null ? null : formatDay(day),
  };
}
