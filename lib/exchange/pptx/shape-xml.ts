/**
 * Shapes as DrawingML: native rectangles, lines, groups and texts that people can go on editing, in the colours and fonts
 * of the theme. Sizes are known from the fonts' own widths, so nothing shrinks text to fit; soft ends are gradients to full
 * transparency.
 */
import type { Box, EventGroup, Group, Line, Primitive, Rectangle, Shape, Text } from '#lib/picture/shape.ts';
import type { InkStop } from '#lib/timeline/ink.ts';
import { escapeXml } from '../xml.ts';
import { splitInk } from './ink-pieces.ts';
import { emu, placeholderXml, type SlideContext } from './slide-context.ts';
import { BULLET_INDENT, textBodyXml } from './text-xml.ts';

/** Says that a shape is seen only: what it stands for is said elsewhere. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** Returns the XML of shapes; texts that fill one place of the layout are paragraphs of one shape. */
export function shapesXml(shapes: readonly Shape[], context: SlideContext): string {
  const held = new Map<string, Text[]>();
  for (const shape of shapes)
    if (shape.kind === 'text' && shape.holder !== undefined)
      held.set(shape.holder, [...(held.get(shape.holder) ?? []), shape]);
  return shapes
    .map((shape) => {
      if (shape.kind !== 'text' || shape.holder === undefined) return shapeXml(shape, context);
      const texts = held.get(shape.holder) ?? [];
      return texts[0] === shape ? heldXml(texts, context) : '';
    })
    .join('');
}

function shapeXml(shape: Shape, context: SlideContext): string {
  return shape.kind === 'event' || shape.kind === 'group'
    ? groupXml(shape, context)
    : primitiveXml(shape, context);
}

function primitiveXml(shape: Primitive, context: SlideContext): string {
  switch (shape.kind) {
    case 'rectangle':
      return inkedXml(shape, context);
    case 'line':
      return lineXml(shape, context);
    case 'text':
      return textXml(shape, context);
  }
}

function groupXml({ kind, name, primitives }: EventGroup | Group, context: SlideContext): string {
  const id = context.nextId();
  const place = placeXml(unite(primitives.map(boundsOf)), context.scale);
  const child = place.replace('<a:off', '<a:chOff').replace('<a:ext', '<a:chExt');
  const inside = primitives.map((primitive) => primitiveXml(primitive, context)).join('');
  const called = kind === 'event' ? `Event: ${name}` : name;
  const identity = `<p:cNvPr id="${id}" name="${escapeXml(called)}" descr="${escapeXml(name)}"/>`;
  return `<p:grpSp><p:nvGrpSpPr>${identity}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${place}${child}</a:xfrm></p:grpSpPr>${inside}</p:grpSp>`;
}

function boundsOf(part: Primitive): Box {
  if (part.kind !== 'line') return part;
  const [x1, y1, x2, y2] = [...part.from, ...part.to];
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

function unite(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}

/** A rectangle whose ink fades becomes as many as its ink has pieces, side by side. */
function inkedXml(shape: Rectangle, context: SlideContext): string {
  if (shape.ink === null || shape.fill === null) return rectangleXml(shape, context);
  return splitInk(shape.ink)
    .map(({ from, to, stops }) => {
      const place = { x: shape.x + from * shape.width, width: (to - from) * shape.width };
      const ink = stops.every(({ ink: strength }) => strength === 1) ? null : stops;
      return rectangleXml({ ...shape, ...place, ink }, context);
    })
    .join('');
}

function rectangleXml(shape: Rectangle, context: SlideContext): string {
  const { width, height, radius, stroke } = shape;
  const geometry = geometryXml(width, height, radius);
  const outline =
    stroke === null
      ? '<a:ln><a:noFill/></a:ln>'
      : `<a:ln w="${emu(stroke.width, context.scale)}">${solid(stroke.color, context)}</a:ln>`;
  const name = geometry.includes('ellipse') ? 'Sign' : 'Mark';
  return `<p:sp><p:nvSpPr>${seenOnly(name, context)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${placeXml(shape, context.scale)}</a:xfrm>${geometry}${fillXml(shape, context)}${outline}</p:spPr></p:sp>`;
}

/** The identity of a shape that is seen only; its group, or the text beside it, says what it stands for. */
function seenOnly(name: string, context: SlideContext): string {
  const id = context.nextId();
  return `<p:cNvPr id="${id}" name="${name} ${id}">${DECORATIVE}</p:cNvPr>`;
}

function geometryXml(width: number, height: number, radius: number): string {
  const least = Math.min(width, height);
  if (radius <= 0 || least <= 0) return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  if (radius * 2 >= least && Math.abs(width - height) < 0.01)
    return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>';
  const share = Math.min(50_000, Math.round((radius / least) * 100_000));
  return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`;
}

function fillXml({ fill, ink }: Rectangle, context: SlideContext): string {
  if (fill === null) return '<a:noFill/>';
  if (ink === null) return solid(fill, context);
  const stopXml = ({ at, ink: strength }: InkStop) =>
    `<a:gs pos="${Math.round(at * 100_000)}">${context.color(fill, strength)}</a:gs>`;
  return `<a:gradFill rotWithShape="1"><a:gsLst>${ink.map(stopXml).join('')}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>`;
}

function lineXml({ from, to, color, width }: Line, context: SlideContext): string {
  const [x1, y1, x2, y2] = [...from, ...to];
  const box = boundsOf({ kind: 'line', from, to, color, width });
  const flips = `${x2 < x1 ? ' flipH="1"' : ''}${y2 < y1 ? ' flipV="1"' : ''}`;
  return `<p:cxnSp><p:nvCxnSpPr>${seenOnly('Line', context)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm${flips}>${placeXml(box, context.scale)}</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${emu(width, context.scale)}">${solid(color, context)}</a:ln></p:spPr></p:cxnSp>`;
}

/** A text that stands by itself, or the title of the slide. */
function textXml(shape: Text, context: SlideContext): string {
  const title = shape.isTitle ? context.placeholders.title : undefined;
  if (title !== undefined) return boxXml('Title', [shape], placeholderXml(title), context);
  return boxXml('Text', [shape], null, context);
}

/** Texts that fill one place of the layout; a box of their own where it has none for them. */
function heldXml(texts: readonly Text[], context: SlideContext): string {
  const [holder = 'body'] = texts.flatMap((one) => one.holder ?? []);
  const place = context.placeholders[holder];
  return boxXml(HOLDER_NAMES[holder], texts, place === undefined ? null : placeholderXml(place), context);
}

/** What readers find in lists of a slide's parts. */
const HOLDER_NAMES = {
  date: 'When and what',
  body: 'Text',
  side1: 'One side',
  side2: 'The other side',
  footer: 'Footer',
  number: 'Slide number',
} as const;

function boxXml(
  name: string,
  texts: readonly Text[],
  placeholder: string | null,
  context: SlideContext,
): string {
  const id = context.nextId();
  const box = unite(texts.map(withBullet));
  const [first] = texts;
  const isLow = texts.length === 1 && (first?.lines.length ?? 0) <= 1;
  const anchor = isLow || first?.isTitle ? (first?.isTitle ? 't' : 'ctr') : 't';
  const kind =
    placeholder === null
      ? '<p:cNvSpPr txBox="1"/><p:nvPr/>'
      : `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder}</p:nvPr>`;
  const body = textBodyXml(texts, { left: box.x, anchor }, context);
  const called = name === 'Title' ? name : `${name} ${id}`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${called}"/>${kind}</p:nvSpPr><p:spPr><a:xfrm>${placeXml(box, context.scale)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>${body}</p:sp>`;
}

/** The box of a text with the sign before it. */
function withBullet({ bullet, x, y, width, height }: Text): Box {
  const indent = bullet === undefined ? 0 : BULLET_INDENT;
  return { x: x - indent, y, width: width + indent, height };
}

function placeXml({ x, y, width, height }: Box, scale: number): string {
  const size = [width, height].map((value) => Math.max(0, emu(value, scale)));
  return `<a:off x="${emu(x, scale)}" y="${emu(y, scale)}"/><a:ext cx="${size[0]}" cy="${size[1]}"/>`;
}

function solid(color: string, { color: toXml }: SlideContext): string {
  return `<a:solidFill>${toXml(color)}</a:solidFill>`;
}
