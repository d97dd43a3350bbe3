import { sql } from 'drizzle-orm';
import { actors } from '#db/schema/schema-names.ts';
import type { Database } from '#db/store/open-database.ts';
import { prepared, withStorageErrors } from '#db/store/run-query.ts';
import { UNSEEN_ACTORS } from '#db/store/unseen.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Chronology } from '#lib/domain/chronology.ts';
import type { Seeing } from './sources.ts';

const statements = prepared(({ orm }) => {
  const { code, name, aliases, kind, countsAs } = actors;
  const every = () => orm.select({ code, name, aliases, kind, countsAs }).from(actors).$dynamic();
  return {
    all: every().orderBy(name, code).prepare(),
    seen: every()
      .where(sql`${code} NOT IN ${sql.raw(UNSEEN_ACTORS)}`)
      .orderBy(name, code)
      .prepare(),
  };
});

/**
 * Returns every actor, those that readers do not see only where that is asked for: the focal ones (those of the chronology)
 * first, in their order, then the others by name.
 */
export async function listActors(
  database: Database,
  { focal }: Pick<Chronology, 'focal'>,
  { unseen = false }: Seeing = {},
): Promise<Actor[]> {
  const rank = (code: string) => (focal.includes(code) ? focal.indexOf(code) : focal.length);
  const { all, seen } = statements(database);
  const rows = withStorageErrors(database, () => (unseen ? all : seen).all());
  return rows.sort((a, b) => rank(a.code) - rank(b.code));
}
