import type { Shape, Text } from '#lib/picture/shape.ts';

/** Kinds of paper. */
export const PAPERS = ['A4', 'Letter', 'A3'] as const;
/** A kind of paper, upright. */
export type PaperName = (typeof PAPERS)[number];

/** What a document is: one page to hand out, or all events with their quotations. */
export const DOCUMENT_KINDS = ['handout', 'chronology'] as const;
/** What a document is. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Width and height of upright paper in points. */
export const PAPER_SIZES: Readonly<Record<PaperName, { width: number; height: number }>> = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
  A3: { width: 841.89, height: 1190.55 },
};

/** What a text is to those who hear a document: a heading, a paragraph, a footnote, or nothing, as numbers of pages. */
export type TextRole = 'H1' | 'H2' | 'P' | 'Note' | 'Artifact';

/** A text on paper; `bookmark` is what lists of the document's parts call it. */
export type PaperText = { text: Text; role: TextRole; bookmark?: string };

/** A page: pictures, each with words for those who do not see it, and texts in the order of reading. */
export type PaperPage = {
  figures: readonly { shapes: readonly Shape[]; description: string }[];
  texts: readonly PaperText[];
};

/** A document laid out on paper, in points from the top left corner of each page. */
export type Paper = {
  title: string;
  width: number;
  height: number;
  pages: readonly PaperPage[];
  /** Day (ISO) that it was made for. */
  day: string;
};
