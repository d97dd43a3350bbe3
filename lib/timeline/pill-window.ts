import type { DayWindow } from '#lib/window/day-window.ts';
import { clampWindow } from '#lib/window/window-steps.ts';
import type { ClusterPill } from './cluster-pills.ts';

/** Room on either side of what a cluster holds. */
const PADDING = 0.15;
/** Choosing a cluster always goes nearer, and never so near that a reader no longer sees where they were. */
const LEAST_FACTOR = 0.6;
const MOST_FACTOR = 0.06;

/** Returns the window that a cluster opens when it is chosen: its days, with room around them. */
export function pillWindow({ earliest, latest, middle }: ClusterPill, window: DayWindow): DayWindow {
  const width = window.end - window.start;
  const wanted = (latest + 1 - earliest) * (1 + 2 * PADDING);
  const days = Math.min(Math.max(wanted, width * MOST_FACTOR), width * LEAST_FACTOR);
  const centre = wanted <= days ? (earliest + latest + 1) / 2 : middle;
  return clampWindow({ start: centre - days / 2, end: centre + days / 2 });
}
