import { describeSize } from '../bench-database.ts';
import type { Finding } from '../report.ts';
import type { PageMeasure, Smoothness } from './measure-browser.ts';

/** The size whose paint and frames those of the largest are compared with. */
const SMALL = 10_000;
/** Below this a size stands for the shipped data. */
const LEAST_GENERATED = 1000;
const MOST_NODES = 1000;
const MOST_SHIFT = 0.02;

type Gesture = 'zoom' | 'pan' | 'scroll';

/** Returns the measured pages as ratios: to the empty page, to plain vis-timeline, and of the largest size to a small one. */
export function toBrowserFindings(pages: readonly PageMeasure[]): Finding[] {
  const sizes = pages.flatMap(({ size }) => size ?? []);
  if (sizes.length === 0) return [];
  const [largest, least] = [Math.max(...sizes), Math.min(...sizes)];
  return ['chronicle', 'lanes'].flatMap((layout) => [
    ...compareLayout(pages, layout, largest, least < LEAST_GENERATED ? least : null),
  ]);
}

function compareLayout(
  pages: readonly PageMeasure[],
  layout: string,
  size: number,
  shipped: number | null,
): Finding[] {
  const find = (name: string) => pages.find(({ page }) => page === name);
  const [empty, plain] = [find('empty page'), find('vis-timeline, 100')];
  const large = find(`${layout}, ${describeSize(size)}`);
  const small = size === SMALL ? undefined : find(`${layout}, ${describeSize(SMALL)}`);
  const few = shipped === null || shipped === size ? undefined : find(`${layout}, ${describeSize(shipped)}`);
  if (large === undefined) return [];
  const at = `${layout} ${describeSize(size)}`;
  const most = (what: string, value: number | undefined, target: number): Finding => ({
    ...{ what: `${at}: ${what}`, value: value ?? Number.NaN, target },
    bound: 'at most',
  });
  const of = (
    read: (one: Smoothness) => number,
    gesture: Gesture,
    one: PageMeasure | undefined,
    than: PageMeasure | undefined,
  ) => {
    const [own, other] = [one?.[gesture], than?.[gesture]];
    return own == null || other == null ? Number.NaN : read(own) / read(other);
  };
  const cost = ({ cost: { all } }: Smoothness) => all;
  const p95 = (one: Smoothness) => one.p95;
  const findings = [
    most('a frame of a zoom costs, of vis-timeline with 100', of(cost, 'zoom', large, plain), 0.6),
    most('a frame of a pan costs, of vis-timeline with 100', of(cost, 'pan', large, plain), 1),
    most("zoom p95 frame, of the empty page's", of(p95, 'zoom', large, empty), 1.5),
    most("pan p95 frame, of the empty page's", of(p95, 'pan', large, empty), 1.2),
    most('share of zoom in frames over 50 ms', large.zoom.slowShare, 0),
    most('share of pan in frames over 50 ms', large.pan.slowShare, 0),
    most('layout shift', large.layoutShift, MOST_SHIFT),
    most(
      'first paint, of vis-timeline with 100',
      large.firstPaintMs / (plain?.firstPaintMs ?? Number.NaN),
      1.5,
    ),
  ];
  if (large.scroll === null) findings.push(most('DOM nodes', large.nodes, MOST_NODES));
  else
    findings.push(
      most('a frame of scrolling costs, of the empty page', of(cost, 'scroll', large, empty), 1.5),
      most("scroll p95 frame, of the empty page's", of(p95, 'scroll', large, empty), 1.2),
    );
  if (few !== undefined)
    findings.push(
      most(`a frame of a zoom costs, of its own with the shipped events`, of(cost, 'zoom', large, few), 1.2),
    );
  if (small === undefined) return findings;
  const than = `of its own at ${describeSize(SMALL)}`;
  return [
    ...findings,
    most(`first paint, ${than}`, large.firstPaintMs / small.firstPaintMs, 1.2),
    most(`zoom p95 frame, ${than}`, of(p95, 'zoom', large, small), 1.1),
    most(`pan p95 frame, ${than}`, of(p95, 'pan', large, small), 1.1),
  ];
}
