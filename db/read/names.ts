import { listActors } from '#db/read/actors.ts';
import { readChronology } from '#db/read/chronology.ts';
import { listEventTypes } from '#db/read/event-types.ts';
import { listMergedEvents } from '#db/read/merged-events.ts';
import { listSourceFacts } from '#db/read/sources.ts';
import type { Database } from '#db/store/open-database.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Chronology } from '#lib/domain/chronology.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import { listFocalPairs } from '#lib/domain/pair.ts';
import type { Source } from '#lib/domain/source.ts';
import type { FilterNames } from '#lib/query/describe-filter.ts';
import type { Vocabulary } from '#lib/query/parameter.ts';
import { describeSourceTitles } from '#lib/wording/describe-source-titles.ts';

/** What the chronology is about; the records that a page takes names from, by code or id; what filters are checked against; and the names alone. */
export type Names = {
  chronology: Chronology;
  /** Codes of the focal actors, and their pairs, in the order in which they are shown. */
  focal: readonly string[];
  focalPairs: readonly string[];
  actors: Readonly<Record<string, Actor>>;
  types: Readonly<Record<string, EventType>>;
  sources: Readonly<Record<string, Source>>;
  vocabulary: Vocabulary;
  labels: FilterNames;
};

/** Returns the chronology, actors, types and sources of the database for naming and checking. */
export async function readNames(database: Database): Promise<Names> {
  const chronology = await readChronology(database);
  const [actors, types, sources, mergedInto] = await Promise.all([
    listActors(database, chronology),
    listEventTypes(database),
    listSourceFacts(database),
    listMergedEvents(database),
  ]);
  return {
    chronology,
    focal: chronology.focal,
    focalPairs: listFocalPairs(chronology.focal),
    actors: Object.fromEntries(actors.map((actor) => [actor.code, actor])),
    types: Object.fromEntries(types.map((type) => [type.id, type])),
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    vocabulary: { ...toVocabulary(actors, types), mergedInto },
    labels: {
      focal: chronology.focal,
      actors: new Map(actors.map(({ code, name }) => [code, name])),
      types: new Map(types.map(({ id, label }) => [id, label])),
      sources: describeSourceTitles(sources),
    },
  };
}

function toVocabulary(actors: readonly Actor[], types: readonly EventType[]): Omit<Vocabulary, 'mergedInto'> {
  return {
    types: new Set(types.map(({ id }) => id)),
    countsAs: new Map(actors.flatMap(({ code, countsAs }) => (countsAs === null ? [] : [[code, countsAs]]))),
  };
}
