import { answering, jsonResponse } from '#app/_server/answer.ts';
import { loadChronicleRows } from '#app/_server/load-chronicle-rows.ts';
import { refuseIssues, requestParameters } from '#app/_server/request-filter.ts';
import { FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { ROWS_PARAMETERS } from '#lib/query/rows-parameters.ts';

/**
 * `GET /rows/chronicle?…filter…&group=&skip=&day=`: a hundred rows of a heading of the chronicle as HTML, and how many of
 * it stand before them; not part of the API.
 */
export const GET = answering(async (request: Request) => {
  const { filter, asked } = await requestParameters(new URL(request.url).searchParams, {
    filter: FILTER_PARAMETERS,
    asked: ROWS_PARAMETERS,
  });
  const { group, ...place } = asked;
  if (group === undefined) {
    refuseIssues([{ code: 'missing', path: 'group', message: 'group is missing: give a year or a month.' }]);
    return jsonResponse(request, { skip: 0, rows: '' });
  }
  return jsonResponse(request, await loadChronicleRows(filter, group, place));
});
