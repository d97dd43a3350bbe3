import type { Capsule } from '#lib/capsule/html.ts';
import type { ExportFormatId } from '#lib/exchange/export-formats.ts';
import type { Still } from '#lib/picture/still.ts';
import type { Filter } from '#lib/query/filter.ts';
import type { ExportOptions } from '#lib/query/route-parameters.ts';
import type { View } from '#lib/query/view.ts';

/** What a download is made of: a question, and how it is to look. */
export type ExportQuestion = {
  format: ExportFormatId;
  filter: Filter;
  view: View;
  options: ExportOptions;
  /** The day number that open ends fade to. */
  today: number;
  origin: string | null;
};

/** What a worker thread is given: all that it needs to know, as plain data, because it is copied between threads. */
export type ExportJob =
  | { format: 'html'; capsule: Capsule }
  | { format: Exclude<ExportFormatId, 'html'>; still: Still; slides: ExportOptions['slides'] };

/** What it answers: the bytes, or a failure with what `DyadlineError` has. */
export type ExportResult =
  | { bytes: Uint8Array }
  | { failure: { code: string; message: string; details: Record<string, unknown> } | null };
