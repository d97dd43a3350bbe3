import { otherMethods } from '#app/_server/answer.ts';
import { toAskedStep } from '#app/_server/edit/asked-step.ts';
import { writing } from '#app/_server/edit/write.ts';
import { undoStep } from '#db/write/undo-step.ts';

/** `POST /api/undo`: takes back a step: the last of one's own, or `{ "step": n }`; refused with both versions by field where a record has changed since. */
export const POST = writing(({ database, body, doing }) => {
  const { step, of } = undoStep(database, { ...doing, ...toAskedStep(body) });
  return { status: 200, body: { step, of } };
});

const others = otherMethods('OPTIONS, POST');

export { others as DELETE, others as GET, others as OPTIONS, others as PATCH, others as PUT };
