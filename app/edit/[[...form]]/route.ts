import { openedDatabase } from '#app/_server/database.ts';
import { forEditors, pageResponse } from '#app/_server/edit/edit-answer.ts';
import { buildForm, formFieldsOfEvents, type Target, type Typed, toTarget } from '#app/_server/edit/forms.ts';
import { errorsOf, readValues, saveForm } from '#app/_server/edit/save-form.ts';
import { requireFromHere, seeOther } from '#app/_server/edit/session.ts';
import { listUnpublished } from '#db/read/drafts.ts';
import { contentHash } from '#db/store/canonical-json.ts';
import { requireRecord } from '#db/write/edit-records.ts';
import { renumber } from '#lib/edit/forms/event-form.ts';
import { formatStart } from '#lib/edit/pages/start-page.ts';
import { DyadlineError } from '#lib/errors.ts';

/** As many as a person looks through. */
const MOST_LISTED = 200;
const STALE =
  '<p role="alert">Somebody else saved this while you typed. What you typed stands below; look at <a href="/history">what they changed</a>, and save again to put yours in its place.</p>';

type Params = { form?: string[] };

/** `GET /edit`, `/edit/{events|sources|actors|event-types}/{id or new}`, `/edit/chronology`: where editors begin, and their forms. */
export const GET = forEditors<Params>(async (request, editor, { form = [] }) => {
  const database = openedDatabase();
  const page =
    form.length === 0
      ? { title: 'Edit', body: formatStart(listUnpublished(database, MOST_LISTED)) }
      : await buildForm(database, toTarget(form));
  return pageResponse(request, { ...page, editor: editor.name });
});

/** `POST` of a form: saves it and leads on, or shows it again with what is wrong at its fields. */
export const POST = forEditors<Params>(async (request, editor, { form = [] }) => {
  requireFromHere(request);
  const database = openedDatabase();
  const target = toTarget(form);
  const values = readValues(await request.formData());
  const show = async (status: number, typed: Omit<Typed, 'values'>, more = 0) => {
    const shown = target.kind === 'event' ? renumber(values, more) : values;
    return pageResponse(
      request,
      { ...(await buildForm(database, target, { values: shown, ...typed })), editor: editor.name },
      status,
    );
  };
  if (values.get('do') === 'more') return show(200, { errors: new Map(), notice: '' }, 1);
  if (isStale(target, values.get('revision') ?? '')) return show(409, { errors: new Map(), notice: STALE });
  const reason = values.get('reason')?.trim() || null;
  const doing = { editor: editor.name, now: new Date().toISOString(), reason };
  try {
    return seeOther(saveForm(database, target, values, await formFieldsOfEvents(database), doing));
  } catch (error) {
    if (!(error instanceof DyadlineError) || !['dataset-invalid', 'conflict'].includes(error.code))
      throw error;
    return show(error.code === 'conflict' ? 409 : 422, { errors: errorsOf(error), notice: '' });
  }
});

function isStale({ kind, id }: Target, revision: string): boolean {
  return id !== null && contentHash(requireRecord(openedDatabase(), { kind, id })) !== revision;
}
