import type { Page } from 'playwright-core';

/** The main thread's processor time in milliseconds a frame, and what of it was styles, layout and scripts. */
export type FrameCost = { all: number; style: number; layout: number; script: number };

const METRICS = {
  all: 'TaskDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
  script: 'ScriptDuration',
} as const satisfies Record<keyof FrameCost, string>;
const KINDS = Object.keys(METRICS) as (keyof FrameCost)[];

/**
 * Begins to count what frames cost; the returned function says it, given how many frames there were. Processor time, where
 * the length of a frame is rounded to those of the screen and hides what the frame costs.
 */
export async function watchFrameCost(page: Page): Promise<(frames: number) => Promise<FrameCost>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  };
  const before = await read();
  return async (frames) => {
    const after = await read();
    await session.send('Performance.disable');
    await session.detach();
    const of = (kind: keyof FrameCost) =>
      (((after.get(METRICS[kind]) ?? Number.NaN) - (before.get(METRICS[kind]) ?? Number.NaN)) * 1000) /
      Math.max(frames, 1);
    return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as FrameCost;
  };
}
