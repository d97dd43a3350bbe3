/** The kinds of record that editors change: those of the data files, and the full texts of sources. */
import { sql } from 'drizzle-orm';
import { texts } from '#db/schema/schema-upkeep.ts';
import type { Database } from '#db/store/open-database.ts';
import { listOf, selectRows } from '#db/store/run-query.ts';
import { RECORD_KINDS, type RecordKey, type RecordKind } from '#lib/edit/step.ts';
import type { EditedKind } from './fill-kind.ts';
import { FILL_KINDS } from './fill-kinds.ts';
import { writeRow } from './upsert.ts';

const textKind: EditedKind = {
  kind: 'text',
  toItem: (content, id) => ({
    id,
    content,
    references: [{ path: 'source', kind: 'source', id }],
    write: (database, now) => {
      const { sha256, text } = content as { sha256: string; text: string };
      writeRow(database, texts, ['sourceId'], { sourceId: id, sha256, text, attachedAt: now });
    },
  }),
  stored: (database, ids) =>
    new Map(
      selectRows<{ id: string; sha256: string; text: string }>(
        database,
        sql`SELECT source_id AS id, sha256, text FROM texts WHERE source_id IN ${listOf(ids)}`,
      ).map(({ id, ...content }) => [id, content]),
    ),
  // Its source refers to it by its hash, and can be without it.
  users: () => sql`SELECT '' AS user WHERE false`,
  removal: (id) => sql`DELETE FROM texts WHERE source_id = ${id}`,
};

const byKind = new Map<RecordKind, EditedKind>([...FILL_KINDS, textKind].map((kind) => [kind.kind, kind]));

/** Every kind, each after those it refers to. */
export const EDITED_KINDS: readonly EditedKind[] = RECORD_KINDS.flatMap((kind) => byKind.get(kind) ?? []);

/** Returns what stands of these records, in the form of the data files, in the order given; null where there is none. */
export function readRecords(database: Database, keys: readonly RecordKey[]): (object | null)[] {
  const stored = new Map(
    EDITED_KINDS.map((kind) => {
      const ids = keys.filter((key) => key.kind === kind.kind).map(({ id }) => id);
      return [kind.kind, ids.length === 0 ? new Map() : kind.stored(database, ids)] as const;
    }),
  );
  return keys.map(({ kind, id }) => (stored.get(kind)?.get(id) as object | undefined) ?? null);
}
