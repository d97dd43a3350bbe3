import { answering, jsonResponse } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { listActors } from '#db/read/actors.ts';
import { readChronology } from '#db/read/chronology.ts';

export {
  OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '#app/_server/answer.ts';

/** `GET /api/actors`: every actor, the focal ones first. */
export const GET = answering(async (request: Request) => {
  refuseParameters(new URL(request.url).searchParams);
  const database = openedDatabase();
  const [{ focal }, actors] = await Promise.all([readChronology(database), listActors(database)]);
  return jsonResponse(request, {
    actors: actors.map((actor) => ({ ...actor, focal: focal.includes(actor.code) })),
  });
});
