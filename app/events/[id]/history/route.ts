import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { getEvent } from '#db/events.ts';
import { loadCorrections } from '../load-event-history.ts';

/** `GET /events/{id}/history`: how a published event was corrected, newest first; for the panel beside the timeline. */
export const GET = answering(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  refuseParameters(new URL(request.url).searchParams);
  const { id } = await getEvent(openedDatabase(), (await params).id);
  return jsonResponse(request, { corrections: await loadCorrections(id) });
});
