import { cookies } from 'next/headers';
import { cache } from 'react';
import { type Editor, findSignedIn } from '#db/write/editors.ts';
import { DyadlineError } from '#lib/errors.ts';
import { isFromHere } from '#lib/urls.ts';
import { openedDatabase } from '../database.ts';

/** Named in `bin/serve/asked.mjs` as well, which lets nothing be cached that is answered to it. */
const SESSION_COOKIE = 'dyadline-session';
const LIFE_SECONDS = 30 * 24 * 60 * 60;

/** Returns who is signed in, for a page; null for a reader. */
export const currentEditor = cache(async (): Promise<Editor | null> => {
  const secret = (await cookies()).get(SESSION_COOKIE)?.value;
  return secret === undefined ? null : findSignedIn(openedDatabase(), secret, new Date().toISOString());
});

/** Returns who sent a request, or null for a reader. */
export function editorOf(request: Request): Editor | null {
  const secret = readCookie(request.headers.get('cookie') ?? '', SESSION_COOKIE);
  return secret === null ? null : findSignedIn(openedDatabase(), secret, new Date().toISOString());
}

/**
 * Returns the editor who sent a request. Throws `not-signed-in` for anybody else, and `not-allowed` where it would change
 * something and comes from a page of another site.
 */
export function requireEditor(request: Request): Editor {
  const editor = editorOf(request);
  if (editor === null)
    throw new DyadlineError('not-signed-in', 'Only editors may do this: sign in at /sign-in, and try again.');
  requireFromHere(request);
  return editor;
}

/** Throws `not-allowed` where a request that would change something comes from a page of another site. */
export function requireFromHere(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { headers } = request;
  const sender = { origin: headers.get('origin'), site: headers.get('sec-fetch-site') };
  if (isFromHere(sender, headers.get('host') ?? '', process.env.PUBLIC_URL || null)) return;
  throw new DyadlineError('not-allowed', 'This was sent by a page of another site, and nothing was changed.');
}

/** Returns the Set-Cookie header that signs in with the secret of a session, or signs out with null. */
export function sessionCookie(request: Request, secret: string | null): string {
  const isSecure = (process.env.PUBLIC_URL ?? request.url).startsWith('https:');
  return [
    `${SESSION_COOKIE}=${secret ?? ''}`,
    'Path=/',
    `Max-Age=${secret === null ? 0 : LIFE_SECONDS}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(isSecure ? ['Secure'] : []),
  ].join('; ');
}

/** Returns an answer that leads elsewhere to read on, once (303). */
export function seeOther(path: string, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: path, 'Cache-Control': 'no-store', ...headers },
  });
}

/** Returns an answer that leads a stranger to where editors sign in. */
export function toSignIn(): Response {
  return seeOther('/sign-in');
}

function readCookie(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=') || null;
  }
  return null;
}
