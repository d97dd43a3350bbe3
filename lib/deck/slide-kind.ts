/** What the slides after the overview hold: an event each, a period each, or nothing but the sources. */
export const SLIDE_KINDS = ['event', 'period', 'overview'] as const;
/** What the slides after the overview hold. */
export type SlideKind = (typeof SLIDE_KINDS)[number];
