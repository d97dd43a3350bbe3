import { answering, jsonResponse } from '#app/_server/answer.ts';
import { requestParameters } from '#app/_server/request-filter.ts';
import { FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { pickParameters } from '#lib/query/parameter.ts';
import { VIEW_PARAMETERS } from '#lib/query/view.ts';
import { loadEventPanel } from '../load-event-panel.ts';

/** `GET /events/{id}/panel?…filter…&lanes=`: what the panel beside the timeline says of an event; null where there is none. */
export const GET = answering(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const given = new URL(request.url).searchParams;
  const { filter, view } = await requestParameters(given, {
    filter: FILTER_PARAMETERS,
    view: pickParameters(VIEW_PARAMETERS, 'lanes'),
  });
  return jsonResponse(request, { panel: await loadEventPanel((await params).id, filter, view.lanes) });
});
