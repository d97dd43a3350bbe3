import type { LaneKind } from '#lib/query/view.ts';
import { chooseRows } from './choose-rows.ts';
import type { Columns } from './columns.ts';
import { countGroups, toLaneCounts } from './count-groups.ts';
import type { ChosenRow } from './first-rows.ts';
import { type LaneGroups, lanesOfRow, toLaneGroups } from './lane-groups.ts';
import { type ColumnQuestion, type Matches, matchEvents } from './match-events.ts';

/** What of a window is asked for. */
export type WindowQuestion = {
  /** The edges of its buckets in day numbers: the first day of each, and the day after the window. */
  edges: readonly number[];
  lanes: LaneKind;
  focalPairs: readonly string[];
  /** Most events that are chosen. */
  limit: number;
};

/** An event that is shown, and the ids of its lanes in no particular order. */
export type WindowRow = ChosenRow & { lanes: string[] };

/** What a window holds. */
export type WindowCounts = {
  /** Events by lane id, by bucket; a lane without events in the window is missing. */
  counts: ReadonlyMap<string, readonly number[]>;
  /** The part of `counts` whose date says that it held then. */
  held: ReadonlyMap<string, readonly number[]>;
  /** In order of rank. */
  chosen: WindowRow[];
  total: number;
  /** The ids of the lanes that some event of the filter is in, whatever the window; none for lanes that are always there. */
  used: ReadonlySet<string>;
};

/** Returns what a window of a filter's events holds. */
export function countWindow(columns: Columns, question: ColumnQuestion, asked: WindowQuestion): WindowCounts {
  const { edges, lanes, focalPairs, limit } = asked;
  const window = { first: edges[0] ?? 0, last: (edges.at(-1) ?? 1) - 1 };
  const matches = matchEvents(columns, question, window);
  const groups = toLaneGroups(columns, lanes, focalPairs);
  const isKnown = knownSources(matches);
  const counted = countGroups(matches, groups, edges);
  return {
    counts: toLaneCounts(counted.counts, groups),
    held: toLaneCounts(counted.held, groups),
    chosen: chooseRows(matches, window, limit).map((row) => ({
      ...row,
      lanes: lanesOfRow(groups, row.block, row.row, isKnown),
    })),
    total: matches.total,
    used: lanes === 'pair' || lanes === 'none' ? new Set() : listUsed(columns, question, groups),
  };
}

function listUsed(columns: Columns, question: ColumnQuestion, groups: LaneGroups): Set<string> {
  const matches = matchEvents(columns, question);
  return new Set(toLaneCounts(countGroups(matches, groups, ALL_DAYS).counts, groups).keys());
}

/** The edges of the one bucket that all days are in. */
const ALL_DAYS: readonly number[] = [0, 1];

/** Returns whether a source (by number) is known on the day as of which was asked. */
function knownSources({ asof, columns }: Matches): (source: number) => boolean {
  const { known } = columns.names;
  return asof === null ? () => true : (source) => (known[source] ?? 0) <= asof;
}
