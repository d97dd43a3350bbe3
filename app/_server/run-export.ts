import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DyadlineError, ERROR_CODES } from '#lib/errors.ts';
import type { ExportJob, ExportResult } from './export-job.ts';

/** Downloads made at once; each may take a processor and some hundred megabytes for its time. */
const MAX_RUNNING = 2;
/** Downloads that wait for their turn; more would wait longer than people do. */
const MAX_WAITING = 8;
/** A picture of the largest size takes some seconds. */
const MAX_MS = 60_000;
const MAX_MEMORY_MB = 1024;

const WORKER_FILE = join(
  /* turbopackIgnore: true */ process.cwd(),
  '.dyadline',
  'bundles',
  'export-worker.js',
);

const waiting: (() => void)[] = [];
let running = 0;

/**
 * Returns the bytes of a download, made in a thread of its own of what `load` gives. Throws `busy` where too many are being made already, or
 * where it takes too long. Ends the thread where the asker has gone (`signal`).
 */
export async function runExport(load: () => Promise<ExportJob>, signal: AbortSignal): Promise<Uint8Array> {
  await takeTurn(signal);
  try {
    return await runThread(await load(), signal);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Returns what changes when the code that makes downloads does. */
export function exportCodeVersion(): number {
  return statSync(WORKER_FILE).mtimeMs;
}

async function takeTurn(signal: AbortSignal): Promise<void> {
  if (signal.aborted) throw gone();
  if (running >= MAX_RUNNING) {
    if (waiting.length >= MAX_WAITING)
      throw new DyadlineError('busy', 'Too many downloads are being made. Try again in a moment.');
    await untilCalled(signal);
  }
  running += 1;
}

/** Resolves when one that is made has ended; who leaves before gives the place to the next. */
function untilCalled(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = () => {
      signal.removeEventListener('abort', leave);
      resolve();
    };
    const leave = () => {
      waiting.splice(waiting.indexOf(call), 1);
      reject(gone());
    };
    waiting.push(call);
    signal.addEventListener('abort', leave, { once: true });
  });
}

function runThread(job: ExportJob, signal: AbortSignal): Promise<Uint8Array> {
  const worker = new Worker(WORKER_FILE, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  return new Promise<Uint8Array>((resolve, reject) => {
    const tooLong = new DyadlineError('busy', 'This download took too long. Ask for fewer events or pixels.');
    const timer = setTimeout(() => reject(tooLong), MAX_MS);
    const leave = () => reject(gone());
    signal.addEventListener('abort', leave, { once: true });
    worker.once('message', (result: ExportResult) => {
      if ('bytes' in result) resolve(result.bytes);
      else reject(toError(result.failure));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread of a download ended with ${code}.`)));
    worker.once('exit', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    });
  }).finally(() => worker.terminate());
}

function toError(failure: Extract<ExportResult, { failure: unknown }>['failure']): Error {
  const code = ERROR_CODES.find((one) => one === failure?.code);
  if (failure === null || code === undefined) return new Error('The thread of a download failed.');
  return new DyadlineError(code, failure.message, { details: failure.details });
}

function gone(): DyadlineError {
  return new DyadlineError('busy', 'The asker did not wait for this download.');
}
