/**
 * What PowerPoint asks of a presentation before it opens it without offering to repair it, as tables: which children an
 * element has and in which order (ECMA-376, transitional), which attributes it must have, and what is given once.
 */
import { findAll, type XmlElement } from '../parse-xml.ts';
import type { Presentation } from './read-pptx.ts';

const FILLS = 'a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill';
const LEVELS = Array.from({ length: 9 }, (_, index) => `a:lvl${index + 1}pPr`).join(' ');
const PARAGRAPH =
  'a:lnSpc a:spcBef a:spcAft a:buClrTx a:buClr a:buSzTx a:buSzPct a:buSzPts a:buFontTx a:buFont a:buNone a:buAutoNum a:buChar a:buBlip a:tabLst a:defRPr a:extLst';
const RUN = `a:ln ${FILLS} a:effectLst a:effectDag a:highlight a:uLnTx a:uLn a:uFillTx a:uFill a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst`;
const SHAPES = 'p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic';

/** The children of an element in their order; `x|y` stands for any of them, any number of times. */
const ORDER: Readonly<Record<string, string>> = {
  'p:presentation':
    'p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:smartTags p:embeddedFontLst p:custShowLst p:photoAlbum p:custDataLst p:kinsoku p:defaultTextStyle p:modifyVerifier p:extLst',
  'p:sld': 'p:cSld p:clrMapOvr p:transition p:timing p:extLst',
  'p:notes': 'p:cSld p:clrMapOvr p:extLst',
  'p:sldLayout': 'p:cSld p:clrMapOvr p:transition p:timing p:hf p:extLst',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles p:extLst',
  'p:notesMaster': 'p:cSld p:clrMap p:hf p:notesStyle p:extLst',
  'p:cSld': 'p:bg p:spTree p:custDataLst p:controls p:extLst',
  'p:spTree': `p:nvGrpSpPr p:grpSpPr ${SHAPES} p:extLst`,
  'p:grpSp': `p:nvGrpSpPr p:grpSpPr ${SHAPES} p:extLst`,
  'p:nvGrpSpPr': 'p:cNvPr p:cNvGrpSpPr p:nvPr',
  'p:sp': 'p:nvSpPr p:spPr p:style p:txBody p:extLst',
  'p:nvSpPr': 'p:cNvPr p:cNvSpPr p:nvPr',
  'p:cxnSp': 'p:nvCxnSpPr p:spPr p:style p:extLst',
  'p:nvCxnSpPr': 'p:cNvPr p:cNvCxnSpPr p:nvPr',
  'p:cNvPr': 'a:hlinkClick a:hlinkHover a:extLst',
  'p:spPr': `a:xfrm a:custGeom a:prstGeom ${FILLS} a:ln a:effectLst a:scene3d a:sp3d a:extLst`,
  'p:grpSpPr': `a:xfrm ${FILLS} a:effectLst a:scene3d a:extLst`,
  'p:txBody': 'a:bodyPr a:lstStyle a:p|a:p',
  'p:txStyles': 'p:titleStyle p:bodyStyle p:otherStyle p:extLst',
  'a:bodyPr': 'a:prstTxWarp a:noAutofit a:normAutofit a:spAutoFit a:scene3d a:sp3d a:flatTx a:extLst',
  'a:lstStyle': `a:defPPr ${LEVELS} a:extLst`,
  'p:titleStyle': `a:defPPr ${LEVELS} a:extLst`,
  'p:bodyStyle': `a:defPPr ${LEVELS} a:extLst`,
  'p:otherStyle': `a:defPPr ${LEVELS} a:extLst`,
  'p:defaultTextStyle': `a:defPPr ${LEVELS} a:extLst`,
  'p:notesStyle': `a:defPPr ${LEVELS} a:extLst`,
  'a:p': 'a:pPr a:r|a:br|a:fld a:endParaRPr',
  'a:r': 'a:rPr a:t',
  'a:fld': 'a:rPr a:pPr a:t',
  'a:pPr': PARAGRAPH,
  'a:rPr': RUN,
  'a:defRPr': RUN,
  'a:endParaRPr': RUN,
  'a:ln': `${FILLS} a:prstDash a:custDash a:round a:bevel a:miter a:headEnd a:tailEnd a:extLst`,
  'a:gradFill': 'a:gsLst a:lin a:path a:tileRect',
  'a:theme': 'a:themeElements a:objectDefaults a:extraClrSchemeLst a:custClrLst a:extLst',
  'a:themeElements': 'a:clrScheme a:fontScheme a:fmtScheme a:extLst',
  'a:clrScheme':
    'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink a:extLst',
  'a:fontScheme': 'a:majorFont a:minorFont a:extLst',
  'a:majorFont': 'a:latin a:ea a:cs a:font|a:font a:extLst',
  'a:minorFont': 'a:latin a:ea a:cs a:font|a:font a:extLst',
  'a:fmtScheme': 'a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst',
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, index): [string, string] => [`a:lvl${index + 1}pPr`, PARAGRAPH]),
  ),
};

/** Children and attributes (`@`) that must be there. */
const REQUIRED: Readonly<Record<string, string>> = {
  'p:presentation': 'p:sldMasterIdLst p:sldSz p:notesSz',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:txStyles',
  'p:sldLayout': 'p:cSld',
  'p:sld': 'p:cSld',
  'p:cSld': 'p:spTree',
  'p:spTree': 'p:nvGrpSpPr p:grpSpPr',
  'p:sp': 'p:nvSpPr p:spPr',
  'p:txBody': 'a:bodyPr a:p',
  'p:cNvPr': '@id @name',
  'p:sldId': '@id @r:id',
  'p:sldLayoutId': '@id @r:id',
  'p:sldMasterId': '@r:id',
  'a:r': 'a:t',
  'a:fld': '@id a:t',
  'a:hlinkClick': '@r:id',
  'a:gs': '@pos',
  'a:schemeClr': '@val',
  'a:off': '@x @y',
  'a:ext': '',
};

const SCHEME_COLORS = new Set(
  'bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink phClr'.split(' '),
);
/** Values that a number must lie between, both inclusive. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  'a:gs@pos': [0, 100_000],
  'a:alpha@val': [0, 100_000],
  'a:defRPr@sz': [100, 400_000],
  'a:pPr@lvl': [0, 8],
  'a:pPr@indent': [-51_206_400, 51_206_400],
  'a:spcPts@val': [0, 158_400],
  'a:spcPct@val': [0, 13_200_000],
  'p:sldId@id': [256, 2_147_483_647],
  'p:sldLayoutId@id': [2_147_483_648, 4_294_967_295],
  'p:sldSz@cx': [914_400, 51_206_400],
  'p:sldSz@cy': [914_400, 51_206_400],
};

/** Returns what PowerPoint would stumble over, each with its part; empty where there is nothing. */
export function listOfficeFaults({ parts, relationsOf }: Presentation): string[] {
  const faults: string[] = [];
  for (const [path, root] of parts) {
    if (path.endsWith('.rels') || path === '[Content_Types].xml') continue;
    for (const element of elementsOf(root))
      faults.push(...faultsOf(element).map((fault) => `${path}: ${fault}`));
    const ids = findAll(root, 'p:cNvPr').map(({ attributes }) => attributes.id);
    if (new Set(ids).size !== ids.length) faults.push(`${path}: two shapes have one id`);
    const given = relationsOf(path);
    const used = elementsOf(root).flatMap(({ attributes }) =>
      ['r:id', 'r:embed', 'r:link'].flatMap((name) => attributes[name] ?? []),
    );
    for (const id of used)
      if (!given.some((one) => one.id === id)) faults.push(`${path}: no relationship ${id}`);
    for (const { target, isExternal } of given)
      if (!isExternal && !parts.has(target)) faults.push(`${path}: no part ${target}`);
    faults.push(...placeholderFaults(path, root, parts, relationsOf));
  }
  return faults;
}

function faultsOf(element: XmlElement): string[] {
  const { name, attributes, children } = element;
  const faults: string[] = [];
  const order = ORDER[name]?.split(' ').map((step) => step.split('|'));
  if (order !== undefined) {
    let step = 0;
    for (const child of children) {
      while (step < order.length && !order[step]?.includes(child.name)) step += 1;
      if (step === order.length) faults.push(`${child.name} is not in its place in ${name}`);
      else if (order[step]?.length === 1) step += 1;
    }
  }
  for (const needed of (REQUIRED[name] ?? '').split(' ').filter((one) => one !== '')) {
    const isThere = needed.startsWith('@')
      ? attributes[needed.slice(1)] !== undefined
      : children.some((child) => child.name === needed);
    if (!isThere) faults.push(`${name} has no ${needed}`);
  }
  for (const [attribute, value] of Object.entries(attributes)) {
    const range = RANGES[`${name}@${attribute}`];
    if (range !== undefined && !(Number(value) >= range[0] && Number(value) <= range[1]))
      faults.push(`${name} has ${attribute}="${value}"`);
  }
  if (name === 'a:schemeClr' && !SCHEME_COLORS.has(attributes.val ?? ''))
    faults.push(`${attributes.val} is no colour of a theme`);
  return faults;
}

/** What a slide fills must be in its layout. */
function placeholderFaults(
  path: string,
  root: XmlElement,
  parts: Presentation['parts'],
  relationsOf: Presentation['relationsOf'],
): string[] {
  if (root.name !== 'p:sld') return [];
  const layout = relationsOf(path).find(({ type }) => type === 'slideLayout');
  const layoutRoot = layout === undefined ? undefined : parts.get(layout.target);
  if (layoutRoot === undefined) return [`${path}: no layout`];
  const keyOf = ({ attributes: { type = 'obj', idx = '0' } }: XmlElement) => `${type} ${idx}`;
  const known = new Set(findAll(layoutRoot, 'p:ph').map(keyOf));
  return findAll(root, 'p:ph')
    .map(keyOf)
    .filter((key) => !known.has(key))
    .map((key) => `${path}: its layout has no place ${key}`);
}

function elementsOf(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(elementsOf)];
}
