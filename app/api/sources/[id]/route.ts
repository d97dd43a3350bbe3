import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { getSource } from '#db/read/sources.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/sources/{id}`: one source with its excerpts in the order of the text, each with the ids of its events. */
export const GET = answering(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  refuseParameters(new URL(request.url).searchParams);
  return jsonResponse(request, await getSource(openedDatabase(), (await params).id));
});
