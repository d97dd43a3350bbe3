import { answering, problemResponse } from '#app/_server/answer.ts';
import { requireEditor } from '#app/_server/edit/session.ts';
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

/** What is written at an address that there is none of is the business of editors all the same: strangers are told so first. */
export const POST = answering(async (request: Request) => {
  requireEditor(request);
  return GET(request);
});

export { GET as HEAD, POST as DELETE, POST as PATCH, POST as PUT };
