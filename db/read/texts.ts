import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { sources } from '#db/schema/schema-sources.ts';
import { texts } from '#db/schema/schema-upkeep.ts';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction, selectRows } from '#db/store/run-query.ts';
import { decodeText } from '#lib/data-check/decode-text.ts';
import { DyadlineError } from '#lib/errors.ts';

/**
 * Returns the ids of the sources that a file is the full text of, after attaching it to them; empty where no source
 * has the SHA-256 of these bytes, and then nothing is stored. Throws `dataset-invalid` where the bytes are no UTF-8.
 */
export async function attachText(database: Database, bytes: Uint8Array, now: string): Promise<string[]> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return inTransaction(database, () => {
    const { orm } = database;
    const ids = orm
      .select({ id: sources.id })
      .from(sources)
      .where(eq(sources.sha256, sha256))
      .orderBy(sources.id)
      .all();
    if (ids.length === 0) return [];
    const { value: text, issues } = decodeText(bytes);
    if (text === null)
      throw new DyadlineError('dataset-invalid', issues[0]?.message ?? 'The file is not UTF-8.');
    for (const { id } of ids) {
      const content = { sha256, text, attachedAt: now };
      orm
        .insert(texts)
        .values({ sourceId: id, ...content })
        .onConflictDoUpdate({ target: texts.sourceId, set: content })
        .run();
    }
    return ids.map(({ id }) => id);
  });
}

/**
 * Returns the attached full text of a source, exactly as in the file, or undefined where there is none. A text whose
 * SHA-256 is no longer the source's is not given: offsets would be counted in another text.
 */
export async function findText(database: Database, sourceId: string): Promise<string | undefined> {
  return readText(database, sourceId);
}

/** Returns `findText` at once: for code that runs inside a transaction. */
export function readText(database: Database, sourceId: string): string | undefined {
  const [row] = selectRows<{ text: string }>(
    database,
    sql`SELECT texts.text FROM texts JOIN sources ON sources.id = texts.source_id AND sources.sha256 = texts.sha256
      WHERE texts.source_id = ${sourceId}`,
  );
  return row?.text;
}
