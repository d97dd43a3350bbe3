/**
 * Shapes as DrawingML: native rectangles, lines, groups and text boxes that people can go on editing. Sizes are known
 * from the fonts' own widths, so nothing shrinks text to fit; soft ends are gradients to full transparency.
 */
import { isRightToLeft } from '#lib/isolate.ts';
import type { EventGroup, Line, Primitive, Rectangle, Shape, Text } from '#lib/picture/shape.ts';
import type { InkStop } from '#lib/timeline/ink.ts';
import { escapeXml } from '../xml.ts';
import { splitInk } from './ink-pieces.ts';
import { splitRuns } from './text-runs.ts';

/** English Metric Units in a pixel of 1/96 inch. */
export const EMU_PER_PIXEL = 9525;
/** Arial, or what is installed in its place: all of them have its widths. */
export const FONT = 'Arial';

/** Height of a line of Arial, in type sizes. */
const FONT_LINE = 1.149;

/** Gives out what must be unique on a slide: shape ids, and relationships to addresses. */
export type SlideLinks = { nextId: () => number; relationOf: (href: string) => string };

type Context = { scale: number; links: SlideLinks };

/** Returns the XML of shapes drawn at a scale. */
export function shapesXml(shapes: readonly Shape[], scale: number, links: SlideLinks): string {
  return shapes.map((shape) => shapeXml(shape, { scale, links })).join('');
}

function shapeXml(shape: Shape, context: Context): string {
  return shape.kind === 'event' ? groupXml(shape, context) : primitiveXml(shape, context, null);
}

/** What a part of an event's group takes from it. */
type Owner = { name: string; href: string | null };

function primitiveXml(shape: Primitive, context: Context, owner: Owner | null): string {
  switch (shape.kind) {
    case 'rectangle':
      return inkedXml(shape, context, owner);
    case 'line':
      return lineXml(shape, context);
    case 'text':
      return textXml(shape, context, owner);
  }
}

function groupXml({ name, href, primitives }: EventGroup, context: Context): string {
  const id = context.links.nextId();
  const bounds = primitives.map(boundsOf);
  const x = Math.min(...bounds.map((box) => box.x));
  const y = Math.min(...bounds.map((box) => box.y));
  const width = Math.max(...bounds.map((box) => box.x + box.width)) - x;
  const height = Math.max(...bounds.map((box) => box.y + box.height)) - y;
  const place = placeXml({ x, y, width, height }, context.scale);
  const child = place.replace('<a:off', '<a:chOff').replace('<a:ext', '<a:chExt');
  const inside = primitives.map((primitive) => primitiveXml(primitive, context, { name, href })).join('');
  return `<p:grpSp><p:nvGrpSpPr>${identity(id, `Event: ${name}`, name, null, context)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${place}${child}</a:xfrm></p:grpSpPr>${inside}</p:grpSp>`;
}

function boundsOf(part: Primitive): { x: number; y: number; width: number; height: number } {
  if (part.kind !== 'line') return part;
  const [x1, y1, x2, y2] = [...part.from, ...part.to];
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

/** A rectangle whose ink fades becomes as many as its ink has pieces, side by side. */
function inkedXml(shape: Rectangle, context: Context, owner: Owner | null): string {
  if (shape.ink === null || shape.fill === null) return rectangleXml(shape, context, owner);
  return splitInk(shape.ink)
    .map(({ from, to, stops }) => {
      const place = { x: shape.x + from * shape.width, width: (to - from) * shape.width };
      const ink = stops.every(({ ink: strength }) => strength === 1) ? null : stops;
      return rectangleXml({ ...shape, ...place, ink }, context, owner);
    })
    .join('');
}

function rectangleXml(shape: Rectangle, context: Context, owner: Owner | null): string {
  const id = context.links.nextId();
  const { width, height, radius, stroke } = shape;
  const geometry = geometryXml(width, height, radius);
  const outline =
    stroke === null
      ? '<a:ln><a:noFill/></a:ln>'
      : `<a:ln w="${emu(stroke.width, context.scale)}">${solid(stroke.color)}</a:ln>`;
  const name = owner === null ? `Shape ${id}` : `Mark ${id}`;
  const isOval = geometry.includes('ellipse');
  return `<p:sp><p:nvSpPr>${identity(id, isOval ? `Sign ${id}` : name, '', owner?.href ?? null, context)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${placeXml(shape, context.scale)}</a:xfrm>${geometry}${fillXml(shape)}${outline}</p:spPr></p:sp>`;
}

function geometryXml(width: number, height: number, radius: number): string {
  const least = Math.min(width, height);
  if (radius <= 0 || least <= 0) return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  if (radius * 2 >= least && Math.abs(width - height) < 0.01)
    return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>';
  const share = Math.min(50_000, Math.round((radius / least) * 100_000));
  return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`;
}

function fillXml({ fill, ink }: Rectangle): string {
  if (fill === null) return '<a:noFill/>';
  if (ink === null) return solid(fill);
  const stopXml = ({ at, ink: strength }: InkStop) =>
    `<a:gs pos="${Math.round(at * 100_000)}"><a:srgbClr val="${hex(fill)}"><a:alpha val="${Math.round(strength * 100_000)}"/></a:srgbClr></a:gs>`;
  return `<a:gradFill rotWithShape="1"><a:gsLst>${ink.map(stopXml).join('')}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>`;
}

function lineXml({ from, to, color, width }: Line, context: Context): string {
  const id = context.links.nextId();
  const [x1, y1, x2, y2] = [...from, ...to];
  const box = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
  const flips = `${x2 < x1 ? ' flipH="1"' : ''}${y2 < y1 ? ' flipV="1"' : ''}`;
  return `<p:cxnSp><p:nvCxnSpPr>${identity(id, `Line ${id}`, '', null, context)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm${flips}>${placeXml(box, context.scale)}</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${emu(width, context.scale)}">${solid(color)}</a:ln></p:spPr></p:cxnSp>`;
}

function textXml(shape: Text, context: Context, owner: Owner | null): string {
  const id = context.links.nextId();
  const { size, weight, lines, lineHeight, color, align, isTitle, language: own } = shape;
  const href = shape.href ?? owner?.href ?? null;
  const words = lines.join('').trim();
  const kind = isTitle
    ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>'
    : '<p:cNvSpPr txBox="1"/><p:nvPr/>';
  const wrap = lines.length > 1 ? 'square' : 'none';
  const look = `sz="${fontSize(size, context.scale)}" b="${weight === 600 ? 1 : 0}">${solid(color)}<a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/></a:rPr>`;
  const runs = splitRuns(words, own).map(
    ({ text, language }) => `<a:r><a:rPr lang="${language}" ${look}<a:t>${escapeXml(text)}</a:t></a:r>`,
  );
  const direction = isRightToLeft(words) ? ' rtl="1"' : '';
  // In shares of what the font itself takes: programs put exact spacing above or below the letters as they like.
  const share = Math.round((lineHeight / (size * FONT_LINE)) * 100_000);
  const spacing = `${lines.length > 1 ? `<a:lnSpc><a:spcPct val="${share}"/></a:lnSpc>` : ''}<a:spcBef><a:spcPts val="0"/></a:spcBef>`;
  const side = { left: 'l', right: 'r', center: 'ctr' }[align];
  return `<p:sp><p:nvSpPr>${identity(id, isTitle ? 'Title' : `Text ${id}`, '', href, context)}${kind}</p:nvSpPr><p:spPr><a:xfrm>${placeXml(shape, context.scale)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="${wrap}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${lines.length > 1 ? 't' : 'ctr'}"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr marL="0" indent="0" algn="${side}"${direction}>${spacing}<a:buNone/></a:pPr>${runs.join('')}</a:p></p:txBody></p:sp>`;
}

function identity(
  id: number,
  name: string,
  description: string,
  href: string | null,
  { links }: Context,
): string {
  const described = description === '' ? '' : ` descr="${escapeXml(description)}"`;
  const start = `<p:cNvPr id="${id}" name="${escapeXml(name)}"${described}`;
  return href === null ? `${start}/>` : `${start}><a:hlinkClick r:id="${links.relationOf(href)}"/></p:cNvPr>`;
}

function placeXml(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  scale: number,
): string {
  const size = [width, height].map((value) => Math.max(0, emu(value, scale)));
  return `<a:off x="${emu(x, scale)}" y="${emu(y, scale)}"/><a:ext cx="${size[0]}" cy="${size[1]}"/>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${hex(color)}"/></a:solidFill>`;
}

function hex(color: string): string {
  return color.replace('#', '').toUpperCase();
}

function emu(value: number, scale: number): number {
  return Math.round(value * scale * EMU_PER_PIXEL);
}

/** Hundredths of a point, down to the next half point, which is never wider than what was measured. */
function fontSize(size: number, scale: number): number {
  return Math.floor(size * scale * 1.5 + 0.01) * 50;
}
