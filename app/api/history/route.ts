import { answering, jsonResponse, otherMethods } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { toAskedHistory } from '#app/_server/edit/asked-history.ts';
import { requireEditor } from '#app/_server/edit/session.ts';
import { listSteps } from '#db/read/steps.ts';
import { compareRecords } from '#lib/edit/compare-records.ts';

/** `GET /api/history`: for editors, what was changed, newest first, field by field; `event`, `limit`, and `cursor` from `next`. */
export const GET = answering(async (request: Request) => {
  requireEditor(request);
  const { limit, ...asked } = toAskedHistory(new URL(request.url));
  const steps = listSteps(openedDatabase(), { ...asked, limit: limit + 1 });
  const shown = steps.slice(0, limit);
  return jsonResponse(request, {
    steps: shown.map(({ changes, ...step }) => ({
      ...step,
      changes: changes.map(({ kind, id, before, after }) => ({
        ...{ kind, id },
        fields: compareRecords(before, after),
      })),
    })),
    next: steps.length > limit ? String(shown.at(-1)?.number) : null,
  });
});

const others = otherMethods('GET, HEAD, OPTIONS');

export { others as DELETE, others as OPTIONS, others as PATCH, others as POST, others as PUT };
