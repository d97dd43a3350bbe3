/**
 * The thread that makes a download of what it is given, so that pages are answered meanwhile. It makes one and ends: what
 * a large picture took is given back. Bundled by `bin/bundle.mjs`, because a thread begins with a file.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { writeHtml } from '#lib/capsule/html.ts';
import { DyadlineError } from '#lib/errors.ts';
import { EXPORT_WRITERS } from '#lib/exchange/export-writers.ts';
import { readCapsuleAssets } from './capsule-assets.ts';
import { EXPORT_ASSETS } from './export-assets.ts';
import type { ExportJob, ExportResult } from './export-job.ts';

parentPort?.postMessage(await answer(workerData as ExportJob));

async function answer(job: ExportJob): Promise<ExportResult> {
  try {
    if (job.format === 'html') {
      return { bytes: new TextEncoder().encode(writeHtml(job.capsule, await readCapsuleAssets())) };
    }
    const { still, slides } = job;
    return { bytes: await EXPORT_WRITERS[job.format]({ still, slides: slides ?? null }, EXPORT_ASSETS) };
  } catch (error) {
    if (!(error instanceof DyadlineError)) throw error;
    const { code, message, details } = error;
    return { failure: { code, message, details } };
  }
}
