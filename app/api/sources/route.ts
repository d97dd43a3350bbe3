import { answering, jsonResponse, otherMethods } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { adding } from '#app/_server/edit/write.ts';
import { refuseParameters } from '#app/_server/request-filter.ts';
import { listSources } from '#db/read/sources.ts';

/** `POST /api/sources`: adds a source in the form of the data files; its `text`, where given, is attached and measured. */
export const POST = adding('source', (id) => `/api/sources/${id}`);

const others = otherMethods('GET, HEAD, OPTIONS, POST');

export { others as DELETE, others as OPTIONS, others as PATCH, others as PUT };

/** `GET /api/sources`: every source, without its excerpts. */
export const GET = answering(async (request: Request) => {
  refuseParameters(new URL(request.url).searchParams);
  const sources = await listSources(openedDatabase());
  return jsonResponse(request, { sources: sources.map(({ excerpts: _, events: __, ...source }) => source) });
});
