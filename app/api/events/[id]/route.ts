import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { getEvent } from '#db/read/events.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/events/{id}`: one event. */
export const GET = answering(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  refuseParameters(new URL(request.url).searchParams);
  return jsonResponse(request, await getEvent(openedDatabase(), (await params).id));
});
