import { answering, jsonResponse, otherMethods } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { editorOf } from '#app/_server/edit/session.ts';
import { changing, deleting } from '#app/_server/edit/write.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { getSource } from '#db/read/sources.ts';

const keyOf = ({ id }: { id: string }) => ({ kind: 'source', id }) as const;

/** `PATCH /api/sources/{id}`: changes the fields that are given, its attached `text` among them; needs `If-Match`. */
export const PATCH = changing(keyOf);

/** `DELETE /api/sources/{id}`: deletes a source with its excerpts, where no event cites them; needs `If-Match`. */
export const DELETE = deleting(keyOf);

const others = otherMethods('GET, HEAD, OPTIONS, PATCH, DELETE');

export { others as OPTIONS, others as POST, others as PUT };

/** `GET /api/sources/{id}`: one source with its excerpts in the order of the text, each with the ids of its events. */
export const GET = answering(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  refuseParameters(new URL(request.url).searchParams);
  const unseen = editorOf(request) !== null;
  return jsonResponse(request, await getSource(openedDatabase(), (await params).id, { unseen }));
});
