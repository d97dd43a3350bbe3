import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { loadNames } from '#app/_server/load-names.ts';
import { requestParameters } from '#app/_server/request-filter.ts';
import { readExtent, readWindow } from '#db/read/window.ts';
import { withoutIsolates } from '#lib/isolate.ts';
import { FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { resolveFilter } from '#lib/query/resolve-filter.ts';
import { WINDOW_PARAMETERS } from '#lib/query/route-parameters.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/window`: what a screen draws of a window: chosen events one by one, the rest as clusters and density. */
export const GET = answering(async (request: Request) => {
  const given = new URL(request.url).searchParams;
  const { filter: written, asked } = await requestParameters(given, {
    filter: FILTER_PARAMETERS,
    asked: WINDOW_PARAMETERS,
  });
  const { labels, focalPairs, vocabulary } = await loadNames();
  const { width, limit, lanes } = asked;
  const database = openedDatabase();
  const filter = resolveFilter(written, vocabulary);
  const window = asked.window ?? (await readExtent(database, filter)) ?? thisYear();
  const answer = await readWindow(database, filter, {
    ...{ request: { window, width, limit }, lanes, names: labels, focalPairs },
  });
  const named = answer.lanes.map((lane) => ({ ...lane, label: withoutIsolates(lane.label) }));
  return jsonResponse(request, { ...answer, lanes: named });
});

/** Where there is no event, there is no window to prefer. */
function thisYear(): [string, string] {
  const year = new Date().getUTCFullYear();
  return [`${year}-01-01`, `${year}-12-31`];
}
