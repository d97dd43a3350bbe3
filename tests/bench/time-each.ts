import { percentile } from './statistics.ts';

/** Milliseconds that half of the answers took at most, and 95 of 100. */
export type Times = { p50: number; p95: number };

/** Returns the times that a list of milliseconds makes up. */
export function toTimes(milliseconds: readonly number[]): Times {
  return { p50: percentile(milliseconds, 0.5), p95: percentile(milliseconds, 0.95) };
}

/** Returns how long answers took, one after the other; `mostMs` ends a slow series after at least `least` of them. */
export async function timeEach<Item>(
  items: readonly Item[],
  ask: (item: Item) => unknown,
  { mostMs = Number.POSITIVE_INFINITY, least = 1 }: { mostMs?: number; least?: number } = {},
): Promise<number[]> {
  const times: number[] = [];
  let spent = 0;
  for (const item of items) {
    const started = performance.now();
    await ask(item);
    const ms = performance.now() - started;
    times.push(ms);
    spent += ms;
    if (times.length >= least && spent > mostMs) break;
  }
  return times;
}

/** Returns milliseconds as they stand in tables. */
export function formatMs(ms: number): string {
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
}
