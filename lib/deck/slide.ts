import type { Picture, Text } from '#lib/picture/shape.ts';
import type { LayoutName, Layouts } from './layout.ts';

/** A line of the speaker's notes; `language` (BCP 47) where it is a source's words, null where that is not known. */
export type NoteLine = string | { words: string; language: string | null };

/** What stands in the body of a slide. */
export type Body = readonly Text[];

/** A slide: what is on it, and what only the speaker sees. */
export type Slide = { layout: LayoutName; picture: Picture; notes: readonly NoteLine[] };

/** A deck: its slides in order, all of one size, and what programs show of it. */
export type Deck = {
  title: string;
  theme: 'light' | 'dark';
  /** Pixels, 96 to the inch. */
  width: number;
  height: number;
  layouts: Layouts;
  slides: readonly Slide[];
  /** Where each numbered source stands: the place of its slide among `slides`, in the order of the numbers. */
  sourceSlides: readonly number[];
  /** Day (ISO) that it was drawn for. */
  day: string;
};
