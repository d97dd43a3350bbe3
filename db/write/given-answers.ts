import { createHash } from 'node:crypto';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction, prepareStatement } from '#db/store/run-query.ts';
import { DyadlineError } from '#lib/errors.ts';

/** A request that may be sent twice: whose, the key that names it, and all of it that the answer depends on. */
export type NamedRequest = { editor: string; key: string; request: string; now: string };

const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Returns what `make` returns and keeps it with what `make` writes, so that the same request within seven days gives the same
 * answer and changes nothing. Throws `conflict` where the key named another request.
 */
export function answerOnce<Answer>(database: Database, named: NamedRequest, make: () => Answer): Answer {
  const { editor, key, now } = named;
  const request = createHash('sha256').update(named.request).digest('hex');
  return inTransaction(database, () => {
    const known = prepareStatement(
      database,
      'SELECT request, answer FROM given_answers WHERE editor = ? AND key = ?',
    ).get(editor, key) as { request: string; answer: string } | undefined;
    if (known?.request === request) return JSON.parse(known.answer) as Answer;
    if (known !== undefined)
      throw new DyadlineError(
        'conflict',
        `The Idempotency-Key ${key} named another request: give each request a key of its own.`,
      );
    const answer = make();
    const old = new Date(Date.parse(now) - KEPT_MS).toISOString();
    prepareStatement(database, 'DELETE FROM given_answers WHERE at < ?').run(old);
    prepareStatement(
      database,
      'INSERT INTO given_answers (editor, key, request, answer, at) VALUES (?, ?, ?, ?, ?)',
    ).run(editor, key, request, JSON.stringify(answer), now);
    return answer;
  });
}
