import type { Still } from '#lib/picture/still.ts';
import { formatDay } from '#lib/time/day.ts';
import { type DocumentKind, PAPER_SIZES, type Paper, type PaperName } from './paper.ts';
import { planChronology } from './plan-chronology.ts';
import { planHandout } from './plan-handout.ts';

/** Returns a still as a document on paper, on light ground whatever its theme. */
export function planDocument(asked: Still, kind: DocumentKind, paper: PaperName): Paper {
  const still: Still = { ...asked, theme: 'light' };
  const size = PAPER_SIZES[paper];
  const pages = kind === 'handout' ? planHandout(still, size) : planChronology(still, size);
  return { title: still.title, ...size, pages, day: formatDay(still.today) };
}
