import { actors } from '#db/schema/schema-names.ts';
import type { Database } from '#db/store/open-database.ts';
import { prepared, withStorageErrors } from '#db/store/run-query.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { readChronology } from './chronology.ts';

const allActors = prepared(({ orm }) =>
  orm
    .select({
      code: actors.code,
      name: actors.name,
      aliases: actors.aliases,
      kind: actors.kind,
      countsAs: actors.countsAs,
    })
    .from(actors)
    .orderBy(actors.name, actors.code)
    .prepare(),
);

/** Returns every actor: the focal ones first, in their order, then the others by name. */
export async function listActors(database: Database): Promise<Actor[]> {
  const { focal } = await readChronology(database);
  const rank = (code: string) => (focal.includes(code) ? focal.indexOf(code) : focal.length);
  const rows = withStorageErrors(database, () => allActors(database).all());
  return rows.sort((a, b) => rank(a.code) - rank(b.code));
}
