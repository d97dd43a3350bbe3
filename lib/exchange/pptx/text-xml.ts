/**
 * Text as DrawingML. What a paragraph looks like stands in the list styles of its shape, so that nothing is fixed in a
 * run but its language and where it leads: fonts are the theme's.
 */
import { isRightToLeft } from '#lib/isolate.ts';
import type { Text } from '#lib/picture/shape.ts';
import { escapeXml } from '../xml.ts';
import { emu, type SlideContext } from './slide-context.ts';
import { splitRuns } from './text-runs.ts';

/** Height that programs give a line of Arial, or of a font of its metrics, in type sizes: rather more than its own 1.15. */
const FONT_LINE = 1.195;
/** Numbers of sources at the end of a text: "[1,3]". */
const CITED = /\[(\d+(?:,\d+)*)\]$/;
/** Any will do: it tells fields of one file apart. */
const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

/** Returns the text body of paragraphs that stand below one another in a box that begins at `left`. */
export function textBodyXml(
  texts: readonly Text[],
  { left, anchor }: { left: number; anchor: 't' | 'ctr' | null },
  context: SlideContext,
): string {
  const styles = [...new Set(texts.map((one) => styleXml(one, left, context)))];
  const levels = styles.map((style, index) => `<a:lvl${index + 1}pPr${style}</a:lvl${index + 1}pPr>`);
  const isOneLine = texts.length === 1 && texts[0]?.lines.length === 1 && texts[0].holder === undefined;
  const written = texts.map((one, index) => {
    const before = texts[index - 1];
    const gap = before === undefined ? 0 : Math.max(0, one.y - before.y - before.height);
    return paragraphXml(one, styles.indexOf(styleXml(one, left, context)), gap, context);
  });
  const side = anchor === null ? '' : ` anchor="${anchor}"`;
  return `<p:txBody><a:bodyPr wrap="${isOneLine ? 'none' : 'square'}" lIns="0" tIns="0" rIns="0" bIns="0"${side}><a:noAutofit/></a:bodyPr><a:lstStyle>${levels.join('')}</a:lstStyle>${written.join('')}</p:txBody>`;
}

/** Everything of a level after its name: attributes, spacing, type. */
function styleXml(
  { x, size, weight, lineHeight, lines, color, align, holder }: Text,
  left: number,
  context: SlideContext,
): string {
  const indent = ` marL="${emu(x - left, context.scale)}" indent="0"`;
  const side = { left: 'l', right: 'r', center: 'ctr' }[align];
  // In shares of what the font itself takes: programs put exact spacing above or below the letters as they like.
  const share = Math.round((lineHeight / (size * FONT_LINE)) * 100_000);
  const isRunning = lines.length > 1 || (holder !== undefined && holder !== 'footer' && holder !== 'number');
  const spacing = isRunning ? `<a:lnSpc><a:spcPct val="${share}"/></a:lnSpc>` : '';
  const type = `<a:defRPr sz="${fontSize(size, context.scale)}" b="${weight === 600 ? 1 : 0}"><a:solidFill>${context.color(color)}</a:solidFill></a:defRPr>`;
  return `${indent} algn="${side}">${spacing}<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>${type}`;
}

function paragraphXml(text: Text, level: number, gap: number, context: SlideContext): string {
  const words = text.lines.join('').trim();
  const attributes = [
    text.bullet === undefined ? '' : ` indent="${-emu(BULLET_INDENT, context.scale)}"`,
    level > 0 ? ` lvl="${level}"` : '',
    isRightToLeft(words) ? ' rtl="1"' : '',
  ].join('');
  const before =
    gap > 0 ? `<a:spcBef><a:spcPts val="${Math.round(gap * context.scale * 75)}"/></a:spcBef>` : '';
  const bullet =
    text.bullet === undefined ? '' : `<a:buClr>${context.color(text.bullet)}</a:buClr><a:buChar char="■"/>`;
  const inside = `${before}${bullet}`;
  const properties = attributes === '' && inside === '' ? '' : `<a:pPr${attributes}>${inside}</a:pPr>`;
  return `<a:p>${properties}${runsXml(words, text, context)}</a:p>`;
}

/** Of the first line of a paragraph, for the sign before it. */
export const BULLET_INDENT = 24;

function runsXml(words: string, { holder, cites, language, href }: Text, context: SlideContext): string {
  if (holder === 'number')
    return `<a:fld id="${NUMBER_FIELD}" type="slidenum"><a:rPr lang="en"/><a:t>${context.number}</a:t></a:fld>`;
  const [cited, numbers = ''] = (cites === true ? CITED.exec(words) : null) ?? [];
  const said = cited === undefined ? words : words.slice(0, -cited.length);
  const link = href === null ? '' : `<a:hlinkClick r:id="${context.relationOf(href)}"/>`;
  const runs = splitRuns(said, language).map((run) => runXml(run.text, run.language, link));
  const links = cited === undefined ? [] : numbers.split(',');
  const jumps = links.map((number, index) => {
    const relation = context.relationOfSource(Number(number));
    const jump =
      relation === null ? '' : `<a:hlinkClick r:id="${relation}" action="ppaction://hlinksldjump"/>`;
    // Brackets go with their numbers, so that no line breaks between them; between two links there is plain text, or
    // LibreOffice makes one of them.
    const [first, last] = [index === 0, index === links.length - 1];
    const said = `${first ? '[' : ''}${number}${last ? ']' : ''}`;
    return `${first ? '' : runXml(',', 'en', '')}${runXml(said, 'en', jump)}`;
  });
  return [...runs, ...jumps].join('');
}

function runXml(text: string, language: string, link: string): string {
  const properties =
    link === '' ? `<a:rPr lang="${language}"/>` : `<a:rPr lang="${language}">${link}</a:rPr>`;
  return `<a:r>${properties}<a:t>${escapeXml(text)}</a:t></a:r>`;
}

/** Hundredths of a point, down to the next half point, which is never wider than what was measured. */
function fontSize(size: number, scale: number): number {
  return Math.floor(size * scale * 1.5 + 0.01) * 50;
}
