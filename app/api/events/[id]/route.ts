import { answering, jsonResponse, redirectResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { findSurvivor } from '#app/_server/load-names.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { getEvent } from '#db/read/events.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/events/{id}`: one event; one that was merged leads to the event that is left (308). */
export const GET = answering(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  refuseParameters(new URL(request.url).searchParams);
  const { id } = await params;
  const survivor = await findSurvivor(id);
  if (survivor !== id) return redirectResponse(`/api/events/${survivor}`);
  return jsonResponse(request, await getEvent(openedDatabase(), id));
});
