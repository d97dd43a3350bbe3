import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { Named } from '#lib/columns/named-events.ts';
import { listActorNames, listSourceNames, listTypeNames } from '#lib/query/event-texts.ts';
import { stemWord } from '#lib/query/fold-word.ts';
import { hasTerm } from '#lib/query/matches-text.ts';
import type { TextTerm } from '#lib/query/parse-text-query.ts';
import { toWords } from '#lib/query/words.ts';

/** The words of each name of a record. */
type NameWords<Key> = { key: Key; names: string[][] };
type AllNames = {
  version: number;
  actors: NameWords<string>[];
  types: NameWords<string>[];
  sources: NameWords<number>[];
  /** Every word that is in one of them, and its stem. */
  stems: Map<string, string>;
};

const namesOf = new WeakMap<Database, AllNames>();

/** Returns which actors, types and sources have a name with this term; null where none has. */
export function findNames(database: Database, version: number, term: TextTerm): Named | null {
  const { actors, types, sources, stems } = readNames(database, version);
  if (!mayBegin(stems, term)) return null;
  const found = { actors: pick(actors, term), types: pick(types, term), sources: pick(sources, term) };
  return found.actors.size + found.types.size + found.sources.size === 0 ? null : found;
}

/** Returns every word of a name. */
export function listNameWords(database: Database, version: number): Set<string> {
  return new Set(readNames(database, version).stems.keys());
}

/** Whether some word may be the first of a term: most words are in no name, and to look through all of them takes long. */
function mayBegin(
  stems: ReadonlyMap<string, string>,
  { words: [first = ''], stem, prefix }: TextTerm,
): boolean {
  if (stems.has(first)) return true;
  for (const [word, itsStem] of stems)
    if (itsStem === stem || (prefix && word.startsWith(first))) return true;
  return false;
}

function pick<Key>(all: readonly NameWords<Key>[], term: TextTerm): Set<Key> {
  return new Set(all.flatMap(({ key, names }) => (names.some((words) => hasTerm(words, term)) ? [key] : [])));
}

/** `version`: that of the data; the names are read again where it is another. */
function readNames(database: Database, version: number): AllNames {
  const known = namesOf.get(database);
  if (known?.version === version) return known;
  const all = <Row>(text: string) => prepareStatement(database, text, 'array').all() as Row[];
  const names: Omit<AllNames, 'version' | 'stems'> = {
    actors: all<[string, string, string]>('SELECT code, name, aliases FROM actors').map(
      ([key, name, aliases]) => ({
        key,
        names: listActorNames({ name, aliases: JSON.parse(aliases) as string[] }).map(toWords),
      }),
    ),
    types: all<[string, string, string]>('SELECT id, label, other_names FROM event_types').map(
      ([key, label, otherNames]) => ({
        key,
        names: listTypeNames({ label, otherNames: JSON.parse(otherNames) as string[] }).map(toWords),
      }),
    ),
    sources: all<[number, string, string, string | null, string | null]>(
      'SELECT number, title, authors, publisher, container FROM sources',
    ).map(([key, title, authors, publisher, container]) => ({
      key,
      names: listSourceNames({
        title,
        authors: JSON.parse(authors) as string[],
        publisher,
        container,
      }).map(toWords),
    })),
  };
  const words = Object.values(names).flatMap((records) => records.flatMap((record) => record.names.flat()));
  const read = { ...names, version, stems: new Map(words.map((word) => [word, stemWord(word)])) };
  namesOf.set(database, read);
  return read;
}
