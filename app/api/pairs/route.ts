import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { loadNames } from '#app/_server/load-names.ts';
import { requestFilter } from '#app/_server/request-filter.ts';
import { listPairs } from '#db/read/pairs.ts';
import { resolveFilter } from '#lib/query/resolve-filter.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/pairs`: how many events each pair has under a filter, the focal pairs first and always. */
export const GET = answering(async (request: Request) => {
  const filter = await requestFilter(new URL(request.url).searchParams);
  const { focalPairs, vocabulary } = await loadNames();
  const asked = resolveFilter(filter, vocabulary);
  return jsonResponse(request, { pairs: await listPairs(openedDatabase(), asked, focalPairs) });
});
