import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DyadlineError, ERROR_CODES } from '#lib/errors.ts';
import type { ExportedFile } from '#lib/exchange/export-writers.ts';
import type { ExportJob, ExportMade, ExportResult, ToExportThread } from './export-job.ts';

/** A picture of the largest size takes some seconds. */
const MAX_MS = 60_000;
const MAX_MEMORY_MB = 1024;

const THREAD_FILE = join(
  /* turbopackIgnore: true */ process.cwd(),
  '.dyadline',
  'bundles',
  'export-worker.cjs',
);

/** Threads that wait for a download to make; they live on, for to start one takes longer than most downloads. */
const idle: Worker[] = [];
let jobs = 0;

/** Returns what changes when the code that makes downloads does. */
export function exportCodeVersion(): number {
  return statSync(THREAD_FILE).mtimeMs;
}

/**
 * Returns a download, made in a thread of its own; settles when that thread is free again. It is told where
 * nobody waits any more (`signal`) and then leaves what it did not begin. Throws `busy` where it takes too long. With
 * `isLarge` the thread ends after it, and gives back its memory.
 */
export async function makeInThread(
  job: ExportJob,
  signal: AbortSignal,
  isLarge: boolean,
): Promise<ExportedFile> {
  const thread = idle.pop() ?? startThread();
  const tell = (told: ToExportThread) => thread.postMessage(told);
  jobs += 1;
  const make = jobs;
  const leave = () => tell({ leave: make });
  signal.addEventListener('abort', leave, { once: true });
  try {
    tell({ make, job });
    if (signal.aborted) leave();
    const result = await untilMade(thread, make);
    if (isLarge) tell('end');
    else idle.push(thread);
    if ('failure' in result) throw toError(result.failure);
    return { bytes: result.bytes, missing: result.missing };
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

function startThread(): Worker {
  const thread = new Worker(THREAD_FILE, { resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB } });
  // It must not keep a process alive that has nothing else to do.
  thread.unref();
  // What fails while it makes something is told to who waits for that.
  thread.on('error', () => {});
  thread.on('exit', () => {
    const at = idle.indexOf(thread);
    if (at >= 0) idle.splice(at, 1);
  });
  return thread;
}

function untilMade(thread: Worker, make: number): Promise<ExportResult> {
  return new Promise<ExportResult>((resolve, reject) => {
    const hear = (result: ExportResult) => {
      if (result.made === make) settle(() => resolve(result));
    };
    const fail = (error: Error) => settle(() => reject(error));
    const end = (code: number) =>
      settle(() => reject(new Error(`The thread of a download ended with ${code}.`)));
    const timer = setTimeout(() => {
      settle(() =>
        reject(new DyadlineError('busy', 'This download took too long. Ask for fewer events or pixels.')),
      );
      void thread.terminate();
    }, MAX_MS);
    const settle = (tell: () => void) => {
      clearTimeout(timer);
      thread.off('message', hear).off('error', fail).off('exit', end);
      tell();
    };
    thread.on('message', hear).on('error', fail).on('exit', end);
  });
}

function toError({ code, message, details }: Extract<ExportMade, { failure: unknown }>['failure']): Error {
  const known = ERROR_CODES.find((one) => one === code);
  return known === undefined ? new Error(message) : new DyadlineError(known, message, { details });
}
