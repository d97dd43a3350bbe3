/** The heights of the sheet on a narrow screen, from low to high; app/styles/sheet.css says the same in CSS. */
export const SHEET_HEIGHTS = ['peek', 'half', 'full'] as const;

export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

const PEEK_PX = 136;
const HALF_SHARE = 0.52;
const FULL_MARGIN_PX = 16;

/** A finger that moves faster, in pixels a millisecond, throws the sheet on to the next height. */
const FLICK_SPEED = 0.5;

/** A sheet that is let go this near to a height was meant to have it, however fast the finger was. */
const NEAR_PX = 24;

/** Returns the height of the sheet in CSS pixels for a window of this height. */
export function toPixels(height: SheetHeight, windowHeight: number): number {
  if (height === 'peek') return Math.min(PEEK_PX, windowHeight * 0.4);
  return height === 'half' ? windowHeight * HALF_SHARE : windowHeight - FULL_MARGIN_PX;
}

/** Returns where a sheet comes to rest that was let go at `pixels`, moving up at `speed` pixels a millisecond. */
export function nearestHeight(pixels: number, speed: number, windowHeight: number): SheetHeight {
  const places = SHEET_HEIGHTS.map((height) => ({ height, pixels: toPixels(height, windowHeight) }));
  const distance = (place: { pixels: number }) => Math.abs(place.pixels - pixels);
  const nearest = places.reduce((best, place) => (distance(place) < distance(best) ? place : best));
  if (distance(nearest) < NEAR_PX) return nearest.height;
  if (speed > FLICK_SPEED) return places.find((place) => place.pixels > pixels)?.height ?? 'full';
  if (speed < -FLICK_SPEED) return places.findLast((place) => place.pixels < pixels)?.height ?? 'peek';
  return nearest.height;
}
