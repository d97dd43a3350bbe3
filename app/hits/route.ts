import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { loadVocabulary } from '#app/_server/load-names.ts';
import { offerPeriod } from '#app/_server/offer-period.ts';
import { requestFilter } from '#app/_server/request-filter.ts';
import { listSearchHits } from '#db/read/search-hits.ts';
import { resolveFilter } from '#lib/query/resolve-filter.ts';

const MOST_HITS = 7;

/** `GET /hits?…filter…`: the first events that a search finds, for the list under the search field; not part of the API. */
export const GET = answering(async (request: Request) => {
  const filter = await requestFilter(new URL(request.url).searchParams);
  const asked = resolveFilter(filter, await loadVocabulary());
  const hits = await listSearchHits(openedDatabase(), asked, MOST_HITS);
  return jsonResponse(request, { ...hits, period: await offerPeriod(filter) });
});
