import { answering, jsonResponse } from '#app/_server/answer.ts';
import { loadVocabulary } from '#app/_server/load-names.ts';
import { refuseIssues } from '#app/_server/request-filter.ts';
import { parseFilter } from '#lib/query/parse-filter.ts';
import { parseView } from '#lib/query/parse-view.ts';
import { unknownParameters } from '#lib/query/read-parameters.ts';
import { loadEventPanel } from '../load-event-panel.ts';

/** `GET /events/{id}/panel?…filter…&lanes=`: what the panel beside the timeline says of an event; null where there is none. */
export const GET = answering(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const given = new URL(request.url).searchParams;
  const { value: filter, issues } = parseFilter(given, await loadVocabulary());
  refuseIssues([...unknownParameters(given, ['filter'], ['lanes']), ...issues]);
  const { lanes } = parseView(given).value;
  return jsonResponse(request, { panel: await loadEventPanel((await params).id, filter, lanes) });
});
