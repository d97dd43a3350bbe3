import { openedDatabase } from '#app/_server/database.ts';
import { faultResponse } from '#app/_server/edit/edit-answer.ts';
import { editorOf, requireFromHere, seeOther, sessionCookie } from '#app/_server/edit/session.ts';
import { signOut } from '#db/write/editors.ts';

/** `POST /sign-out`: ends every session of whoever is signed in. */
export function POST(request: Request): Response {
  try {
    requireFromHere(request);
    const editor = editorOf(request);
    if (editor !== null) signOut(openedDatabase(), editor);
    return seeOther('/', { 'Set-Cookie': sessionCookie(request, null) });
  } catch (error) {
    return faultResponse(request, error);
  }
}
