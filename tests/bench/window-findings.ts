/** What is to be said of measured windows: the targets, and which of them stand for a window. */
import { describeSize } from './bench-database.ts';
import type { Finding } from './report.ts';
import type { Times } from './time-each.ts';
import type { FilterName, Width } from './window-questions.ts';

/** How long a kind of window took at a size: over HTTP, from the function, and by the scan. */
export type Cell = { size: number; name: FilterName; width: Width; http: Times; direct: Times; scan: Times };

/** How many times faster than the scan a window is to be. */
const LEAST_TIMES = 150;
/** Where the scan is so quick that this asks for less: what a window may take, of one without a filter. */
const MOST_OF_UNFILTERED = 1.5;
/** What a window over HTTP may take, of its own where there are few events. */
const MOST_GROWTH = 2;
/** The targets are for this size: a scan of few events takes no time. */
const LARGE = 1_000_000;
/** The size that growth is told from. */
const SMALL = 10_000;

/** Returns what the windows of the largest size are held against. */
export function toWindowFindings(cells: readonly Cell[]): Finding[] {
  const largest = Math.max(...cells.map(({ size }) => size));
  const find = (size: number, name: FilterName, width: Width) =>
    cells.find((cell) => cell.size === size && cell.name === name && cell.width === width);
  return cells
    .filter(({ size }) => size === largest)
    .flatMap((cell) => {
      const { size, name, width } = cell;
      const found = [toScanFinding(cell, find(size, 'none', width) ?? cell)];
      const small = find(SMALL, name, width);
      if (small === undefined || size === SMALL) return found;
      const what = `/api/window ${nameOf(cell)}: p95, of that at ${describeSize(SMALL)}`;
      const growth = cell.http.p95 / small.http.p95;
      return [...found, { what, value: growth, bound: 'at most', target: MOST_GROWTH } satisfies Finding];
    });
}

/**
 * A window has to be so many times faster than its scan, or no slower than one and a half without a filter. Which of the
 * two asks for less depends on the scan alone, and that one is told.
 */
function toScanFinding(cell: Cell, unfiltered: Cell): Finding {
  const { size, name, scan, direct } = cell;
  const times = scan.p95 / direct.p95;
  const isQuickScan = scan.p95 / LEAST_TIMES < unfiltered.direct.p95 * MOST_OF_UNFILTERED;
  const isTarget = size >= LARGE;
  if (name === 'none' || !isQuickScan)
    return {
      what: `window ${nameOf(cell)}: scan p95 / p95`,
      value: times,
      bound: 'at least',
      target: isTarget ? LEAST_TIMES : null,
    };
  return {
    what: `window ${nameOf(cell)}: p95, of that without a filter (quick scan, ${times.toFixed(0)} times)`,
    value: direct.p95 / unfiltered.direct.p95,
    bound: 'at most',
    target: isTarget ? MOST_OF_UNFILTERED : null,
  };
}

function nameOf({ size, width, name }: Cell): string {
  return `${describeSize(size)}, ${width}, ${name}`;
}
