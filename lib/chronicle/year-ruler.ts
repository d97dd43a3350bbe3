import { type DatedEvent, drawShape } from '#lib/timeline/draw-shape.ts';

/** What the ruler of a row shows: the row's year from left to right, and the event's date in it. */
export type YearRuler = {
  /** `day`: a tick; `ring`: a state that held then; `span`: crisp ends; `soft`: anything coarser. */
  look: 'day' | 'ring' | 'span' | 'soft';
  /** Shares of the year, from 0 to 1. */
  start: number;
  end: number;
  /** Whether it began before the year, or goes on after it. */
  isBefore: boolean;
  isAfter: boolean;
};

const LOOKS = { day: 'day', held: 'ring', solid: 'span', soft: 'soft' } as const;

/** Returns how a date lies in the year that begins at `first` and ends before `next` (day numbers), as `today` is. */
export function toYearRuler(
  event: DatedEvent,
  { first, next }: { first: number; next: number },
  today: number,
): YearRuler {
  const { start, end, look } = drawShape(event, today);
  const toShare = (day: number) => Math.min(Math.max((day - first) / (next - first), 0), 1);
  return {
    look: LOOKS[look],
    start: toShare(start),
    end: toShare(end),
    isBefore: start < first,
    isAfter: end > next,
  };
}
