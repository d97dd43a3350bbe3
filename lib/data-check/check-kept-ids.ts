import type { Checks } from '#lib/domain/checks.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import type { JsonPath } from './file-issue.ts';
import type { RuleIssue } from './rule-issue.ts';

/** Returns an issue for every id of an event that is gone or was not written down, and for what is withdrawn without a word. */
export function checkKeptIds({ events }: DataSet, { eventIds }: Checks): RuleIssue[] {
  const present = new Set(events.map(({ id }) => id));
  const kept = new Set(eventIds);
  return [
    ...eventIds.flatMap((id, index) => {
      if (present.has(id)) return [];
      const message = `the event "${id}" is gone, and addresses that people wrote down lead to it: put it back with status "withdrawn", a statusReason and, where another took it in, mergedInto`;
      return [{ code: 'id-gone', at: ['checks', 'eventIds', index], message }];
    }),
    ...events.flatMap(({ id }, index) => {
      // A data set that keeps no list yet has nothing to lose.
      if (eventIds.length === 0 || kept.has(id)) return [];
      const message = `"${id}" is not among the eventIds of checks.json: add it there, so that it cannot get lost`;
      return [{ code: 'id-not-kept', at: ['events', index, 'id'], message }];
    }),
    ...events.flatMap((event, index) => checkStatus(event, events, ['events', index])),
  ];
}

function checkStatus(
  { status, statusReason, mergedInto, id }: EventRecord,
  events: readonly EventRecord[],
  at: JsonPath,
): RuleIssue[] {
  const issue = (field: string, message: string) => [{ code: 'status', at: [...at, field], message }];
  if (status !== 'withdrawn') {
    if (mergedInto !== null)
      return issue('mergedInto', 'only a withdrawn event is merged into another: set status to "withdrawn"');
    return statusReason === null
      ? []
      : issue(
          'statusReason',
          'only a withdrawn event has a reason: set status to "withdrawn", or leave it out',
        );
  }
  if (statusReason === null)
    return issue('status', 'a withdrawn event says why: give a statusReason, a sentence that readers see');
  if (mergedInto === null) return [];
  if (mergedInto === id)
    return issue('mergedInto', 'the event is merged into itself: name the one that is left');
  const survivor = events.find((other) => other.id === mergedInto);
  if (survivor === undefined)
    return issue('mergedInto', `no event has the id "${mergedInto}": name the one that is left`);
  return survivor.status === 'published'
    ? []
    : issue(
        'mergedInto',
        `"${mergedInto}" is ${survivor.status} itself: name the published event that is left`,
      );
}
