import { openedDatabase } from '#app/_server/database.ts';
import { forEditors, pageResponse } from '#app/_server/edit/edit-answer.ts';
import { listUnpublished } from '#db/read/drafts.ts';
import { formatStart } from '#lib/edit/pages/start-page.ts';
import { DyadlineError } from '#lib/errors.ts';

/** As many as a person looks through. */
const MOST_LISTED = 200;

/** `GET /edit`: where editors begin. */
export const GET = forEditors<{ form?: string[] }>((request, editor, { form = [] }) => {
  if (form.length > 0) throw new DyadlineError('not-found', 'There is no form at this address.');
  const body = formatStart(listUnpublished(openedDatabase(), MOST_LISTED));
  return pageResponse(request, { title: 'Edit', body, editor: editor.name });
});
