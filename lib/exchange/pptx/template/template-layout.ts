/** Where a layout of a template has what: its places, with those that it leaves to its master. */
import { type Layout, type LayoutName, splitBox } from '#lib/deck/layout.ts';
import type { Box } from '#lib/picture/shape.ts';
import { EMU_PER_PIXEL, type Placeholder, type Placeholders } from '../slide-context.ts';
import { findNodes, type XmlNode } from './read-xml.ts';

/** A place of a layout: what it is for, its box where it says so, and how slides name it. */
export type Place = {
  kind: 'title' | 'content' | 'footer' | 'number' | 'other';
  box: Box | null;
  placeholder: Placeholder;
};

const KIND_OF: Readonly<Record<string, Place['kind']>> = {
  title: 'title',
  ctrTitle: 'title',
  '': 'content',
  obj: 'content',
  body: 'content',
  subTitle: 'content',
  ftr: 'footer',
  sldNum: 'number',
};
/** A low place above the title is for a date. */
const MAX_DATE_HEIGHT = 64;
/** A body that is smaller has no room for words. */
const MIN_BODY = { width: 320, height: 200 };
const GUTTER = 40;

/** Returns the places of a layout or a master. */
export function readPlaces(root: XmlNode): Place[] {
  return findNodes(root, 'p:sp').flatMap((shape) => {
    const mark = findNodes(shape, 'p:ph')[0];
    if (mark === undefined) return [];
    const { type, idx } = mark.attributes;
    return [
      {
        kind: KIND_OF[type ?? ''] ?? ('other' as const),
        box: readBox(shape),
        placeholder: { type: type ?? null, index: idx ?? null },
      },
    ];
  });
}

function readBox(shape: XmlNode): Box | null {
  const frame = findNodes(shape, 'a:xfrm')[0];
  const [offset, extent] = ['a:off', 'a:ext'].map(
    (name) => frame?.children.find((child) => child.name === name)?.attributes,
  );
  const [x, y, width, height] = [offset?.x, offset?.y, extent?.cx, extent?.cy].map(
    (emu) => Number(emu) / EMU_PER_PIXEL,
  );
  if (x === undefined || y === undefined || !width || !height || Number.isNaN(x + y + width + height))
    return null;
  return { x, y, width, height };
}

type Boxed = Place & { box: Box };

/** Returns where a layout has what, and which of its places texts fill. */
export function toLayout(
  name: LayoutName,
  own: readonly Place[],
  masters: readonly Place[],
  page: { width: number; height: number },
): { layout: Layout; placeholders: Placeholders } {
  const boxed = own.flatMap((place): Boxed[] => {
    const box =
      place.box ?? masters.find(({ kind, box: one }) => kind === place.kind && one !== null)?.box ?? null;
    return box === null ? [] : [{ ...place, box }];
  });
  const find = (kind: Place['kind']) => boxed.find((one) => one.kind === kind);
  const title = find('title');
  const margin = page.width / 20;
  const titleBox = title?.box ?? { x: margin, y: margin / 2, width: page.width - 2 * margin, height: 90 };
  const content = boxed.filter(({ kind }) => kind === 'content');
  const date = content.find(
    ({ box }) => name !== 'title' && box.height <= MAX_DATE_HEIGHT && box.y + box.height <= titleBox.y + 8,
  );
  const bodies = content.filter((one) => one !== date).sort((a, b) => areaOf(b.box) - areaOf(a.box));
  const [footer, number] = [find('footer'), find('number')];
  const foot = Math.min(page.height - 24, ...[footer, number].flatMap((one) => one?.box.y ?? []));
  const masterBody = masters.find(({ kind, box }) => kind === 'content' && box !== null)?.box;
  const sides = name === 'dispute' ? findSides(bodies) : null;
  const free = {
    ...titleBox,
    y: titleBox.y + titleBox.height + 12,
    height: foot - titleBox.y - titleBox.height - 20,
  };
  const asked = bodies.length > 0 ? unite(bodies.map(({ box }) => box)) : (masterBody ?? free);
  const isRoomy = asked.width >= MIN_BODY.width && asked.height >= MIN_BODY.height;
  const body = isRoomy || name === 'title' ? asked : free;
  const rest = bodies.filter((one) => !sides?.includes(one));
  const holders = {
    title: title?.placeholder,
    date: date?.placeholder,
    body: rest[0]?.placeholder,
    side1: sides?.[0]?.placeholder,
    side2: sides?.[1]?.placeholder,
    footer: footer?.placeholder,
    number: number?.placeholder,
  };
  return {
    layout: {
      title: titleBox,
      body,
      date: date?.box ?? null,
      footer: footer?.box ?? null,
      number: number?.box ?? null,
      isFixed: true,
    },
    placeholders: Object.fromEntries(Object.entries(holders).filter(([, one]) => one !== undefined)),
  };
}

/** The two largest bodies, where they stand beside each other: left, right. */
function findSides(bodies: readonly Boxed[]): Boxed[] | null {
  const [one, other] = bodies;
  if (one === undefined || other === undefined) return null;
  const [left, right] = [one, other].sort((a, b) => a.box.x - b.box.x);
  if (left === undefined || right === undefined) return null;
  const [, half] = splitBox(unite([left.box, right.box]), GUTTER);
  return right.box.x >= left.box.x + left.box.width - 8 && right.box.x >= half.x - GUTTER
    ? [left, right]
    : null;
}

function areaOf({ width, height }: Box): number {
  return width * height;
}

function unite(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}
