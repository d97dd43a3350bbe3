import { isolate } from '#lib/isolate.ts';
import { toCalendarDay } from '#lib/time/day.ts';
import { describeYear } from '#lib/time/describe-year.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { describePeriod } from './describe-period.ts';
import type { Still } from './still.ts';

/** Returns how many events are shown: "96 events from 5 sources", "300 of 12,408 events shown, from 24 sources". */
export function describeShown({ total, records }: Still, events: readonly { id: string }[]): string {
  const ids = new Set(events.map(({ id }) => id));
  const cited = listCitedSources(records.filter(({ id }) => ids.has(id)));
  const sources = describeCount(cited.length, 'source');
  if (total === 0) return 'No event matches';
  if (ids.size === total) return `${describeCount(total, 'event')} from ${sources}`;
  return `${ids.size.toLocaleString('en')} of ${describeCount(total, 'event')} shown, from ${sources}`;
}

/** Returns what a break in the axis means; empty where there is none. */
export function describeBreak({ time: { breakDay } }: Still): string {
  return breakDay === null
    ? ''
    : `the years before ${describeYear(toCalendarDay(breakDay).year)} are drawn closer together`;
}

/** Returns a picture in words; `count` says how many events it shows, `lanes` what they are sorted into. */
export function describePicture(still: Still, count: string, lanes: readonly { label: string }[]): string {
  const { sentence } = still;
  const period = describePeriod(still);
  const labels = lanes.map(({ label }) => isolate(label)).filter((label) => label !== '');
  const inLanes = labels.length > 1 ? ` Lanes: ${labels.join(', ')}.` : '';
  const isBroken = describeBreak(still) === '' ? '' : ` On its axis ${describeBreak(still)}.`;
  return `A timeline${period === '' ? '' : ` ${period}`}${sentence === '' ? '' : `: ${sentence}`}. ${count}.${isBroken}${inLanes}`;
}
