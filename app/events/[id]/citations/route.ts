import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { findSurvivor, loadNames } from '#app/_server/load-names.ts';
import { requestParameters } from '#app/_server/request-filter.ts';
import { getEvent } from '#db/read/events.ts';
import { lookUp } from '#lib/look-up.ts';
import { FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { pickParameters } from '#lib/query/parameter.ts';
import { parseDay } from '#lib/time/day.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import { formatCitations } from './format-citations.ts';

/** `GET /events/{id}/citations`: the sources of an event in the styles that people copy; with `asof`, those of then. */
export const GET = answering(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const given = new URL(request.url).searchParams;
  const { filter } = await requestParameters(given, { filter: pickParameters(FILTER_PARAMETERS, 'asof') });
  const event = await getEvent(openedDatabase(), await findSurvivor((await params).id), {
    asof: filter.asof === undefined ? null : parseDay(filter.asof),
  });
  const { sources } = await loadNames();
  const cited = listCitedSources([event]).flatMap((id) => lookUp(sources, id) ?? []);
  return jsonResponse(request, formatCitations(cited));
});
