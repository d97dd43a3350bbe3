import { answering, jsonResponse, otherMethods } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { adding } from '#app/_server/edit/write.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { listActors } from '#db/read/actors.ts';
import { readChronology } from '#db/read/chronology.ts';

/** `POST /api/actors`: adds an actor in the form of the data files. */
export const POST = adding('actor', (code) => `/api/actors/${code}`);

const others = otherMethods('GET, HEAD, OPTIONS, POST');

export { others as DELETE, others as OPTIONS, others as PATCH, others as PUT };

/** `GET /api/actors`: every actor, the focal ones first. */
export const GET = answering(async (request: Request) => {
  refuseParameters(new URL(request.url).searchParams);
  const database = openedDatabase();
  const { focal } = await readChronology(database);
  const actors = await listActors(database, { focal });
  return jsonResponse(request, {
    actors: actors.map((actor) => ({ ...actor, focal: focal.includes(actor.code) })),
  });
});
