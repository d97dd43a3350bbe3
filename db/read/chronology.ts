import { chronology } from '#db/schema/schema-upkeep.ts';
import type { Database } from '#db/store/open-database.ts';
import { prepared, withStorageErrors } from '#db/store/run-query.ts';
import type { Chronology } from '#lib/domain/chronology.ts';

/** What stands for a database that no data files were brought into yet: nobody is focal in it. */
const UNNAMED: Chronology = {
  ...{ id: 'chronology', title: 'A chronology', subtitle: '', description: '' },
  ...{ language: 'en', licence: '', attribution: '', reportTo: null, focal: [] },
};

const theChronology = prepared(({ orm }) =>
  orm.select({ content: chronology.content }).from(chronology).limit(1).prepare(),
);

/** Returns what the chronology says of itself; before it was filled, one without a name, a licence or focal actors. */
export async function readChronology(database: Database): Promise<Chronology> {
  const row = withStorageErrors(database, () => theChronology(database).get());
  return row === undefined ? UNNAMED : { ...UNNAMED, ...row.content };
}
