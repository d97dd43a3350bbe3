import { planDeck } from '#lib/deck/plan-deck.ts';
import type { SlideKind } from '#lib/deck/slide-kind.ts';
import type { DocumentKind, PaperName } from '#lib/document/paper.ts';
import { planDocument } from '#lib/document/plan-document.ts';
import { stillScales } from '#lib/picture/frame.ts';
import { layOutPicture } from '#lib/picture/lay-out-picture.ts';
import { layOutReading } from '#lib/picture/lay-out-reading.ts';
import { type MeasureText, measureSourceSans, measureWidest } from '#lib/picture/measure-text.ts';
import { leastType, type PictureText, type PictureUse } from '#lib/picture/picture-use.ts';
import type { Picture } from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';
import type { ExportFormatId } from './export-formats.ts';
import { type PngAssets, writeOutlinedSvg, writePng } from './png/write-png.ts';
import { readTemplate } from './pptx/template/read-template.ts';
import { writePptx } from './pptx/write-pptx.ts';
import { type WebFont, writeSvg } from './svg.ts';

/** What writers need beside the still: files that only the caller can read, each asked for when it is needed. */
export type ExportAssets = PngAssets & { webFonts: () => Promise<readonly WebFont[]> };

/** What a download is made of. */
export type ExportContent = {
  still: Still;
  slides: SlideKind;
  /** What a picture is for, and the dots to the inch that a report has. */
  use: PictureUse;
  dpi: number;
  /** Whether the letters of an SVG are text or outlines. */
  text: PictureText;
  /** What a PDF is, and on which paper. */
  document: DocumentKind;
  paper: PaperName;
  /** The bytes of a presentation that a deck is to be written in; null for none. */
  template: Uint8Array | null;
};

/** A download, and the code points in it that could not be drawn for want of a font. */
export type ExportedFile = {
  bytes: Uint8Array;
  missing: readonly number[];
  /** Sentences about what a template lacks. */
  notes?: readonly string[];
};

type Writer = (content: ExportContent, assets: ExportAssets) => Promise<ExportedFile>;

/** How each format is written that shows a still; a capsule has content of its own (`html.ts`). */
export const EXPORT_WRITERS: Readonly<Record<Exclude<ExportFormatId, 'html'>, Writer>> = {
  pptx: async ({ still, slides, template }) => {
    const read = template === null ? null : await readTemplate(template);
    const bytes = await writePptx(planDeck(still, slides, read), read);
    return { ...whole(bytes), notes: read?.notes ?? [] };
  },
  svg: async (content, assets) => {
    if (content.text === 'outline') {
      const draw = (notice: string) => toPicture(content, notice, measureSourceSans);
      const { svg, missing } = await writeOutlinedSvg(draw, assets);
      return { bytes: new TextEncoder().encode(svg), missing };
    }
    // Programs that do not read fonts from a picture show it in one of their own.
    const svg = writeSvg(toPicture(content, '', measureWidest), { fonts: await assets.webFonts() });
    return whole(new TextEncoder().encode(svg));
  },
  pdf: async ({ still, document, paper }, assets) => {
    // What writes it takes longer to begin than most pictures take.
    const { writePdf } = await import('./pdf/write-pdf.ts');
    return writePdf(planDocument(still, document, paper), assets);
  },
  png: (content, assets) => writePng((notice) => toPicture(content, notice, measureSourceSans), assets),
};

/** A file that is shown with the fonts of whoever opens it. */
function whole(bytes: Uint8Array): ExportedFile {
  return { bytes, missing: [] };
}

/** The whole timeline for a screen, which one comes close to; else a picture that is read from a distance. */
function toPicture(
  { still, use, dpi }: Pick<ExportContent, 'still' | 'use' | 'dpi'>,
  notice: string,
  measure: MeasureText,
): Picture {
  const { width, height } = still;
  const size = { width, height, measure, notice };
  if (use === 'screen') return layOutPicture(still, { ...size, scales: stillScales(width, height) });
  return layOutReading(still, {
    ...size,
    least: leastType(use, { width, height }, dpi),
    isCard: use === 'card',
  });
}
