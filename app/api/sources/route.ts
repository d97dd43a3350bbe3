import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { listSources } from '#db/read/sources.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/sources`: every source, without its excerpts. */
export const GET = answering(async (request: Request) => {
  refuseParameters(new URL(request.url).searchParams);
  const sources = await listSources(openedDatabase());
  return jsonResponse(request, { sources: sources.map(({ excerpts: _, events: __, ...source }) => source) });
});
