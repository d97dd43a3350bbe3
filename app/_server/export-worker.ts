/**
 * A thread that makes downloads of what it is given, one after the other, so that pages are answered meanwhile. Bundled
 * whole by `bin/bundle.mjs`: a thread that is ended while it loads packages leaves their files open.
 */
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { writeHtml } from '#lib/capsule/html.ts';
import { DyadlineError } from '#lib/errors.ts';
import { EXPORT_WRITERS } from '#lib/exchange/export-writers.ts';
import { readCapsuleAssets } from './capsule-assets.ts';
import { EXPORT_ASSETS } from './export-assets.ts';
import type { ExportJob, ExportMade, ExportResult, ToExportThread } from './export-job.ts';

/** The download that nobody waits for, if it is the one that is made. */
let left = 0;
const LEFT: ExportMade = { failure: { code: null, message: 'Nobody waited for it.', details: {} } };

parentPort?.on('message', async (told: ToExportThread) => {
  if (told === 'end') return parentPort?.close();
  if ('leave' in told) {
    left = told.leave;
    return;
  }
  // What was said after this job is heard before the work begins, which may take seconds in one go.
  await setImmediate();
  const result = left === told.make ? LEFT : await answer(told.job);
  parentPort?.postMessage({ made: told.make, ...result } satisfies ExportResult);
});

async function answer(job: ExportJob): Promise<ExportMade> {
  try {
    if (job.format === 'html')
      return {
        bytes: new TextEncoder().encode(writeHtml(job.capsule, await readCapsuleAssets())),
        missing: [],
      };
    return await EXPORT_WRITERS[job.format](job.content, EXPORT_ASSETS);
  } catch (error) {
    if (error instanceof DyadlineError) {
      const { code, message, details } = error;
      return { failure: { code, message, details } };
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { failure: { code: null, message: told, details: {} } };
  }
}
