import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { refuseIssues, requestFilter } from '#app/_server/request-filter.ts';
import { listEvents } from '#db/read/events.ts';
import { parsePage } from '#lib/query/parse-page.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/events`: the events of a filter, a page at a time, by earliest day (open first), then id. */
export const GET = answering(async (request: Request) => {
  const given = new URL(request.url).searchParams;
  const filter = await requestFilter(given, ['limit', 'cursor']);
  const { value: page, issues } = parsePage(given);
  refuseIssues(issues);
  return jsonResponse(request, await listEvents(openedDatabase(), filter, page));
});
