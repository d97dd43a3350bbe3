import { answering, jsonResponse, otherMethods } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { editorOf } from '#app/_server/edit/session.ts';
import { changing, deleting } from '#app/_server/edit/write.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { listActors } from '#db/read/actors.ts';
import { readShown } from '#db/read/shown-record.ts';
import { DyadlineError } from '#lib/errors.ts';

const keyOf = ({ code }: { code: string }) => ({ kind: 'actor', id: code }) as const;

/** `GET /api/actors/{code}`: one actor. */
export const GET = answering(async (request: Request, { params }: { params: Promise<{ code: string }> }) => {
  refuseParameters(new URL(request.url).searchParams);
  const database = openedDatabase();
  const { code } = await params;
  const actors = await listActors(database, { focal: [] });
  if (editorOf(request) === null && actors.every((actor) => actor.code !== code))
    throw new DyadlineError('not-found', `There is no actor ${code}.`);
  return jsonResponse(request, readShown(database, keyOf({ code })));
});

/** `PATCH /api/actors/{code}`: changes the fields that are given; needs `If-Match`. */
export const PATCH = changing(keyOf);

/** `DELETE /api/actors/{code}`: deletes an actor that nothing names; needs `If-Match`. */
export const DELETE = deleting(keyOf);

const others = otherMethods('GET, HEAD, OPTIONS, PATCH, DELETE');

export { others as OPTIONS, others as POST, others as PUT };
