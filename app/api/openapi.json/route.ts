import { answering, jsonResponse } from '#app/_server/answer.ts';
import { loadNames } from '#app/_server/load-names.ts';
import { publicOrigin } from '#app/_server/public-origin.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { buildOpenApi } from '#lib/openapi/build-open-api.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/openapi.json`: this API for programs (OpenAPI 3.1), made from the schemas and parameters that it runs by. */
export const GET = answering(async (request: Request) => {
  refuseParameters(new URL(request.url).searchParams);
  const { chronology } = await loadNames();
  return jsonResponse(request, buildOpenApi({ title: chronology.title, origin: await publicOrigin() }));
});
