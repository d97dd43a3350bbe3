/**
 * Which answers are at hand, and which are asked for. One question at a time is under way: what the screen shows comes
 * before what it may show next, and a question that nobody waits for any more is dropped. A failure is handed to `onFailure` and not
 * repeated by itself; the next move asks again.
 */
import { parseDay } from '#lib/time/day.ts';
import type { WindowAnswer, WindowRequest } from '#lib/timeline/window-answer.ts';
import type { DayWindow } from '#lib/window/day-window.ts';

/** Asks for a window. */
export type LoadWindow = (request: WindowRequest, signal: AbortSignal) => Promise<WindowAnswer>;

/** The answers of one filter. */
export type Windows = {
  /** Asks for what is missing: the window of the screen, and if that is there, what may be next. */
  want: (request: WindowRequest, ahead: readonly WindowRequest[]) => void;
  /**
   * The answer to this very request, else the answer at hand that shows the window best: the narrowest that holds it,
   * else that which holds most of it.
   */
  bestFor: (request: WindowRequest, window: DayWindow) => WindowAnswer;
  /** Another filter: what is at hand and under way is of no use. */
  reset: (first: WindowAnswer, load: LoadWindow) => void;
  stop: () => void;
};

/** Called when an answer has come that was wanted for the screen, and when a question failed. */
export type WindowsTold = { onAnswer: () => void; onFailure: (error: unknown) => void };

/** Answers kept; the least recently used goes first. */
const MAX_KEPT = 32;

type Kept = { answer: WindowAnswer; days: DayWindow };

/** Keeps the answers of a filter, of which the first is at hand. */
export function createWindows(first: WindowAnswer, load: LoadWindow, told: WindowsTold): Windows {
  let kept = new Map<string, Kept>();
  let ask = load;
  let running: { key: string; control: AbortController } | null = null;
  let wanted: WindowRequest | null = null;
  let queue: readonly WindowRequest[] = [];

  const keep = (key: string, answer: WindowAnswer) => {
    kept.delete(key);
    kept.set(key, { answer, days: toDays(answer) });
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_KEPT) break;
      kept.delete(oldest);
    }
  };
  const isMissing = (request: WindowRequest) => !kept.has(toKey(request));
  const run = () => {
    const isWanted = wanted !== null && isMissing(wanted);
    const request = isWanted ? wanted : queue.find(isMissing);
    if (request === null || request === undefined) return;
    const key = toKey(request);
    if (running?.key === key) return;
    // What is under way may be of use later, but not before what the screen needs.
    if (running !== null && !isWanted) return;
    running?.control.abort();
    const mine = { key, control: new AbortController() };
    running = mine;
    ask(request, mine.control.signal).then(
      (answer) => {
        if (running !== mine) return;
        running = null;
        keep(key, answer);
        if (wanted !== null && toKey(wanted) === key) told.onAnswer();
        run();
      },
      (error: unknown) => {
        if (running !== mine) return;
        running = null;
        // Until the next move; or a screen that is offline would ask without end.
        [wanted, queue] = [null, []];
        told.onFailure(error);
      },
    );
  };
  const stop = () => {
    running?.control.abort();
    running = null;
    [wanted, queue] = [null, []];
  };

  keep(toKey(first), first);
  return {
    want: (request, ahead) => {
      wanted = request;
      queue = ahead;
      run();
    },
    bestFor: (request, window) => {
      const asked = kept.get(toKey(request));
      if (asked !== undefined) {
        keep(toKey(request), asked.answer);
        return asked.answer;
      }
      const [one, ...others] = kept.values();
      const best = others.reduce((a, b) => (a !== undefined && isBetter(a, b, window) ? a : b), one);
      return best?.answer ?? first;
    },
    reset: (next, nextLoad) => {
      stop();
      kept = new Map();
      ask = nextLoad;
      keep(toKey(next), next);
    },
    stop,
  };
}

function toKey({ window }: Pick<WindowRequest, 'window'> | Pick<WindowAnswer, 'window'>): string {
  return window.join('/');
}

function toDays({ window: [first, last] }: WindowAnswer): DayWindow {
  return { start: parseDay(first) ?? 0, end: (parseDay(last) ?? 0) + 1 };
}

function isBetter({ days: a }: Kept, { days: b }: Kept, window: DayWindow): boolean {
  const [heldA, heldB] = [shareOf(a, window), shareOf(b, window)];
  if (Math.abs(heldA - heldB) > 0.01) return heldA > heldB;
  return a.end - a.start < b.end - b.start;
}

/** How much of a window another one holds, 0 to 1. */
function shareOf(held: DayWindow, { start, end }: DayWindow): number {
  return Math.max(0, Math.min(held.end, end) - Math.max(held.start, start)) / (end - start);
}
