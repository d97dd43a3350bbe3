import { planDeck } from '#lib/deck/plan-deck.ts';
import type { SlideKind } from '#lib/deck/slide-kind.ts';
import { stillScales } from '#lib/picture/frame.ts';
import { layOutPicture } from '#lib/picture/lay-out-picture.ts';
import { measureSourceSans } from '#lib/picture/measure-text.ts';
import type { Picture } from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';
import type { ExportFormatId } from './export-formats.ts';
import { type PngAssets, writePng } from './png/write-png.ts';
import { writePptx } from './pptx/write-pptx.ts';
import { type WebFont, writeSvg } from './svg.ts';

/** What writers need beside the still: files that only the caller can read, each asked for when it is needed. */
export type ExportAssets = PngAssets & { webFonts: () => Promise<readonly WebFont[]> };

/** What a download is made of. */
export type ExportContent = { still: Still; slides: SlideKind | null };

/** A download, and the code points in it that could not be drawn for want of a font. */
export type ExportedFile = { bytes: Uint8Array; missing: readonly number[] };

type Writer = (content: ExportContent, assets: ExportAssets) => Promise<ExportedFile>;

/** How each format is written that shows a still; a capsule has content of its own (`html.ts`). */
export const EXPORT_WRITERS: Readonly<Record<Exclude<ExportFormatId, 'html'>, Writer>> = {
  pptx: async ({ still, slides }) => whole(await writePptx(planDeck(still, slides))),
  svg: async ({ still }, assets) => {
    const svg = writeSvg(toPicture(still), { fonts: await assets.webFonts() });
    return whole(new TextEncoder().encode(svg));
  },
  png: ({ still }, assets) => writePng((notice) => toPicture(still, notice), assets),
};

/** A file that is shown with the fonts of whoever opens it. */
function whole(bytes: Uint8Array): ExportedFile {
  return { bytes, missing: [] };
}

function toPicture(still: Still, notice = ''): Picture {
  const { width, height } = still;
  return layOutPicture(still, {
    width,
    height,
    scales: stillScales(width, height),
    measure: measureSourceSans,
    notice,
  });
}
