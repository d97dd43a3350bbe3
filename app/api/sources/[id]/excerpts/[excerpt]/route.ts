import { answering, jsonResponse, otherMethods } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { editorOf } from '#app/_server/edit/session.ts';
import { changing, deleting } from '#app/_server/edit/write.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { getSource } from '#db/read/sources.ts';
import { DyadlineError } from '#lib/errors.ts';

type Params = { id: string; excerpt: string };
const keyOf = ({ id, excerpt }: Params) => ({ kind: 'excerpt', id: `${id}/${excerpt}` }) as const;

/** `GET /api/sources/{id}/excerpts/{excerpt}`: one excerpt, with the ids of the events that rest on it. */
export const GET = answering(async (request: Request, { params }: { params: Promise<Params> }) => {
  refuseParameters(new URL(request.url).searchParams);
  const { id, excerpt } = await params;
  const unseen = editorOf(request) !== null;
  const { excerpts } = await getSource(openedDatabase(), id, { unseen });
  const found = excerpts.find((one) => one.id === excerpt);
  if (found === undefined)
    throw new DyadlineError('not-found', `The source ${id} has no excerpt ${excerpt}.`);
  return jsonResponse(request, found);
});

/** `PATCH /api/sources/{id}/excerpts/{excerpt}`: changes the fields that are given; needs `If-Match`. */
export const PATCH = changing(keyOf);

/** `DELETE /api/sources/{id}/excerpts/{excerpt}`: deletes an excerpt that no event cites; needs `If-Match`. */
export const DELETE = deleting(keyOf);

const others = otherMethods('GET, HEAD, OPTIONS, PATCH, DELETE');

export { others as OPTIONS, others as POST, others as PUT };
