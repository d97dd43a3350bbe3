/** What stands on one slide after the overview. */
export const SLIDE_KINDS = ['event', 'period'] as const;
/** What stands on one slide after the overview. */
export type SlideKind = (typeof SLIDE_KINDS)[number];
