import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { TextPart } from './event-texts.ts';

/** An event that a search found, and in which parts of it. */
export type SearchHit = {
  id: string;
  title: string;
  date: Pick<DateValue, 'edtf' | 'label'>;
  dateSense: 'occurred' | 'held';
  found: TextPart[];
  /** The words where they stand, where that is not the title: a line of its summary, or of what it is cited with. */
  sentence: string | null;
};

/** The first events that a search found, and how many there are. */
export type SearchHits = { hits: SearchHit[]; total: number };

/** A period that is written among the words of a search, and the words without it; `count` events are found by it so. */
export type OfferedPeriod = { label: string; period: string; rest: string; count: number };
