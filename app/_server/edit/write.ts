import { readShown } from '#db/read/shown-record.ts';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction } from '#db/store/run-query.ts';
import {
  addRecord,
  changeRecord,
  type Doing,
  patchOf,
  removeRecord,
  requireRecord,
} from '#db/write/edit-records.ts';
import { answerOnce } from '#db/write/given-answers.ts';
import { compareRecords } from '#lib/edit/compare-records.ts';
import type { RecordKey, RecordKind } from '#lib/edit/step.ts';
import { DyadlineError } from '#lib/errors.ts';
import { answering, tagOf } from '../answer.ts';
import { openedDatabase } from '../database.ts';
import { readBody, readReason } from './request-body.ts';
import { requireEditor } from './session.ts';

/** What an editor asks to be written: by whom, when and why; the body, and the revision that is changed. */
type Asked<Params> = {
  database: Database;
  doing: Doing;
  params: Params;
  body: Readonly<Record<string, unknown>>;
  ifMatch: string | null;
};

/** An answer that can be kept: it is given again to the same request. */
type WriteAnswer = { status: number; body?: object; location?: string };

const MAX_KEY_LENGTH = 200;

/**
 * Wraps a route that writes: for editors alone, from a page of this server or a program, whole or not at all. With an
 * `Idempotency-Key` the same request is carried out once.
 */
export function writing<Params = unknown>(handle: (asked: Asked<Params>) => WriteAnswer) {
  return answering(async (request: Request, context: { params: Promise<Params> }) => {
    const editor = requireEditor(request);
    const database = openedDatabase();
    const now = new Date().toISOString();
    const reason = readReason(new URL(request.url));
    const { text, body } = await readBody(request);
    const ifMatch = request.headers.get('if-match');
    const asked = { database, doing: { editor: editor.name, now, reason }, body, ifMatch };
    const params = await context.params;
    const write = () => handle({ ...asked, params });
    const key = request.headers.get('idempotency-key');
    if (key === null) return toResponse(inTransaction(database, write));
    if (key === '' || key.length > MAX_KEY_LENGTH)
      throw new DyadlineError('invalid-request', `Idempotency-Key: give 1 to ${MAX_KEY_LENGTH} characters.`);
    const { method, url } = request;
    const { pathname, search } = new URL(url);
    const named = JSON.stringify([method, pathname, search, ifMatch, text]);
    return toResponse(answerOnce(database, { editor: editor.name, key, request: named, now }, write));
  });
}

function toResponse({ status, body, location }: WriteAnswer): Response {
  const text = body === undefined ? null : JSON.stringify(body);
  return new Response(text, {
    status,
    headers: {
      'Cache-Control': 'no-store',
      ...(text === null ? {} : { 'Content-Type': 'application/json; charset=utf-8', ETag: tagOf(text) }),
      ...(location === undefined ? {} : { Location: location }),
    },
  });
}

/** Returns the handler that adds a record of a kind; `pathOf` gives its address, `withinOf` the source that it is of. */
export function adding<Params>(
  kind: RecordKind,
  pathOf: (id: string) => string,
  withinOf: (params: Params) => string = () => '',
) {
  return writing<Params>(({ database, body, doing, params }) => {
    const within = withinOf(params);
    if (kind === 'excerpt') requireRecord(database, { kind: 'source', id: within });
    const { key } = addRecord(database, kind, body, doing, within);
    return { status: 201, body: readShown(database, key), location: pathOf(key.id) };
  });
}

/** Returns the handler that changes fields of a record. */
export function changing<Params>(keyOf: (params: Params) => RecordKey) {
  return writing<Params>(({ database, body, doing, params, ifMatch }) => {
    const key = keyOf(params);
    requireMatch(database, key, ifMatch, () => patchOf(database, key, body));
    changeRecord(database, key, body, doing);
    return { status: 200, body: readShown(database, key) };
  });
}

/** Returns the handler that deletes a record. */
export function deleting<Params>(keyOf: (params: Params) => RecordKey) {
  return writing<Params>(({ database, doing, params, ifMatch }) => {
    const key = keyOf(params);
    requireMatch(database, key, ifMatch, () => null);
    removeRecord(database, key, doing);
    return { status: 204 };
  });
}

/**
 * Throws `revision-required` where a request does not say which revision it changes, and `revision-mismatch` where that is
 * not the one that stands: with what stands, and each field in which it differs from what the request would make of it.
 */
export function requireMatch(
  database: Database,
  key: RecordKey,
  ifMatch: string | null,
  toYours: () => object | null,
): void {
  const current = readShown(database, key);
  const tag = tagOf(JSON.stringify(current));
  const asked = ifMatch?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? [];
  if (asked.length === 0 || asked.includes('*'))
    throw new DyadlineError(
      'revision-required',
      'Send If-Match with the ETag that the record had when you read it.',
      { details: { etag: tag } },
    );
  if (asked.includes(tag)) return;
  const fields = compareRecords(requireRecord(database, key), toYours()).map(({ field, from, to }) => ({
    ...{ field, current: from, yours: to },
  }));
  throw new DyadlineError(
    'revision-mismatch',
    `The ${key.kind} ${key.id} has changed since you read it. Nothing was changed.`,
    { details: { etag: tag, current, fields } },
  );
}
