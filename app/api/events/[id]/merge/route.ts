import { otherMethods } from '#app/_server/answer.ts';
import { requireMatch, writing } from '#app/_server/edit/write.ts';
import { readShown } from '#db/read/shown-record.ts';
import { mergeRecords } from '#db/write/edit-records.ts';

/**
 * `POST /api/events/{id}/merge`: merges an event into another (`{ "into", "reason" }`), which then rests on the passages of
 * both and is the answer; the address of the first leads there. Needs `If-Match`.
 */
export const POST = writing<{ id: string }>(({ database, body, doing, params, ifMatch }) => {
  const { into = '', reason } = body;
  const survivor = String(into);
  const statusReason = typeof reason === 'string' && reason !== '' ? reason : null;
  const merged = { status: 'withdrawn', mergedInto: survivor };
  requireMatch(database, { kind: 'event', id: params.id }, ifMatch, () => merged);
  mergeRecords(database, params.id, survivor, statusReason, doing);
  return { status: 200, body: readShown(database, { kind: 'event', id: survivor }) };
});

const others = otherMethods('OPTIONS, POST');

export { others as DELETE, others as GET, others as OPTIONS, others as PATCH, others as PUT };
