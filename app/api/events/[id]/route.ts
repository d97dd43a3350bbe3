import { answering, jsonResponse, otherMethods, redirectResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { editorOf } from '#app/_server/edit/session.ts';
import { changing, deleting } from '#app/_server/edit/write.ts';
import { findSurvivor } from '#app/_server/load-names.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { getEvent } from '#db/read/events.ts';
import { readShown } from '#db/read/shown-record.ts';

const keyOf = ({ id }: { id: string }) => ({ kind: 'event', id }) as const;

/** `PATCH /api/events/{id}`: changes the fields that are given, in the form of the data files; needs `If-Match`. */
export const PATCH = changing(keyOf);

/** `DELETE /api/events/{id}`: deletes an event; needs `If-Match`. Its address says that it was removed. */
export const DELETE = deleting(keyOf);

const others = otherMethods('GET, HEAD, OPTIONS, PATCH, DELETE');

export { others as OPTIONS, others as POST, others as PUT };

/** `GET /api/events/{id}`: one event; one that was merged leads to the event that is left (308). Editors get drafts and withdrawn ones too. */
export const GET = answering(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  refuseParameters(new URL(request.url).searchParams);
  const { id } = await params;
  const survivor = await findSurvivor(id);
  if (survivor !== id) return redirectResponse(`/api/events/${survivor}`);
  if (editorOf(request) !== null)
    return jsonResponse(request, readShown(openedDatabase(), { kind: 'event', id }));
  return jsonResponse(request, await getEvent(openedDatabase(), id));
});
