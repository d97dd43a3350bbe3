import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolate, isolateWithin } from '#lib/isolate.ts';
import { describeContest } from '#lib/wording/describe-contest.ts';

/** Returns what an event's passages disagree about, in one line: "Contested: denied by the author"; null where they do not. */
export function contestLine(event: TimelineEvent): string | null {
  if (!event.contested) return null;
  const contest = describeContest(event, (id) => id);
  const objections = (contest?.objections ?? []).map(
    ({ by, modality }) => `${modality === 'denied' ? 'denied' : 'disputed'} by ${isolate(by)}`,
  );
  const dates = (contest?.dates ?? []).map(({ label }) => isolateWithin(label));
  const said = objections.length > 0 ? [...new Set(objections)] : [`dated ${dates.join(' or ')}`];
  return contest === null ? 'Contested' : `Contested: ${said.join('; ')}`;
}
