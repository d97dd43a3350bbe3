import { type EventDocument, readDocuments } from '#db/search/event-documents.ts';
import { findNames } from '#db/search/find-names.ts';
import type { OwnPart, Searched } from '#db/search/find-words.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { ChosenRow } from '#lib/columns/first-rows.ts';
import { type Named, namedTest } from '#lib/columns/named-events.ts';
import { OWN_PARTS, TEXT_PARTS, type TextPart } from '#lib/query/event-texts.ts';
import { hasTerm } from '#lib/query/matches-text.ts';
import type { TextQuery } from '#lib/query/parse-text-query.ts';
import { toWords } from '#lib/query/words.ts';

const IDS = 'SELECT number, id FROM events WHERE number IN (SELECT value FROM json_each(?))';

/**
 * Returns, by id, in which parts of chosen events the words of a query were found: for each word the first part that has it,
 * every part once, in the order of `TEXT_PARTS`. The texts of these events are read for it; the index would go through all
 * that have the word. Runs in a snapshot.
 */
export function tellFound(
  searched: Searched,
  { terms }: TextQuery,
  chosen: readonly ChosenRow[],
): Map<string, TextPart[]> {
  const { database, version, asof } = searched;
  const numbers = chosen.map(({ number }) => number);
  const ids = new Map(
    prepareStatement(database, IDS, 'array').all(JSON.stringify(numbers)) as [number, string][],
  );
  const documents = new Map(readDocuments(database, numbers, asof).map((one) => [one.number, one]));
  const asked = terms.map((term) => ({
    term,
    names: listNameTests(searched, findNames(database, version, term)),
  }));
  return new Map(
    chosen.map(({ number, block, row }) => {
      const wordsOf = wordReader(documents.get(number));
      const first = new Set(
        asked.flatMap(
          ({ term, names }) =>
            OWN_PARTS.find((part) => wordsOf(part).some((words) => hasTerm(words, term))) ??
            names.find(({ isNamed }) => isNamed(block, row))?.part ??
            [],
        ),
      );
      return [ids.get(number) ?? '', TEXT_PARTS.filter((part) => first.has(part))];
    }),
  );
}

/** Returns what gives the words of the texts of a part, cut when they are first asked for. */
function wordReader(document: EventDocument | undefined): (part: OwnPart) => string[][] {
  const cut = new Map<OwnPart, string[][]>();
  return (part) => {
    const words = cut.get(part) ?? document?.texts[part].map(toWords) ?? [];
    cut.set(part, words);
    return words;
  };
}

type NameTest = { part: TextPart; isNamed: ReturnType<typeof namedTest> };

/** Returns what tells whether an event has a name, by the part that it counts as; in the order of `TEXT_PARTS`. */
function listNameTests({ columns, asof }: Searched, names: Named | null): NameTest[] {
  if (names === null) return [];
  const { actors, types, sources } = names;
  const test = (named: Partial<Named>) => namedTest(columns, { ...NOBODY, ...named }, asof);
  return [
    { part: 'type', isNamed: test({ types }) },
    { part: 'name', isNamed: test({ actors }) },
    { part: 'source', isNamed: test({ sources }) },
  ];
}

const NOBODY: Named = { actors: new Set(), types: new Set(), sources: new Set() };
