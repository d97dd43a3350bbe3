import { otherMethods } from '#app/_server/answer.ts';
import { requireMatch, writing } from '#app/_server/edit/write.ts';
import { readShown } from '#db/read/shown-record.ts';
import { changeRecord } from '#db/write/edit-records.ts';

/**
 * `POST /api/events/{id}/status`: makes an event a draft, published, or withdrawn with a reason that readers see
 * (`{ "status", "reason" }`); needs `If-Match`.
 */
export const POST = writing<{ id: string }>(({ database, body, doing, params, ifMatch }) => {
  const key = { kind: 'event', id: params.id } as const;
  const { reason, statusReason = reason, mergedInto = null, ...rest } = body;
  // What is draft or published again has no reason to be withdrawn.
  const patch = { ...rest, statusReason: statusReason ?? null, mergedInto };
  requireMatch(database, key, ifMatch, () => patch);
  changeRecord(database, key, patch, doing);
  return { status: 200, body: readShown(database, key) };
});

const others = otherMethods('OPTIONS, POST');

export { others as DELETE, others as GET, others as OPTIONS, others as PATCH, others as PUT };
