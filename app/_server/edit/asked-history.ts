import { slugSchema } from '#lib/domain/ids.ts';
import type { RecordKey } from '#lib/edit/step.ts';
import type { Issue } from '#lib/issue.ts';
import { unknownParameters } from '#lib/query/parse-parameters.ts';
import { refuseIssues } from '../request-filter.ts';

/** Which part of the history is asked for. */
export type AskedHistory = { limit: number; before?: number; record?: RecordKey };

const DEFAULT_LIMIT = 50;
const MOST = 200;

/** Returns which part of the history an address asks for; refuses it whole where a parameter is bad or unknown. */
export function toAskedHistory({ searchParams }: URL): AskedHistory {
  const [limit, cursor, event] = ['limit', 'cursor', 'event'].map((name) => searchParams.get(name));
  const issues: Issue[] = [];
  const check = (path: string, text: string | null | undefined, isGood: boolean, allowed: string) => {
    if (text != null && !isGood)
      issues.push({ code: 'bad-value', path, message: `${path}: give ${allowed}.` });
  };
  const count = Number(limit ?? DEFAULT_LIMIT);
  check(
    'limit',
    limit,
    /^\d+$/.test(limit ?? '') && count >= 1 && count <= MOST,
    `a number from 1 to ${MOST}`,
  );
  check('cursor', cursor, /^[1-9]\d{0,14}$/.test(cursor ?? ''), 'the `next` of the answer before');
  check('event', event, slugSchema.safeParse(event).success, 'the id of an event');
  refuseIssues([...unknownParameters(searchParams, ['limit', 'cursor', 'event']), ...issues]);
  return {
    limit: count,
    ...(cursor == null ? {} : { before: Number(cursor) }),
    ...(event == null ? {} : { record: { kind: 'event', id: event } }),
  };
}
