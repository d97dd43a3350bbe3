/**
 * A document on paper as PDF: tagged, so that it is read aloud in order, with bookmarks and links, its fonts in it. What
 * Source Sans lacks is drawn as outlines in fonts of this machine.
 */
import PDFDocument from 'pdfkit';
import type { Paper, PaperPage, PaperText } from '#lib/document/paper.ts';
import { withoutIsolates } from '#lib/isolate.ts';
import { hasSourceSans } from '#lib/picture/measure-text.ts';
import { type Primitive, primitivesOf, type Rectangle, type Text } from '#lib/picture/shape.ts';
import { startOfDay } from '#lib/time/start-of-day.ts';
import type { PngAssets } from '../png/write-png.ts';
import { type Outlines, openOutlines } from './outlines.ts';

type Pdf = InstanceType<typeof PDFDocument>;

const FONTS = { 400: 'Regular', 600: 'Semibold' } as const;
/** From the middle of a line down to the feet of its letters, as a share of the type size. */
const BASELINE = 0.34;

/** Returns the bytes of a document, the same for the same document, and the code points that no font has. */
export async function writePdf(
  paper: Paper,
  assets: Pick<PngAssets, 'fonts' | 'systemFonts'>,
): Promise<{ bytes: Uint8Array; missing: readonly number[] }> {
  const [regular, semibold] = await assets.fonts();
  const lines = paper.pages.flatMap((page) => textsOf(page).flatMap((text) => text.lines));
  const outlines = lines.every(hasSourceSans)
    ? null
    : await openOutlines(lines.join(''), [regular, semibold], assets.systemFonts);
  const day = startOfDay(paper.day);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    size: [paper.width, paper.height],
    margin: 0,
    // None of its own: it would read their measures from files beside it, which a bundle has not.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en',
    info: {
      Title: withoutIsolates(paper.title),
      Creator: 'Dyadline',
      Producer: 'Dyadline',
      CreationDate: day,
      ModDate: day,
    },
  });
  pdf.registerFont(FONTS[400], Buffer.from(regular));
  pdf.registerFont(FONTS[600], Buffer.from(semibold));
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  for (const page of paper.pages) drawPage(page, pdf, root, outlines);
  root.end();
  pdf.end();
  await ended;
  return { bytes: new Uint8Array(Buffer.concat(chunks)), missing: outlines?.missing ?? [] };
}

function textsOf({ figures, texts }: PaperPage): Text[] {
  const drawn = figures.flatMap(({ shapes }) => shapes.flatMap(primitivesOf));
  return [...drawn.filter((one) => one.kind === 'text'), ...texts.map(({ text }) => text)];
}

function drawPage(
  { figures, texts }: PaperPage,
  pdf: Pdf,
  root: PDFKit.PDFStructureElement,
  outlines: Outlines | null,
): void {
  pdf.addPage();
  for (const { shapes, description } of figures) {
    const paint = () => {
      for (const shape of shapes)
        for (const primitive of primitivesOf(shape)) drawPrimitive(primitive, pdf, outlines);
    };
    if (description === '') artifact(pdf, paint);
    else root.add(pdf.struct('Figure', { alt: withoutIsolates(description) }, paint));
  }
  for (const one of texts) drawPaperText(one, pdf, root, outlines);
}

function drawPaperText(
  { text, role, bookmark }: PaperText,
  pdf: Pdf,
  root: PDFKit.PDFStructureElement,
  outlines: Outlines | null,
): void {
  const paint = () => drawText(text, pdf, outlines);
  if (role === 'Artifact') {
    artifact(pdf, paint);
    return;
  }
  if (bookmark !== undefined) pdf.outline.addItem(withoutIsolates(bookmark));
  const language = text.language === null ? {} : { lang: text.language };
  // Outlines say nothing by themselves: what they show stands beside them.
  const words = text.lines.join('');
  const said = hasSourceSans(words) ? {} : { actual: withoutIsolates(words) };
  root.add(pdf.struct(role, { ...language, ...said }, paint));
  if (text.href !== null) pdf.link(text.x, text.y, text.width, text.height, text.href);
}

/** What is seen only. */
function artifact(pdf: Pdf, paint: () => void): void {
  pdf.markContent('Artifact');
  paint();
  pdf.endMarkedContent();
}

function drawPrimitive(shape: Primitive, pdf: Pdf, outlines: Outlines | null): void {
  switch (shape.kind) {
    case 'text':
      drawText(shape, pdf, outlines);
      break;
    case 'rectangle':
      drawRectangle(shape, pdf);
      break;
    case 'line':
      pdf.moveTo(shape.from[0], shape.from[1]).lineTo(shape.to[0], shape.to[1]);
      pdf.lineWidth(shape.width).stroke(shape.color);
  }
}

function drawRectangle({ x, y, width, height, radius, fill, ink, stroke }: Rectangle, pdf: Pdf): void {
  const outline = () =>
    radius > 0
      ? pdf.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2))
      : pdf.rect(x, y, width, height);
  if (fill !== null && width > 0 && height > 0) {
    if (ink === null) outline().fill(fill);
    else {
      const gradient = pdf.linearGradient(x, y, x + width, y);
      for (const { at, ink: strength } of ink) gradient.stop(at, fill, strength);
      outline().fill(gradient);
    }
  }
  if (stroke !== null) outline().lineWidth(stroke.width).stroke(stroke.color);
}

function drawText(text: Text, pdf: Pdf, outlines: Outlines | null): void {
  const { x, y, width, size, weight, lines, lineHeight, color, align } = text;
  const baselines = lines.map((_, index) => y + lineHeight * (index + 0.5) + size * BASELINE);
  if (outlines !== null && !lines.every(hasSourceSans)) {
    for (const { path, matrix, stroke } of outlines.draw(text, baselines)) {
      pdf
        .save()
        .transform(...matrix)
        .path(path);
      if (stroke === 0) pdf.fill(color);
      else pdf.lineWidth(stroke).fillAndStroke(color, color);
      pdf.restore();
    }
    return;
  }
  pdf.font(FONTS[weight]).fontSize(size).fillColor(color);
  for (const [index, line] of lines.entries()) {
    const words = withoutIsolates(line.trimEnd());
    const free = width - pdf.widthOfString(words);
    const left = x + { left: 0, center: free / 2, right: free }[align];
    pdf.text(words, left, baselines[index] ?? y, { lineBreak: false, baseline: 'alphabetic' });
  }
}
