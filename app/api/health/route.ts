import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { countEvents } from '#db/store/status.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/health`: whether the database answers, and how many published events it holds. */
export const GET = answering(async (request: Request) => {
  refuseParameters(new URL(request.url).searchParams);
  return jsonResponse(request, { status: 'ok', events: await countEvents(openedDatabase()) });
});
