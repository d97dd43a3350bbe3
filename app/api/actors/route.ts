import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { listActors } from '#db/read/actors.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/actors`: every actor, the focal states first. */
export const GET = answering(async (request: Request) => {
  refuseParameters(new URL(request.url).searchParams);
  return jsonResponse(request, { actors: await listActors(openedDatabase()) });
});
