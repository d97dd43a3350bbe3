import { openedDatabase } from '#app/_server/database.ts';
import { faultResponse, pageResponse } from '#app/_server/edit/edit-answer.ts';
import { editorOf, requireFromHere, seeOther, sessionCookie } from '#app/_server/edit/session.ts';
import { isTokenGood, signIn } from '#db/write/editors.ts';
import {
  formatBadLink,
  formatNoLink,
  formatSignedIn,
  formatSignInButton,
} from '#lib/edit/pages/sign-in-page.ts';

/** `GET /sign-in?token=`: one button where the link is good, 401 where it is not; without a link, who is signed in. */
export function GET(request: Request): Response {
  try {
    const token = new URL(request.url).searchParams.get('token');
    const editor = editorOf(request)?.name ?? null;
    if (token === null) {
      const body = editor === null ? formatNoLink() : formatSignedIn(editor);
      return pageResponse(request, { title: 'Sign in', body, editor });
    }
    const isGood = isTokenGood(openedDatabase(), token, new Date().toISOString());
    const body = isGood ? formatSignInButton(token) : formatBadLink();
    return pageResponse(request, { title: 'Sign in', body, editor }, isGood ? 200 : 401);
  } catch (error) {
    return faultResponse(request, error);
  }
}

/** `POST /sign-in`: spends the token of a link and signs in; 401 where it is not good. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireFromHere(request);
    const token = (await request.formData()).get('token');
    const session = signIn(openedDatabase(), String(token ?? ''), new Date().toISOString());
    if (session !== null) return seeOther('/edit', { 'Set-Cookie': sessionCookie(request, session) });
    return pageResponse(request, { title: 'Sign in', body: formatBadLink(), editor: null }, 401);
  } catch (error) {
    return faultResponse(request, error);
  }
}
