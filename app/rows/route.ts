import { answering, jsonResponse } from '#app/_server/answer.ts';
import { loadRows } from '#app/_server/load-rows.ts';
import { requestFilter } from '#app/_server/request-filter.ts';

/** `GET /rows?…filter…`: what the table of the page shows of a filter's most important events; not part of the API. */
export const GET = answering(async (request: Request) => {
  const filter = await requestFilter(new URL(request.url).searchParams);
  return jsonResponse(request, { rows: await loadRows(filter) });
});
