/**
 * Filling a database from the data files, as often as they change. What a person edited or deleted here stays so: a
 * record is touched only where it is still, to the letter, what the last filling left (by hash, so that edits in plain
 * SQL count as well). Everything else is kept and listed.
 */
import { sql } from 'drizzle-orm';
import { fills } from '#db/schema/schema-upkeep.ts';
import { fillIndex } from '#db/search/fill-index.ts';
import { contentHash } from '#db/store/canonical-json.ts';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction, runChange, selectRows } from '#db/store/run-query.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { type FillItem, type FillKind, findUser } from './fill-kind.ts';
import { FILL_KINDS } from './fill-kinds.ts';
import { inBulk } from './in-bulk.ts';
import { recordFinder } from './references.ts';
import { type EventsBefore, listDependents, raiseRevisions, rememberEvents } from './revisions.ts';
import { writeRow } from './upsert.ts';

/** Above this many events an empty database is filled in bulk: below, making indexes anew would not pay. */
const BULK_EVENTS = 2000;

/** A record that filling left as it was, although the data files have something else, and why. */
export type KeptRecord = { kind: FillKind['kind']; id: string; why: string };

/** What filling did, counted over all kinds of record. */
export type FillReport = {
  added: number;
  updated: number;
  unchanged: number;
  removed: number;
  kept: KeptRecord[];
};

type Filled = { fileHash: string; storedHash: string };
type Filling = {
  database: Database;
  now: string;
  report: FillReport;
  before: EventsBefore;
};

/**
 * Returns what changed after bringing the data files into the database: all of it or nothing. Records that the files
 * no longer have are removed, unless they were edited here or something here still refers to them. `now` (RFC 3339)
 * becomes `updatedAt` of the events that change.
 */
export async function fillDatabase(database: Database, dataSet: DataSet, now: string): Promise<FillReport> {
  const fill = () => {
    database.sqlite.pragma('defer_foreign_keys = ON');
    const report: FillReport = { added: 0, updated: 0, unchanged: 0, removed: 0, kept: [] };
    const filling: Filling = { database, now, report, before: new Map() };
    const incoming = new Map(FILL_KINDS.map((kind) => [kind, kind.incoming(dataSet)]));
    for (const kind of FILL_KINDS) bringIn(filling, kind, incoming.get(kind) ?? []);
    for (const kind of FILL_KINDS.toReversed()) takeOut(filling, kind, incoming.get(kind) ?? []);
    raiseRevisions(database, filling.before, now);
    return report;
  };
  if (dataSet.events.length > BULK_EVENTS && isEmpty(database)) return inBulk(database, fill);
  const report = inTransaction(database, fill);
  // What the query planner knows of the tables' sizes; it looks again only where much has changed.
  database.sqlite.pragma('optimize');
  await fillIndex(database);
  return report;
}

function isEmpty(database: Database): boolean {
  return selectRows(database, sql`SELECT 1 FROM events UNION ALL SELECT 1 FROM sources LIMIT 1`).length === 0;
}

function bringIn(filling: Filling, kind: FillKind, items: readonly FillItem[]): void {
  const { database, report } = filling;
  const filled = readFilled(database, kind);
  const stored = kind.stored(
    database,
    items.map(({ id }) => id),
  );
  const written: FillItem[] = [];
  let waiting: FillItem[] = [];
  for (const item of items) {
    const decision = decide(kind, item, stored.get(item.id), filled.get(item.id));
    if (decision === 'write') waiting.push(item);
    else if (decision === 'same')
      noteUnchanged(filling, kind, item, stored.get(item.id), filled.get(item.id));
    else report.kept.push({ kind: kind.kind, id: item.id, why: decision.why });
  }
  rememberAffected(filling, kind, waiting);
  const find = recordFinder(database);
  const missing = ({ references }: FillItem) =>
    references.filter((one) => find(one.kind, one.id) === undefined);
  // A record may refer to another of its kind that comes later in the files, so go round while that helps.
  for (let before = Number.POSITIVE_INFINITY; waiting.length < before; ) {
    before = waiting.length;
    waiting = waiting.filter((item) => {
      if (missing(item).length > 0) return true;
      item.write(database, filling.now);
      written.push(item);
      if (stored.has(item.id)) report.updated += 1;
      else report.added += 1;
      return false;
    });
  }
  noteFilled(database, kind, written);
  for (const item of waiting) {
    const names = missing(item).map((reference) => `the ${reference.kind} ${reference.id}`);
    report.kept.push({
      kind: kind.kind,
      id: item.id,
      why: `it refers to ${names.join(', ')}, which is not here`,
    });
  }
}

/** `write`: add it or bring it up to date; `same`: nothing to do; else why what is here stays. */
function decide(
  kind: FillKind,
  item: FillItem,
  stored: unknown,
  filled: Filled | undefined,
): 'write' | 'same' | { why: string } {
  if (stored === undefined) return filled === undefined ? 'write' : { why: 'it was deleted here' };
  const fileHash = contentHash(item.content);
  if (contentHash(stored) === fileHash) return 'same';
  if (filled !== undefined && isAsFilled(kind, stored, filled))
    return filled.fileHash === fileHash ? 'same' : 'write';
  return { why: filled === undefined ? 'another record with this id was made here' : 'it was edited here' };
}

function isAsFilled({ formerly }: FillKind, stored: unknown, { storedHash }: Filled): boolean {
  return [stored, ...(formerly?.(stored) ?? [])].some((content) => contentHash(content) === storedHash);
}

/** An event changes with the words of its excerpts and with what its actors count as, not only by itself. */
function rememberAffected(
  { database, before }: Filling,
  { events }: FillKind,
  changing: readonly { id: string }[],
): void {
  if (events === undefined || changing.length === 0) return;
  const query = events(changing.map(({ id }) => id));
  const affected = selectRows<{ id: string }>(database, query).map(({ id }) => id);
  rememberEvents(database, [...affected, ...listDependents(database, affected)], before);
}

/** What stands here after writing is read again: it may differ from the file in what text can hold, such as half characters. */
function noteFilled(database: Database, kind: FillKind, items: readonly FillItem[]): void {
  const stored = kind.stored(
    database,
    items.map(({ id }) => id),
  );
  for (const { id, content } of items) {
    const hashes = { fileHash: contentHash(content), storedHash: contentHash(stored.get(id)) };
    writeRow(database, fills, ['kind', 'id'], { kind: kind.kind, id, ...hashes });
  }
}

/** A record that came to say what the file says, by an edit here, belongs to the files again. */
function noteUnchanged(
  { database, report }: Filling,
  kind: FillKind,
  item: FillItem,
  stored: unknown,
  filled: Filled | undefined,
): void {
  report.unchanged += 1;
  const hashes = { fileHash: contentHash(item.content), storedHash: contentHash(stored) };
  if (filled?.fileHash === hashes.fileHash && filled.storedHash === hashes.storedHash) return;
  writeRow(database, fills, ['kind', 'id'], { kind: kind.kind, id: item.id, ...hashes });
}

/** Removes what the files no longer have; a record deleted here is only forgotten about once it could come back. */
function takeOut(filling: Filling, kind: FillKind, items: readonly FillItem[]): void {
  const { database, report } = filling;
  const present = new Set(items.map(({ id }) => id));
  const filled = readFilled(database, kind);
  const gone = [...filled.keys()].filter((id) => !present.has(id));
  const stored = kind.stored(database, gone);
  const keep = (id: string, why: string) => report.kept.push({ kind: kind.kind, id, why });
  let waiting = gone.filter((id) => {
    if (!stored.has(id)) return false;
    const left = filled.get(id);
    if (left !== undefined && isAsFilled(kind, stored.get(id), left)) return true;
    keep(id, 'the data files no longer have it, but it was edited here');
    return false;
  });
  for (let before = Number.POSITIVE_INFINITY; waiting.length < before; ) {
    before = waiting.length;
    waiting = waiting.filter((id) => {
      if (findUser(database, kind, id) !== null) return true;
      rememberAffected(filling, kind, [{ id }]);
      runChange(database, kind.removal(id));
      runChange(database, sql`DELETE FROM fills WHERE kind = ${kind.kind} AND id = ${id}`);
      report.removed += 1;
      return false;
    });
  }
  for (const id of waiting)
    keep(id, `the data files no longer have it, but ${findUser(database, kind, id)} refers to it`);
}

function readFilled(database: Database, { kind }: FillKind): Map<string, Filled> {
  const rows = selectRows<Filled & { id: string }>(
    database,
    sql`SELECT id, file_hash AS fileHash, stored_hash AS storedHash FROM fills WHERE kind = ${kind}`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
