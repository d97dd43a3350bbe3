import { otherMethods } from '#app/_server/answer.ts';
import { toAskedStep } from '#app/_server/edit/asked-step.ts';
import { writing } from '#app/_server/edit/write.ts';
import { redoStep } from '#db/write/undo-step.ts';

/** `POST /api/redo`: does again what was taken back: the last of one's own, or `{ "step": n }`. */
export const POST = writing(({ database, body, doing }) => {
  const { step, of } = redoStep(database, { ...doing, ...toAskedStep(body) });
  return { status: 200, body: { step, of } };
});

const others = otherMethods('OPTIONS, POST');

export { others as DELETE, others as GET, others as OPTIONS, others as PATCH, others as PUT };
