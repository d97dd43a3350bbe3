/** What a picture is for: a screen that one explores, a slide, a figure of a report, or the preview of a link. */
export const PICTURE_USES = ['screen', 'slide', 'report', 'card'] as const;
/** What a picture is for. */
export type PictureUse = (typeof PICTURE_USES)[number];

/** What the letters of an SVG are. */
export const PICTURE_TEXTS = ['text', 'outline'] as const;
/** What the letters of an SVG are: text in the fonts of whoever shows it, or shapes. */
export type PictureText = (typeof PICTURE_TEXTS)[number];

/** Dots to the inch of a report's figure unless said. */
export const REPORT_DPI = 300;
/** Width of a column of a report, in inches, and the shape of a figure in it. */
const COLUMN_IN = 16 / 2.54;
const COLUMN_RATIO = 4 / 3;
/** The least type: points on a slide 7.5 inches high, points in a report, pixels on a card of the usual width. */
const SLIDE_PT = 14;
const SLIDE_HEIGHT_IN = 7.5;
const REPORT_PT = 8;
const CARD_PX = 28;
const CARD = { width: 1200, height: 630 };
const SCREEN = { width: 1920, height: 1080 };
const POINTS_PER_INCH = 72;

type Size = { width: number; height: number };

/** Returns the size in pixels of a picture of which no side, or one, was said. */
export function pictureSize(
  use: PictureUse,
  { width, height, dpi = REPORT_DPI }: Partial<Size> & { dpi?: number | undefined },
): Size {
  const column = Math.round(COLUMN_IN * dpi);
  const usual = {
    screen: SCREEN,
    slide: SCREEN,
    report: { width: column, height: column / COLUMN_RATIO },
    card: CARD,
  }[use];
  const ratio = usual.width / usual.height;
  return {
    width: width ?? (height === undefined || use === 'screen' ? usual.width : Math.round(height * ratio)),
    height:
      height ??
      (width === undefined || use === 'screen' ? Math.round(usual.height) : Math.round(width / ratio)),
  };
}

/** Returns the least size of type, in pixels, that can be read in what a picture is for. A screen can be come close to. */
export function leastType(
  use: Exclude<PictureUse, 'screen'>,
  { width, height }: Size,
  dpi = REPORT_DPI,
): number {
  switch (use) {
    case 'slide': {
      // The narrower side of a slide is what others measure by: 7.5 inches.
      const pixelsPerInch = Math.min(width, height) / SLIDE_HEIGHT_IN;
      return (SLIDE_PT / POINTS_PER_INCH) * pixelsPerInch;
    }
    case 'report':
      return (REPORT_PT / POINTS_PER_INCH) * dpi;
    case 'card':
      return CARD_PX * Math.min(width / CARD.width, height / CARD.height);
  }
}
