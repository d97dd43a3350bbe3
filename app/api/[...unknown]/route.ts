import { problemResponse } from '#app/_server/answer.ts';
import { DyadlineError } from '#lib/errors.ts';

/** Every other address below `/api`: the same shape of error as everywhere, where Next would answer with a page. */
export function GET(request: Request): Response {
  return problemResponse(
    new DyadlineError(
      'not-found',
      `There is nothing at ${new URL(request.url).pathname}; /api lists the addresses.`,
    ),
  );
}

export { GET as DELETE, GET as HEAD, GET as PATCH, GET as POST, GET as PUT };
