import { answering, jsonResponse } from '#app/_server/answer.ts';
import { readHealth } from '#app/_server/health.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/**
 * `GET /api/health`: whether the store answers and is ready for every question, how many published events it holds, and of
 * how many it can already tell; 503 only where it cannot be read.
 */
export const GET = answering(async (request: Request) => {
  refuseParameters(new URL(request.url).searchParams);
  return jsonResponse(request, await readHealth());
});
