import { pictureSize } from '#lib/picture/picture-use.ts';
import type { ExportJob, ExportQuestion } from './export-job.ts';
import { loadCapsule } from './load-capsule.ts';
import { loadStill } from './load-still.ts';

/** Returns what the thread of a download is given: what the database says of its question, and the template of a deck. */
export async function loadExport(
  { format, options, ...question }: ExportQuestion,
  template: Uint8Array | null = null,
): Promise<ExportJob> {
  if (format === 'html') return { format, capsule: await loadCapsule(question) };
  const { slides, for: use, dpi, text, document, paper } = options;
  const theme = question.view.theme ?? 'light';
  const still = await loadStill({ ...question, ...pictureSize(use, options), theme });
  return { format, content: { still, slides, use, dpi, text, document, paper, template } };
}
