import type { ExportFormatId } from '#lib/exchange/export-formats.ts';
import type { Filter } from '#lib/query/filter.ts';
import type { ExportOptions } from '#lib/query/route-parameters.ts';
import type { View } from '#lib/query/view.ts';

/** What a worker thread is asked for; plain data, because it is copied between threads. */
export type ExportJob = {
  format: ExportFormatId;
  filter: Filter;
  view: View;
  options: ExportOptions;
  /** The day number that open ends fade to. */
  today: number;
  origin: string | null;
};

/** What it answers: the bytes, or a failure with what `DyadlineError` has. */
export type ExportResult =
  | { bytes: Uint8Array }
  | { failure: { code: string; message: string; details: Record<string, unknown> } | null };
