import { eq, sql } from 'drizzle-orm';
import { askColumns } from '#db/columns/current-columns.ts';
import { lookUp } from '#db/columns/look-up.ts';
import { excerpts, sources } from '#db/schema/schema-sources.ts';
import type { Database } from '#db/store/open-database.ts';
import { inSnapshot, prepared, selectRows } from '#db/store/run-query.ts';
import { countFacets } from '#lib/columns/count-facets.ts';
import type { Source, SourceWithExcerpts } from '#lib/domain/source.ts';
import { DyadlineError } from '#lib/errors.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { readDate } from './read-dates.ts';
import { toExcerpt } from './stored-citations.ts';

/** A source with the numbers of its excerpts and of the published events that are cited from it. */
export type SourceWithCounts = Source & { excerpts: number; events: number };

const statements = prepared(({ orm }) => ({
  all: orm.select().from(sources).orderBy(sources.publishedEarliestDay, sources.id).prepare(),
  one: orm
    .select()
    .from(sources)
    .where(eq(sources.id, sql.placeholder('id')))
    .prepare(),
  excerpts: orm
    .select()
    .from(excerpts)
    .where(eq(excerpts.sourceNumber, sql.placeholder('number')))
    .orderBy(excerpts.start, excerpts.end, excerpts.id)
    .prepare(),
}));

/** Returns every source in order of publication (first possible day), then id, without counting what is cited from it. */
export async function listSourceFacts(database: Database): Promise<Source[]> {
  return inSnapshot(database, () => statements(database).all.all().map(toSource));
}

/** Returns every source in order of publication (first possible day), then id. */
export async function listSources(database: Database): Promise<SourceWithCounts[]> {
  return askColumns(database, (columns, version) => {
    const { sources: events } = countFacets(columns, lookUp(database, columns, version, EVERY_EVENT));
    const excerptsOf = new Map(
      selectRows<{ number: number; count: number }>(
        database,
        sql`SELECT source_number AS number, count(*) AS count FROM excerpts GROUP BY source_number`,
      ).map(({ number, count }) => [number, count]),
    );
    return statements(database)
      .all.all()
      .map((row) => ({
        ...toSource(row),
        excerpts: excerptsOf.get(row.number) ?? 0,
        events: events.get(row.id) ?? 0,
      }));
  });
}

/**
 * Returns a source with its excerpts in the order of its text, each with the ids of the published events that rest on
 * it, in order of time. Throws `not-found`.
 */
export async function getSource(database: Database, id: string): Promise<SourceWithExcerpts> {
  return inSnapshot(database, () => {
    const row = statements(database).one.get({ id });
    if (row === undefined) throw new DyadlineError('not-found', `There is no source ${id}.`);
    const cited = readCitingEvents(database, row.number);
    const passages = statements(database).excerpts.all({ number: row.number });
    return {
      ...toSource(row),
      excerpts: passages.map((passage) => ({
        ...toExcerpt(passage),
        events: cited.flatMap(({ excerpt, event }) => (excerpt === passage.number ? [event] : [])),
      })),
    };
  });
}

function readCitingEvents(database: Database, source: number) {
  return selectRows<{ excerpt: number; event: string }>(
    database,
    sql`SELECT DISTINCT citations.excerpt_number AS excerpt, events.id AS event
      FROM citations JOIN events ON events.number = citations.event_number
      WHERE citations.source_number = ${source} AND citations.excerpt_number IS NOT NULL
        AND events.status = 'published'
      ORDER BY events.earliest_day NULLS FIRST, events.id`,
  );
}

function toSource(row: typeof sources.$inferSelect): Source {
  const { number: _, publishedEarliestDay: __, publishedLatestDay: ___, ...facts } = row;
  return { ...facts, published: readDate(row.published) };
}
