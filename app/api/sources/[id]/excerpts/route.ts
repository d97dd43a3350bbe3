import { answering, jsonResponse, otherMethods } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { editorOf } from '#app/_server/edit/session.ts';
import { adding } from '#app/_server/edit/write.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { getSource } from '#db/read/sources.ts';

type Params = { id: string };

/** `GET /api/sources/{id}/excerpts`: the excerpts of a source in the order of its text. */
export const GET = answering(async (request: Request, { params }: { params: Promise<Params> }) => {
  refuseParameters(new URL(request.url).searchParams);
  const unseen = editorOf(request) !== null;
  const { excerpts } = await getSource(openedDatabase(), (await params).id, { unseen });
  return jsonResponse(request, { excerpts });
});

/**
 * `POST /api/sources/{id}/excerpts`: adds an excerpt; where the source has its text, its words (`exact`) are enough, and
 * words that do not stand in it are refused with the nearest that do.
 */
export const POST = adding<Params>(
  'excerpt',
  (id) => `/api/sources/${id.replace('/', '/excerpts/')}`,
  ({ id }) => id,
);

const others = otherMethods('GET, HEAD, OPTIONS, POST');

export { others as DELETE, others as OPTIONS, others as PATCH, others as PUT };
