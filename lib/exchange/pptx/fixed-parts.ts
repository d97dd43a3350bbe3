/**
 * The parts of a presentation that do not depend on its slides: its theme, and the master of the notes. They are as small
 * as the format (ECMA-376) allows and as programs of all makers read them.
 */
import { PALETTES, type Theme } from '#lib/picture/palette.ts';
import { EMU_PER_PIXEL } from './slide-context.ts';

/** Arial, or what is installed in its place: all of them have its widths. */
const FONT = 'Arial';

/** The namespaces of presentation parts. */
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
/** The first line of every part. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The root of every tree of shapes; it has id 1. */
export const TREE_ROOT =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** Notes pages are upright, 7.5 by 10 inches. */
export const NOTES_SIZE = { width: 6_858_000, height: 9_144_000 } as const;

/** Which colours of the theme are ground and ink: the usual ones. */
export const COLOR_MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

/** Returns the theme: our colours, those of the first six pairs as accents, and one font for all. */
export function themeXml(theme: Theme): string {
  const { paper, paperSunk, ink, inkMuted, accent, tones } = PALETTES[theme];
  const color = (name: string, value: string) =>
    `<a:${name}><a:srgbClr val="${value.replace('#', '').toUpperCase()}"/></a:${name}>`;
  const accents = tones.slice(0, 6).map((value, index) => color(`accent${index + 1}`, value));
  // Ground and ink are named light and dark 1 whatever they are, so that the map of the master is the usual one.
  const colors = [
    color('dk1', ink),
    color('lt1', paper),
    color('dk2', inkMuted),
    color('lt2', paperSunk),
    ...accents,
    color('hlink', accent),
    color('folHlink', accent),
  ];
  const font = `<a:latin typeface="${FONT}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Dyadline"><a:themeElements><a:clrScheme name="Dyadline">${colors.join('')}</a:clrScheme><a:fontScheme name="Dyadline"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Dyadline"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

/** Returns the master of the notes pages: the slide above, the notes below. */
export function notesMasterXml(): string {
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="685800"/><a:ext cx="5486400" cy="3429000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>';
  const body = placeholder(3, 'Notes', '<p:ph type="body" sz="quarter" idx="3"/>', {
    x: 72,
    y: 456,
    width: 576,
    height: 432,
  });
  return `${XML}<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE_ROOT}${image}${body}</p:spTree></p:cSld><p:clrMap ${COLOR_MAP}/><p:notesStyle><a:lvl1pPr algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`;
}

function placeholder(
  id: number,
  name: string,
  kind: string,
  box: { x: number; y: number; width: number; height: number },
): string {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((value) => value * EMU_PER_PIXEL);
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${kind}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en"/><a:t>${name}</a:t></a:r></a:p></p:txBody></p:sp>`;
}
