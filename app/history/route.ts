import { openedDatabase } from '#app/_server/database.ts';
import { toAskedHistory } from '#app/_server/edit/asked-history.ts';
import { forEditors, pageResponse } from '#app/_server/edit/edit-answer.ts';
import { requireFromHere, seeOther } from '#app/_server/edit/session.ts';
import { listSteps } from '#db/read/steps.ts';
import { redoStep, undoStep } from '#db/write/undo-step.ts';
import { formatConflict } from '#lib/edit/pages/conflict.ts';
import { formatHistory } from '#lib/edit/pages/history-page.ts';
import { DyadlineError } from '#lib/errors.ts';

/** `GET /history`: what was changed, newest first, with what takes it back; of one event with `event`. */
export const GET = forEditors((request, editor) => {
  const url = new URL(request.url);
  const { limit, ...asked } = toAskedHistory(url);
  const steps = listSteps(openedDatabase(), { ...asked, limit: limit + 1 });
  const shown = steps.slice(0, limit);
  url.searchParams.set('cursor', String(shown.at(-1)?.number));
  const next = steps.length > limit ? `/history?${url.searchParams}` : null;
  return pageResponse(request, { title: 'History', body: formatHistory(shown, next), editor: editor.name });
});

/** `POST /history`: takes back a step, or does it again; where something changed since, shows both versions. */
export const POST = forEditors(async (request, editor) => {
  requireFromHere(request);
  const form = await request.formData();
  const step = Number(form.get('step') ?? 0);
  const asked = { editor: editor.name, now: new Date().toISOString(), ...(step > 0 ? { step } : {}) };
  try {
    const turn = form.get('turn') === 'redo' ? redoStep : undoStep;
    const done = turn(openedDatabase(), asked);
    return seeOther(`/history#step-${done.step ?? done.of}`);
  } catch (error) {
    if (!(error instanceof DyadlineError) || error.code !== 'conflict') throw error;
    const page = { title: 'This cannot be taken back', body: formatConflict(error), editor: editor.name };
    return pageResponse(request, page, 409);
  }
});
