/**
 * A picture as SVG: real text, a name and a description for those who do not see it, each event a group with its own
 * name and, where others can reach us, a link. The font comes with it; where it is ignored, lines are squeezed to the
 * width that was measured, so that text stays in its box in any font.
 */
import { isRightToLeft } from '#lib/isolate.ts';
import { listLines } from '#lib/picture/list-lines.ts';
import { hasSourceSans, measureSourceSans } from '#lib/picture/measure-text.ts';
import type { EventGroup, Line, Picture, Rectangle, Shape, Text } from '#lib/picture/shape.ts';
import { escapeXml } from './xml.ts';

/** What else takes part in writing a picture. */
export type SvgOptions = {
  /** Of these, those are embedded whose characters occur in the picture. */
  fonts?: readonly WebFont[];
  /** Returns a text as outlines, its lines on these baselines; null where it is to be written as text. */
  outline?: ((text: Text, baselines: readonly number[]) => string | null) | undefined;
};

/** A font file for browsers: its bytes in base64 and the characters it has, as CSS writes them (`U+0-FF, U+131`). */
export type WebFont = { base64: string; unicodeRange: string };

const FONT_STACK = "'Source Sans 3', 'Source Sans Pro', Arial, 'Liberation Sans', Helvetica, sans-serif";
/** From the middle of a line down to the feet of its letters, as a share of the type size. */
const BASELINE = 0.34;

type Painting = { gradients: Map<string, string>; outline: NonNullable<SvgOptions['outline']> };

/** Returns a picture as an SVG document. */
export function writeSvg(picture: Picture, { fonts = [], outline = () => null }: SvgOptions = {}): string {
  const { width, height, scale, background, title, description, shapes } = picture;
  const gradients = new Map<string, string>();
  const painted = shapes.map((shape) => paint(shape, { gradients, outline })).join('\n');
  const faces = fontFaces(fonts, listLines(shapes).join(''));
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${round(width * scale)}" height="${round(height * scale)}" viewBox="0 0 ${round(width)} ${round(height)}" role="graphics-document" aria-labelledby="dyadline-title dyadline-description" font-family="${FONT_STACK}">
<title id="dyadline-title">${escapeXml(title)}</title>
<desc id="dyadline-description">${escapeXml(description)}</desc>
${faces === '' ? '' : `<style>${faces}</style>\n`}<defs>${[...gradients.values()].join('')}</defs>
<rect width="${round(width)}" height="${round(height)}" fill="${background}"/>
${painted}
</svg>
`;
}

function paint(shape: Shape, painting: Painting): string {
  switch (shape.kind) {
    case 'rectangle':
      return paintRectangle(shape, painting.gradients);
    case 'line':
      return paintLine(shape);
    case 'text':
      return paintText(shape, painting);
    case 'event':
      return paintEvent(shape, painting);
    case 'group':
      return `<g role="graphics-symbol" aria-label="${escapeXml(shape.name)}">${shape.primitives.map((one) => paint(one, painting)).join('')}</g>`;
  }
}

function paintEvent({ id, lane, name, href, primitives }: EventGroup, painting: Painting): string {
  const inside = primitives.map((primitive) => paint(primitive, painting)).join('');
  const group = `<g role="graphics-symbol" aria-label="${escapeXml(name)}" data-event-id="${escapeXml(id)}" data-lane="${escapeXml(lane)}"><title>${escapeXml(name)}</title>${inside}</g>`;
  return link(href, group);
}

function link(href: string | null, inside: string): string {
  return href === null ? inside : `<a href="${escapeXml(href)}" target="_blank">${inside}</a>`;
}

function paintRectangle(shape: Rectangle, gradients: Map<string, string>): string {
  const { x, y, width, height, fill, stroke, radius } = shape;
  const paints = [
    `fill="${fill === null ? 'none' : inkOf(shape, fill, gradients)}"`,
    stroke === null ? '' : `stroke="${stroke.color}" stroke-width="${round(stroke.width)}"`,
    radius === 0 ? '' : `rx="${round(radius)}"`,
  ].filter((one) => one !== '');
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${paints.join(' ')}/>`;
}

/** The fill as it is, or a gradient of it that is as strong along the shape as its ink. */
function inkOf({ ink }: Rectangle, fill: string, gradients: Map<string, string>): string {
  if (ink === null) return fill;
  const stops = ink
    .map(
      ({ at, ink: strength }) =>
        `<stop offset="${round(at, 4)}" stop-color="${fill}" stop-opacity="${round(strength, 3)}"/>`,
    )
    .join('');
  const known = [...gradients.keys()].indexOf(stops);
  const id = `dyadline-ink-${known === -1 ? gradients.size : known}`;
  if (known === -1) gradients.set(stops, `<linearGradient id="${id}">${stops}</linearGradient>`);
  return `url(#${id})`;
}

function paintLine({ from, to, color, width }: Line): string {
  const [x1, y1, x2, y2] = [...from, ...to].map((value) => round(value));
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${color}" stroke-width="${round(width)}"/>`;
}

function paintText(shape: Text, { outline }: Painting): string {
  const { x, y, width, size, weight, lines, lineHeight, color, align, href } = shape;
  const [anchor, left] = { left: ['start', x], center: ['middle', x + width / 2], right: ['end', x + width] }[
    align
  ] as [string, number];
  const baselines = lines.map((_, index) => y + lineHeight * (index + 0.5) + size * BASELINE);
  const closed = closeLines(lines);
  const outlined = outline({ ...shape, lines: closed }, baselines);
  if (outlined !== null) return link(href, outlined);
  const painted = closed.map((words, index) => {
    // Of a script whose width is a guess, letters must not be drawn out to it.
    const fitted = hasSourceSans(words)
      ? ` textLength="${round(measureSourceSans(words, size, weight))}" lengthAdjust="spacingAndGlyphs"`
      : '';
    return `<tspan x="${round(left)}" y="${round(baselines[index] ?? y)}"${fitted}>${escapeXml(words)}</tspan>`;
  });
  const attributes = [
    `font-size="${round(size)}"`,
    weight === 400 ? '' : `font-weight="${weight}"`,
    `fill="${color}"`,
    anchor === 'start' ? '' : `text-anchor="${anchor}"`,
  ].filter((one) => one !== '');
  return link(href, `<text ${attributes.join(' ')}>${painted.join('')}</text>`);
}

/** The lines, each to be put in order by itself: what is isolated ends with its line, and the direction is that of the whole. */
function closeLines(lines: readonly string[]): string[] {
  const isTurned = isRightToLeft(lines.join(''));
  let open: string[] = isTurned ? ['\u2067'] : [];
  return lines.map((line) => {
    const words = open.join('') + line.trimEnd();
    open = [];
    for (const sign of words)
      if (sign >= '\u2066' && sign <= '\u2068') open.push(sign);
      else if (sign === '\u2069') open.pop();
    return words + '\u2069'.repeat(open.length);
  });
}

function fontFaces(fonts: readonly WebFont[], text: string): string {
  const characters = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return fonts
    .filter(({ unicodeRange }) => {
      const ranges = parseRanges(unicodeRange);
      return characters.some((code) => ranges.some(([first, last]) => code >= first && code <= last));
    })
    .map(
      ({ base64, unicodeRange }) =>
        `@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(data:font/woff2;base64,${base64}) format('woff2');unicode-range:${unicodeRange}}`,
    )
    .join('');
}

function parseRanges(text: string): [number, number][] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function round(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}
