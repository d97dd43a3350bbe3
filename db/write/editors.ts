/**
 * Who may write. A secret is `selector.words`: the selector finds its row, and of the words only their SHA-256 is kept, so
 * that nothing in the database lets anybody in. Hashes are compared in constant time, and a secret that was guessed at too
 * often is no longer taken.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction, prepareStatement } from '#db/store/run-query.ts';
import { DyadlineError } from '#lib/errors.ts';

/** Somebody who may write. */
export type Editor = { number: number; name: string };

/** An editor as the list has them; `sessions` are those that are signed in now. */
export type ListedEditor = { name: string; addedAt: string; revokedAt: string | null; sessions: number };

type Kind = 'token' | 'session';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a link may be used, and how long somebody stays signed in. */
const LIFE_MS: Readonly<Record<Kind, number>> = { token: 7 * DAY_MS, session: 30 * DAY_MS };
/** Wrong words that a selector may be given. */
const MOST_WRONG = 10;
const MOST_LETTERS = 60;

/**
 * Returns the token of a new sign-in link for an editor of this name, who is made where there is none and let in again where
 * they were no editor any more. It may be used once, within seven days of `now` (RFC 3339). Throws `invalid-request` for a
 * name that is empty or too long.
 */
export function addEditor(database: Database, given: string, now: string): string {
  const name = given.trim();
  if (name === '' || [...name].length > MOST_LETTERS || /\p{Cc}/u.test(name))
    throw new DyadlineError(
      'invalid-request',
      `"${given}" is no name for an editor: give 1 to ${MOST_LETTERS} characters.`,
    );
  return inTransaction(database, () => {
    prepareStatement(
      database,
      `INSERT INTO editors (name, added_at) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET revoked_at = NULL, added_at = excluded.added_at WHERE revoked_at IS NOT NULL`,
    ).run(name, now);
    const number = findNumber(database, name) ?? 0;
    prepareStatement(database, "DELETE FROM secrets WHERE editor_number = ? AND kind = 'token'").run(number);
    return makeSecret(database, 'token', number, now);
  });
}

/** Returns every editor there is or was, by name. */
export function listEditors(database: Database, now: string): ListedEditor[] {
  return prepareStatement(
    database,
    `SELECT name, added_at AS addedAt, revoked_at AS revokedAt, (
      SELECT count(*) FROM secrets WHERE editor_number = number AND kind = 'session' AND expires_at > ?
    ) AS sessions FROM editors ORDER BY name`,
  ).all(now) as ListedEditor[];
}

/** Returns nothing; whoever has this name may not write any more, wherever they are signed in. Throws `not-found`. */
export function revokeEditor(database: Database, name: string, now: string): void {
  inTransaction(database, () => {
    const number = findNumber(database, name.trim());
    if (number === undefined) throw new DyadlineError('not-found', `There is no editor "${name}".`);
    prepareStatement(database, 'UPDATE editors SET revoked_at = ? WHERE number = ?').run(now, number);
    prepareStatement(database, 'DELETE FROM secrets WHERE editor_number = ?').run(number);
  });
}

/** Returns whether a token would sign somebody in; it is not spent. */
export function isTokenGood(database: Database, token: string, now: string): boolean {
  return findOwner(database, 'token', token, now) !== null;
}

/** Returns the secret of a new session for the token of a sign-in link, which is spent with it; null where it is not good. */
export function signIn(database: Database, token: string, now: string): string | null {
  return inTransaction(database, () => {
    const editor = findOwner(database, 'token', token, now);
    if (editor === null) return null;
    prepareStatement(database, 'DELETE FROM secrets WHERE selector = ? OR expires_at <= ?').run(
      selectorOf(token),
      now,
    );
    return makeSecret(database, 'session', editor.number, now);
  });
}

/** Returns who is signed in with the secret of a session, or null. */
export function findSignedIn(database: Database, session: string, now: string): Editor | null {
  return findOwner(database, 'session', session, now);
}

/** Returns nothing; ends every session of an editor. */
export function signOut(database: Database, { number }: Editor): void {
  inTransaction(database, () =>
    prepareStatement(database, "DELETE FROM secrets WHERE editor_number = ? AND kind = 'session'").run(
      number,
    ),
  );
}

function findNumber(database: Database, name: string): number | undefined {
  return prepareStatement(database, 'SELECT number FROM editors WHERE name = ?', 'value').get(name) as
    | number
    | undefined;
}

function makeSecret(database: Database, kind: Kind, editor: number, now: string): string {
  const [selector, words] = [randomBytes(9), randomBytes(32)].map((bytes) => bytes.toString('base64url'));
  const expires = new Date(Date.parse(now) + LIFE_MS[kind]).toISOString();
  prepareStatement(
    database,
    'INSERT INTO secrets (selector, kind, editor_number, hash, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(selector, kind, editor, hashOf(words ?? ''), now, expires);
  return `${selector}.${words}`;
}

type SecretRow = Editor & { hash: string };

const SECRET = `SELECT editors.number, name, hash FROM secrets JOIN editors ON editors.number = editor_number
  WHERE selector = ? AND kind = ? AND expires_at > ? AND wrong < ${MOST_WRONG} AND revoked_at IS NULL`;

function findOwner(database: Database, kind: Kind, secret: string, now: string): Editor | null {
  const selector = selectorOf(secret);
  const row = prepareStatement(database, SECRET).get(selector, kind, now) as SecretRow | undefined;
  // Something is compared in any case, so that time tells nothing of what there is.
  const hash = Buffer.from(row?.hash ?? '0'.repeat(64), 'hex');
  const isRight = timingSafeEqual(hash, Buffer.from(hashOf(secret.slice(selector.length + 1)), 'hex'));
  if (row === undefined) return null;
  if (isRight) return { number: row.number, name: row.name };
  prepareStatement(database, 'UPDATE secrets SET wrong = wrong + 1 WHERE selector = ?').run(selector);
  return null;
}

function selectorOf(secret: string): string {
  return secret.split('.')[0] ?? '';
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}
