import { listBands, type OverviewBar } from '#lib/overview/overview-density.ts';
import { BREAK_PX, type OverviewScale } from '#lib/overview/overview-scale.ts';
import { describeBreak } from '#lib/overview/overview-words.ts';
import type { OverviewYear } from '#lib/overview/overview-years.ts';
import { toneColor, toTone } from '#lib/timeline/pair-color.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Whatever happened in a period is seen, however little it counts. */
const MIN_BAR_HEIGHT = 1.5;
/** Between bars, and above the highest: the rule of the brush lies there. */
const BAR_GAP = 1;
/** Between bands that are tall enough for it, so that they are told apart in grey too. */
const BAND_GAP = 1;
const MIN_PARTED_BAND = 4;
const HEADROOM = 6;

/** What is drawn behind the brush. */
export type OverviewPicture = {
  scale: OverviewScale;
  bars: readonly OverviewBar[];
  years: readonly OverviewYear[];
  /** The pairs that have a colour of their own, in order. */
  focalPairs: readonly string[];
  today: number;
  /** Of the bars, in pixels. */
  height: number;
};

/**
 * Draws the bars, the break and the years into `ground`, replacing what it held. Colours are the style sheet's, so that
 * themes, forced colours and print need nothing from here.
 */
export function drawOverview(ground: HTMLElement, picture: OverviewPicture): void {
  const { scale, height, today } = picture;
  const svg = part('svg', { class: 'overview-bars', width: scale.width, height });
  const [early, late] = scale.segments;
  if (early !== undefined && late !== undefined) {
    svg.append(part('rect', { class: 'overview-earlier', width: early.right, height }));
  }
  const [from, to] = [scale.toX(today + 1), scale.width];
  svg.append(part('rect', { class: 'overview-after', x: from, width: Math.max(to - from, 0), height }));
  const top = Math.max(...picture.bars.map(({ total }) => total));
  const perEvent = (height - HEADROOM) / top;
  const bands = listBands(picture.focalPairs);
  for (const { band, isHeld, d } of bandPaths(picture.bars, bands, perEvent, height)) {
    if (d === '') continue;
    const path = part('path', { class: 'overview-band', 'data-band': band, d });
    path.toggleAttribute('data-held', isHeld);
    path.style.setProperty('--band', bandColor(band, picture.focalPairs));
    svg.append(path);
  }
  svg.append(part('line', { class: 'overview-today', x1: from, x2: from, y2: height }));
  if (early !== undefined && late !== undefined)
    svg.append(drawBreak(late.left - BREAK_PX / 2, height, scale));
  ground.replaceChildren(svg, ...picture.years.map(drawYear));
}

/** A path for what held and one for what happened, of each band: in each bar from the top what held, then the rest. */
function bandPaths(
  bars: readonly OverviewBar[],
  bands: readonly string[],
  perEvent: number,
  height: number,
): { band: string; isHeld: boolean; d: string }[] {
  const paths = [true, false].flatMap((isHeld) =>
    bands.map((band) => ({ band, isHeld, steps: [] as string[] })),
  );
  for (const { left, right, counts, held, total } of bars) {
    const drawn = Math.max(total * perEvent, MIN_BAR_HEIGHT);
    let y = height - drawn;
    for (const { band, isHeld, steps } of paths) {
      const heldCount = held.get(band) ?? 0;
      const tall = ((isHeld ? heldCount : (counts.get(band) ?? 0) - heldCount) / total) * drawn;
      if (tall < 1e-6) continue;
      const isParted = tall >= MIN_PARTED_BAND && y + tall < height - 0.5;
      const inked = isParted ? tall - BAND_GAP : tall;
      steps.push(
        `M${left.toFixed(2)} ${y.toFixed(2)}h${(right - left - BAR_GAP).toFixed(2)}v${inked.toFixed(2)}H${left.toFixed(2)}z`,
      );
      y += tall;
    }
  }
  return paths.map(({ steps, ...path }) => ({ ...path, d: steps.join('') }));
}

function bandColor(band: string, focalPairs: readonly string[]): string {
  return band === 'many' ? 'var(--pair-many)' : toneColor(toTone(band, focalPairs));
}

/** Two strokes across the foot, the usual sign of a broken axis. */
function drawBreak(x: number, height: number, scale: OverviewScale): SVGElement {
  const group = part('g', { class: 'overview-break' });
  const title = document.createElementNS(SVG, 'title');
  title.textContent = describeBreak(scale);
  const half = BREAK_PX / 2;
  const ground = part('rect', { class: 'overview-break-ground', x: x - half, width: BREAK_PX, height });
  const strokes = [-2, 2].map((shift) =>
    part('line', { x1: x + shift - 2, x2: x + shift + 2, y1: height, y2: height - 12 }),
  );
  group.append(title, ground, ...strokes);
  return group;
}

function drawYear({ x, text }: OverviewYear): HTMLElement {
  const label = document.createElement('span');
  label.className = 'overview-year';
  label.style.left = `${x.toFixed(1)}px`;
  label.textContent = text;
  return label;
}

function part(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}
