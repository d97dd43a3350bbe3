import { DyadlineError } from '#lib/errors.ts';
import type { ExportedFile } from '#lib/exchange/export-writers.ts';
import type { ExportJob } from './export-job.ts';
import { makeInThread } from './export-threads.ts';

/** Downloads made at once, and of those the large ones: each takes a processor and some hundred megabytes for its time. */
const MAX_RUNNING = 2;
const MAX_LARGE_RUNNING = 1;
/** Downloads that wait for their turn; more would wait longer than people do. */
const MAX_WAITING = 8;
const MAX_LARGE_WAITING = 2;
/** From so many pixels on a picture is large: more than those of the largest screens. */
const LARGE_PX = 3840 * 2160;

type Waiting = { isLarge: boolean; call: () => void };

const waiting: Waiting[] = [];
let running = 0;
let largeRunning = 0;

/**
 * Returns a download, made of what `load` gives in a thread of its own; `pixels` is how many it has, 0 where
 * it is no picture of pixels. Throws `busy` where too many are being made already, or where it takes too long. Who leaves
 * (`signal`) gives up the place, but a download that was begun keeps its own until the thread is free.
 */
export async function runExport(
  load: () => Promise<ExportJob>,
  pixels: number,
  signal: AbortSignal,
): Promise<ExportedFile> {
  const isLarge = pixels > LARGE_PX;
  await takeTurn(isLarge, signal);
  const made = load().then((job) => {
    if (signal.aborted) throw gone();
    return makeInThread(job, signal, isLarge);
  });
  made.then(
    () => endTurn(isLarge),
    () => endTurn(isLarge),
  );
  return unlessLeft(made, signal);
}

function unlessLeft<Value>(made: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(gone());
    signal.addEventListener('abort', leave, { once: true });
    made.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

async function takeTurn(isLarge: boolean, signal: AbortSignal): Promise<void> {
  if (signal.aborted) throw gone();
  if (!canRun(isLarge)) {
    const alike = waiting.filter((one) => one.isLarge === isLarge).length;
    if (waiting.length >= MAX_WAITING || (isLarge && alike >= MAX_LARGE_WAITING))
      throw new DyadlineError('busy', 'Too many downloads are being made. Try again in a moment.');
    // The place is taken for it by whoever calls, so that nobody comes in between.
    return untilCalled(isLarge, signal);
  }
  begin(isLarge);
}

function canRun(isLarge: boolean): boolean {
  return running < MAX_RUNNING && !(isLarge && largeRunning >= MAX_LARGE_RUNNING);
}

function begin(isLarge: boolean): void {
  running += 1;
  if (isLarge) largeRunning += 1;
}

function endTurn(isLarge: boolean): void {
  running -= 1;
  if (isLarge) largeRunning -= 1;
  const next = waiting.findIndex((one) => canRun(one.isLarge));
  const [called] = next < 0 ? [] : waiting.splice(next, 1);
  if (called === undefined) return;
  begin(called.isLarge);
  called.call();
}

/** Resolves when one that is made has ended; who leaves before gives the place to the next. */
function untilCalled(isLarge: boolean, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const one: Waiting = {
      isLarge,
      call: () => {
        signal.removeEventListener('abort', leave);
        resolve();
      },
    };
    const leave = () => {
      waiting.splice(waiting.indexOf(one), 1);
      reject(gone());
    };
    waiting.push(one);
    signal.addEventListener('abort', leave, { once: true });
  });
}

function gone(): DyadlineError {
  return new DyadlineError('busy', 'The asker did not wait for this download.');
}
