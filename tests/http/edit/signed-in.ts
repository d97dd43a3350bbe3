import { openDatabase } from '#db/store/open-database.ts';
import { addEditor } from '#db/write/editors.ts';
import type { ServedCopy } from '../../serve-copy.ts';

/** Somebody who is signed in at a server: asks it, with JSON where a body is given. */
export type SignedIn = {
  cookie: string;
  ask: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
};

/** Returns the token of a new sign-in link for an editor of this name. */
export function makeToken(server: ServedCopy, name: string): string {
  const database = openDatabase(`file:${server.file}`);
  try {
    return addEditor(database, name, new Date().toISOString());
  } finally {
    database.close();
  }
}

/** Signs an editor of this name in, by a link, as a browser does. */
export async function signInAs(server: ServedCopy, name: string): Promise<SignedIn> {
  const answer = await fetch(`${server.baseUrl}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: server.baseUrl },
    body: new URLSearchParams({ token: makeToken(server, name) }),
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  if (answer.status !== 303 || cookie === '') throw new Error(`Signing in was answered ${answer.status}.`);
  return {
    cookie,
    ask: (method, path, body, headers = {}) =>
      fetch(`${server.baseUrl}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          Cookie: cookie,
          Origin: server.baseUrl,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}
