import { describeSize } from './bench-database.ts';
import type { PageMeasure } from './measure-browser.ts';
import type { Finding } from './report.ts';

/** The size whose paint and frames those of the largest are compared with. */
const SMALL = 10_000;
const MOST_NODES = 1000;
const MOST_SHIFT = 0.02;

/** Returns the measured pages as ratios: to the empty page, to plain vis-timeline, and of the largest size to a small one. */
export function toBrowserFindings(pages: readonly PageMeasure[]): Finding[] {
  const named = (name: string) => pages.find(({ page }) => page === name);
  const largest = pages.reduce<PageMeasure | undefined>(
    (found, one) => (one.size !== null && one.size >= (found?.size ?? 0) ? one : found),
    undefined,
  );
  if (largest === undefined || largest.size === null) return [];
  const empty = named('empty page');
  const plain = named('vis-timeline, 100');
  const small = pages.find(({ size }) => size === SMALL);
  const at = `timeline ${describeSize(largest.size)}`;
  const most = (what: string, value: number | undefined, target: number): Finding => ({
    ...{ what: `${at}: ${what}`, value: value ?? Number.NaN, target },
    bound: 'at most',
  });
  const of = (value: number, reference: number | undefined) => value / (reference ?? Number.NaN);
  const findings = [
    most("zoom p95 frame, of the empty page's", of(largest.zoom.p95, empty?.zoom.p95), 1.5),
    most("pan p95 frame, of the empty page's", of(largest.pan.p95, empty?.pan.p95), 1.2),
    most('share of zoom in frames over 50 ms', largest.zoom.slowShare, 0),
    most('share of pan in frames over 50 ms', largest.pan.slowShare, 0),
    most('DOM nodes', largest.nodes, MOST_NODES),
    most('layout shift', largest.layoutShift, MOST_SHIFT),
    most('first paint, of vis-timeline with 100', of(largest.firstPaintMs, plain?.firstPaintMs), 1.5),
  ];
  if (small === undefined || small === largest) return findings;
  const than = `of its own at ${describeSize(SMALL)}`;
  return [
    ...findings,
    most(`first paint, ${than}`, of(largest.firstPaintMs, small.firstPaintMs), 1.2),
    most(`zoom p95 frame, ${than}`, of(largest.zoom.p95, small.zoom.p95), 1.1),
    most(`pan p95 frame, ${than}`, of(largest.pan.p95, small.pan.p95), 1.1),
  ];
}
