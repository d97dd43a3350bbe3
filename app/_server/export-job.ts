import type { Capsule } from '#lib/capsule/html.ts';
import type { ExportFormatId } from '#lib/exchange/export-formats.ts';
import type { ExportContent, ExportedFile } from '#lib/exchange/export-writers.ts';
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

/** What is made of what the database said, as plain data, because it is copied between threads. */
export type ExportJob =
  | { format: 'html'; capsule: Capsule }
  | { format: Exclude<ExportFormatId, 'html'>; content: ExportContent };

/** What a thread is told: to make a download, that nobody waits for one any more, or to end once it has made what it makes. */
export type ToExportThread = { make: number; job: ExportJob } | { leave: number } | 'end';

/** What comes of a download: the file, or a failure with what `DyadlineError` has; a defect has no code. */
export type ExportMade =
  | ExportedFile
  | { failure: { code: string | null; message: string; details: Record<string, unknown> } };

/** What a thread answers. */
export type ExportResult = { made: number } & ExportMade;
