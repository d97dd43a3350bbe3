import type { EventRecord } from '#lib/domain/event.ts';
import { formatCsvLine, readCell } from '../csv.ts';
import type { BadCell, ImportQuestion, ReadFile } from './import-row.ts';

/** What an import did or would do, for programs. */
export type ImportReport = {
  new: number;
  changed: number;
  same: number;
  kept: number;
  gone: number;
  /** Probably the same as events that are here; not among the new ones. */
  duplicates: number;
  bad: readonly BadCell[];
  questions: readonly ImportQuestion[];
  notes: readonly string[];
  /** The first of the events that the file holds. */
  events: readonly EventRecord[];
  /** Whether it was done. */
  stored: boolean;
};

const SHOWN_EVENTS = 50;

/** Returns what an import did or would do; `plan` has the ids of the events of each kind. */
export function toImportReport(
  plan: Readonly<Record<'new' | 'changed' | 'same' | 'kept' | 'gone' | 'duplicates', readonly unknown[]>>,
  read: Pick<ImportReport, 'bad' | 'questions' | 'notes' | 'events'> & { isStored: boolean },
): ImportReport {
  return {
    ...{ new: plan.new.length, changed: plan.changed.length, same: plan.same.length },
    ...{ kept: plan.kept.length, gone: plan.gone.length, duplicates: plan.duplicates.length },
    ...{ bad: read.bad, questions: read.questions, notes: read.notes },
    ...{ events: read.events.slice(0, SHOWN_EVENTS), stored: read.isStored },
  };
}

/**
 * Returns the bad rows of a table as they stand in it, with a column more that says what is wrong with each: corrected there,
 * they can be brought in again. Null where the file is no table.
 */
export function formatBadRows(table: ReadFile['table'], bad: readonly BadCell[]): string | null {
  if (table === undefined) return null;
  const problems = new Map<number, string[]>();
  for (const { line, problem } of bad) problems.set(line, [...(problems.get(line) ?? []), problem]);
  const rows = table.records.flatMap(({ line, cells }) => {
    const found = problems.get(line);
    // The apostrophe that makes a cell harmless stands in the file already.
    return found === undefined ? [] : [[...cells.map(readCell), found.join('; ')]];
  });
  return [[...table.head, 'problem'], ...rows].map(formatCsvLine).join('');
}
