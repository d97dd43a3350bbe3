import type { DrawnEvent } from './drawn-event.ts';

/** A part of time that a screen asks for: first and last day (ISO), both inclusive, and how wide it is drawn. */
export type WindowRequest = {
  window: readonly [first: string, last: string];
  /** Pixels of the time area; it shapes clusters and density only. */
  width: number;
  /** Most events to be answered with, 1 to 300. */
  limit: number;
};

/** A lane, and how many events of the filter it has in the window. */
export type WindowLane = { id: string; label: string; total: number };

/** Events of a lane that are in the window and not among those answered one by one; days are ISO, inclusive. */
export type WindowCluster = { lane: string; earliest: string; latest: string; count: number };

/** What a screen draws of a window: the body of `GET /api/window`, and of the same question asked in memory. */
export type WindowAnswer = {
  /** First and last day (ISO), inclusive. */
  window: [string, string];
  /** In drawing order: all lanes of the filter, also those that are empty in this window, so that panning moves none. */
  lanes: WindowLane[];
  /** Chosen as `WindowChoice` says; by importance, then number of sources, then earliest day (open first), then id. */
  events: DrawnEvent[];
  clusters: WindowCluster[];
  /**
   * Bucket i begins on day `edges[i]` and ends before `edges[i + 1]`; the last edge is the day after the window.
   * An event counts in the bucket of its earliest day, or in the first one if it began before. `held` is the part of
   * `counts` whose date says that it held then.
   */
  density: { edges: string[]; counts: Record<string, number[]>; held: Record<string, number[]> };
  /** Events of the filter in the window, each once. */
  total: number;
};
