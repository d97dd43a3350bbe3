import { type Names, readNames } from '#db/read/names.ts';
import type { Vocabulary } from '#lib/query/parameter.ts';
import { openedDatabase } from './database.ts';
import { remembered } from './remembered.ts';

const namesOf = remembered<Names>(1);

/** Returns the chronology, actors, types and sources of the database for naming and checking. */
export async function loadNames(): Promise<Names> {
  return namesOf('all', () => readNames(openedDatabase()));
}

/** Returns what filters are checked against. */
export async function loadVocabulary(): Promise<Vocabulary> {
  return (await loadNames()).vocabulary;
}

/** Returns the id of the event that is left of a merged one, else the id as it is. */
export async function findSurvivor(id: string): Promise<string> {
  return (await loadVocabulary()).mergedInto.get(id) ?? id;
}
