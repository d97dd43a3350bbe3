import { answering, jsonResponse, otherMethods } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { adding } from '#app/_server/edit/write.ts';
import { loadVocabulary } from '#app/_server/load-names.ts';
import { requestParameters } from '#app/_server/request-filter.ts';
import { listEvents } from '#db/read/events.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { EVENTS_PARAMETERS } from '#lib/query/events-parameters.ts';
import { FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { resolveFilter } from '#lib/query/resolve-filter.ts';

/** `POST /api/events`: adds an event in the form of the data files; 201 with the event as readers get it. */
export const POST = adding('event', (id) => `/api/events/${id}`);

const others = otherMethods('GET, HEAD, OPTIONS, POST');

export { others as DELETE, others as OPTIONS, others as PATCH, others as PUT };

/** `GET /api/events`: the events of a filter, a page at a time, by earliest day, where that is unknown or open by latest day, else last; then id. */
export const GET = answering(async (request: Request) => {
  const given = new URL(request.url).searchParams;
  const { filter, page } = await requestParameters(given, {
    filter: FILTER_PARAMETERS,
    page: EVENTS_PARAMETERS,
  });
  const asked = resolveFilter(filter, await loadVocabulary());
  const { fields, ...part } = page;
  const list = await listEvents(openedDatabase(), asked, part);
  return jsonResponse(
    request,
    fields === undefined ? list : { ...list, events: list.events.map((event) => pick(event, fields.names)) },
  );
});

function pick(event: TimelineEvent, names: readonly (keyof TimelineEvent)[]): Partial<TimelineEvent> {
  return Object.fromEntries(names.map((name) => [name, event[name]]));
}
