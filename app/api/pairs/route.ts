import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { requestFilter } from '#app/_server/request-filter.ts';
import { listPairs } from '#db/read/pairs.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/pairs`: how many events each pair has under a filter, the six focal pairs first and always. */
export const GET = answering(async (request: Request) => {
  const filter = await requestFilter(new URL(request.url).searchParams);
  return jsonResponse(request, { pairs: await listPairs(openedDatabase(), filter) });
});
