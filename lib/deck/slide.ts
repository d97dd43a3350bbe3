import type { Picture } from '#lib/picture/shape.ts';

/** A line of the speaker's notes; `language` (BCP 47) where it is a source's words, null where that is not known. */
export type NoteLine = string | { words: string; language: string | null };

/** A slide: what is on it, and what only the speaker sees. */
export type Slide = { picture: Picture; notes: readonly NoteLine[] };

/** A deck: its slides in order, all of one size, and what programs show of it. */
export type Deck = {
  title: string;
  theme: 'light' | 'dark';
  /** Pixels, 96 to the inch. */
  width: number;
  height: number;
  slides: readonly Slide[];
  /** Day (ISO) that it was drawn for. */
  day: string;
};
