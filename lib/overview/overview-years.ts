import { CALENDAR, everyYears, listStarts } from '#lib/time/calendar-unit.ts';
import { describeYear } from '#lib/time/describe-year.ts';
import { estimateTextWidth } from '#lib/timeline/text-width.ts';
import { type OverviewScale, type OverviewSegment, pixelsPerDay } from './overview-scale.ts';

/** A year at the foot of the strip: its first day lies at `x`, its text takes `width` pixels from there. */
export type OverviewYear = { x: number; width: number; text: string };

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] as const;
/** From the tick to its text. */
const INDENT_PX = 4;
/** Between one label and the next tick. */
const GAP_PX = 24;

/**
 * Returns the years to label, sparse enough that no two labels overlap and none leaves its segment: the first year of
 * each segment, where it has room, and round years after it.
 */
export function overviewYears(
  { segments }: Pick<OverviewScale, 'segments'>,
  fontSize: number,
): OverviewYear[] {
  return segments.flatMap((segment) => {
    const perDay = pixelsPerDay(segment);
    const labels: OverviewYear[] = [];
    for (const year of candidates(segment, fontSize)) {
      const text = describeYear(year);
      const x = segment.left + (CALENDAR.year.start(year) - segment.from) * perDay;
      const width = estimateTextWidth(text, fontSize) + INDENT_PX;
      const before = labels.at(-1);
      const isFree = before === undefined || before.x + before.width + GAP_PX <= x;
      if (isFree && x >= segment.left && x + width <= segment.right) labels.push({ x, width, text });
    }
    return labels;
  });
}

/** Round years of a segment, at steps that have room, after its first year. */
function candidates(segment: OverviewSegment, fontSize: number): number[] {
  const first = CALENDAR.year.index(segment.from);
  const last = CALENDAR.year.index(segment.to - 1);
  const widest = Math.max(...[first, last].map((year) => estimateTextWidth(describeYear(year), fontSize)));
  const room = widest + INDENT_PX + GAP_PX;
  const step = STEPS.find((years) => years * CALENDAR.year.days * pixelsPerDay(segment) >= room) ?? 5000;
  const [, ...round] = listStarts(everyYears(step), segment.from, segment.to - 1);
  return [first, ...round.map(CALENDAR.year.index)];
}
