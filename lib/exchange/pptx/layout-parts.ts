/** The master and the layouts of our own: the ground, and where slides that people add have their title and their text. */
import { LAYOUT_NAMES, type Layout, type LayoutName, type Layouts, splitBox } from '#lib/deck/layout.ts';
import type { Box } from '#lib/picture/shape.ts';
import { COLOR_MAP, NAMESPACES, TREE_ROOT, XML } from './fixed-parts.ts';
import { EMU_PER_PIXEL, type Placeholder, type Placeholders, placeholderXml } from './slide-context.ts';

/** Which placeholders each of our layouts has. */
export const OUR_PLACEHOLDERS: Readonly<Record<LayoutName, Placeholders>> = {
  title: { title: { type: 'ctrTitle', index: null }, body: { type: 'subTitle', index: '1' }, ...foot() },
  overview: { title: { type: 'title', index: null }, ...foot() },
  event: { ...text(), date: { type: 'body', index: '13' }, ...foot() },
  dispute: {
    ...text(),
    date: { type: 'body', index: '13' },
    side1: { type: 'body', index: '14' },
    side2: { type: 'body', index: '15' },
    ...foot(),
  },
  period: { ...text(), ...foot() },
  sources: { ...text(), ...foot() },
};

/** What of a layout is read by people, in lists of layouts. */
const LABELS: Readonly<Record<LayoutName, string>> = {
  title: 'Title',
  overview: 'Overview',
  event: 'Event',
  dispute: 'Dispute',
  period: 'Period',
  sources: 'Sources',
};
const KINDS: Partial<Record<LayoutName, string>> = {
  title: 'title',
  overview: 'titleOnly',
  period: 'tx',
  sources: 'tx',
};
const PROMPTS: Readonly<Record<string, string>> = {
  title: 'Title',
  date: 'When and what',
  body: 'What happened, and in whose words',
  side1: 'One side',
  side2: 'The other side',
};
/** Of a layout with two sides, the share of its body that is above them. */
const ACCOUNT_SHARE = 0.35;
const GUTTER = 40;

function text(): Placeholders {
  return { title: { type: 'title', index: null }, body: { type: 'body', index: '1' } };
}

function foot(): Placeholders {
  return { footer: { type: 'ftr', index: '11' }, number: { type: 'sldNum', index: '12' } };
}

/** Returns the slide master, whose layouts have the relationships from `rId1` on. */
export function masterXml(layouts: Layouts): string {
  const { title, body, footer, number } = layouts.sources;
  const ids = LAYOUT_NAMES.map(
    (_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`,
  );
  const shapes = [
    shapeXml(2, 'Title', { type: 'title', index: null }, title, 'Title'),
    shapeXml(3, 'Text', { type: 'body', index: '1' }, body, 'Text'),
    ...(footer === null ? [] : [footXml(4, 'Footer', { type: 'ftr', index: '3' }, footer)]),
    ...(number === null ? [] : [footXml(5, 'Slide number', { type: 'sldNum', index: '4' }, number)]),
  ];
  const levels = [24, 24, 18, 18, 18].map((points, index) =>
    levelXml(index + 1, points, Math.min(index, 1) * 28),
  );
  return `${XML}<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE_ROOT}${shapes.join('')}</p:spTree></p:cSld><p:clrMap ${COLOR_MAP}/><p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2800" b="1">${typeXml('tx1', 'mj')}</a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${levels.join('')}</p:bodyStyle><p:otherStyle>${levelXml(1, 18, 0)}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

/** Returns the text that a presentation has where nothing else says so. */
export function defaultTextXml(): string {
  return `<p:defaultTextStyle>${levelXml(1, 18, 0)}</p:defaultTextStyle>`;
}

function levelXml(level: number, points: number, left: number): string {
  return `<a:lvl${level}pPr marL="${left * EMU_PER_PIXEL}" indent="0" algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buNone/><a:defRPr sz="${points * 100}">${typeXml('tx1', 'mn')}</a:defRPr></a:lvl${level}pPr>`;
}

function typeXml(color: string, font: 'mj' | 'mn'): string {
  return `<a:solidFill><a:schemeClr val="${color}"/></a:solidFill><a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/>`;
}

/** Returns one of our layouts. */
export function layoutXml(name: LayoutName, layout: Layout): string {
  const boxes = boxesOf(name, layout);
  const shapes = Object.entries(OUR_PLACEHOLDERS[name]).flatMap(([holder, placeholder], index) => {
    const box = boxes[holder];
    if (box === null || box === undefined || placeholder === undefined) return [];
    const id = index + 2;
    const prompt = PROMPTS[holder];
    return prompt === undefined
      ? [footXml(id, holder === 'number' ? 'Slide number' : 'Footer', placeholder, box)]
      : [shapeXml(id, prompt, placeholder, box, prompt)];
  });
  const kind = KINDS[name];
  return `${XML}<p:sldLayout ${NAMESPACES}${kind === undefined ? '' : ` type="${kind}"`} preserve="1"><p:cSld name="${LABELS[name]}"><p:spTree>${TREE_ROOT}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function boxesOf(name: LayoutName, layout: Layout): Readonly<Record<string, Box | null>> {
  const { body } = layout;
  if (name !== 'dispute') return layout as unknown as Record<string, Box | null>;
  const accountHeight = body.height * ACCOUNT_SHARE;
  const [side1, side2] = splitBox(
    { ...body, y: body.y + accountHeight, height: body.height - accountHeight },
    GUTTER,
  );
  const { title, date, footer, number } = layout;
  return { title, date, footer, number, body: { ...body, height: accountHeight - 8 }, side1, side2 };
}

function shapeXml(id: number, name: string, kind: Placeholder, box: Box, prompt: string): string {
  return `<p:sp>${identityXml(id, name, kind)}<p:spPr>${frameXml(box)}</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:r><a:rPr lang="en"/><a:t>${prompt}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

/** Footer and number: small, the number at the right. */
function footXml(id: number, name: string, kind: Placeholder, box: Box): string {
  const isNumber = kind.type === 'sldNum';
  const style = `<a:lstStyle><a:lvl1pPr algn="${isNumber ? 'r' : 'l'}"><a:defRPr sz="1400"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>`;
  const inside = isNumber
    ? '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en"/><a:t>1</a:t></a:fld>'
    : '';
  return `<p:sp>${identityXml(id, name, kind)}<p:spPr>${frameXml(box)}</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>${style}<a:p>${inside}<a:endParaRPr lang="en"/></a:p></p:txBody></p:sp>`;
}

function identityXml(id: number, name: string, kind: Placeholder): string {
  return `<p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(kind)}</p:nvPr></p:nvSpPr>`;
}

function frameXml(box: Box): string {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((value) =>
    Math.round(value * EMU_PER_PIXEL),
  );
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
}
