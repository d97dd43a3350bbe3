import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { Columns } from '#lib/columns/columns.ts';
import { EventSet } from '#lib/columns/event-set.ts';
import { listNamedEvents, takePartlyKnown } from '#lib/columns/named-events.ts';
import { OWN_PARTS } from '#lib/query/event-texts.ts';
import { matchesText } from '#lib/query/matches-text.ts';
import type { TextQuery, TextTerm } from '#lib/query/parse-text-query.ts';
import { readDocuments } from './event-documents.ts';
import { findNames } from './find-names.ts';

/** Of what is asked: `version` is that of the data, `asof` a day number or null. */
export type Searched = { database: Database; columns: Columns; version: number; asof: number | null };

/** A part of an event whose texts are its own. */
export type OwnPart = (typeof OWN_PARTS)[number];

const MATCH = 'SELECT rowid FROM event_search WHERE event_search MATCH ?';
const FORMS = 'SELECT word FROM search_words WHERE stem = ?';
const DUE = 'SELECT number FROM search_due';

/**
 * Returns the published events that have every term of a text query, as `matchesText` means it of `listEventTexts`; others
 * may be among them. Runs in a snapshot.
 */
export function findWords(searched: Searched, { terms }: TextQuery): EventSet {
  const named = terms.map((term) => findNames(searched.database, searched.version, term));
  const plain = terms.filter((_, index) => named[index] === null);
  const sets = plain.length === 0 ? [] : [findInTexts(searched, plain)];
  for (const [index, names] of named.entries()) {
    const term = terms[index];
    if (names === null || term === undefined) continue;
    const set = findInTexts(searched, [term]);
    set.add(listNamedEvents(searched.columns, names, searched.asof));
    sets.push(set);
  }
  return inAll(sets);
}

/** Returns the events whose texts of these parts alone have every term. Runs in a snapshot. */
export function findOwnWords(
  searched: Searched,
  { terms }: TextQuery,
  parts: readonly OwnPart[] = OWN_PARTS,
): EventSet {
  return findInTexts(searched, terms, parts);
}

/** The events whose own texts, of these parts, have all of these terms. */
function findInTexts(
  { database, columns, asof }: Searched,
  terms: readonly TextTerm[],
  parts: readonly OwnPart[] = OWN_PARTS,
): EventSet {
  const match = terms.map((term) => `(${toMatch(database, term)})`).join(' AND ');
  const found = new EventSet(
    prepareStatement(database, MATCH, 'value').all(`{${parts.join(' ')}} : (${match})`) as number[],
    columns.places.length,
  );
  const unsure = prepareStatement(database, DUE, 'value').all() as number[];
  // Words of passages count where all sources of their event were known by then, or after a look at those that were.
  if (asof !== null) unsure.push(...takePartlyKnown(columns, found, asof));
  if (unsure.length === 0) return found;
  found.remove(unsure);
  const sure = readDocuments(database, unsure, asof).filter(({ texts }) =>
    matchesText(
      { terms },
      parts.flatMap((part) => texts[part]),
    ),
  );
  found.add(sure.map(({ number }) => number));
  return found;
}

function inAll([first, ...others]: readonly EventSet[]): EventSet {
  if (first === undefined) throw new Error('A text query has at least one term.');
  for (const other of others) first.narrow(other);
  return first;
}

/**
 * Returns a term as the index is asked for it. Nothing a person typed becomes syntax of FTS5: words are made of letters,
 * marks and digits, and stand between quotes.
 */
function toMatch(database: Database, { words, stem, prefix }: TextTerm): string {
  const text = words.join(' ');
  const written = prefix ? `"${text}" *` : `"${text}"`;
  if (stem === null) return written;
  const forms = (prepareStatement(database, FORMS, 'value').all(stem) as string[]).filter((form) =>
    prefix ? !form.startsWith(text) : form !== text,
  );
  return [written, ...forms.map((form) => `"${form}"`)].join(' OR ');
}
