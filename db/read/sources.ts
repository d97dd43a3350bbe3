import { eq, sql } from 'drizzle-orm';
import { askColumns } from '#db/columns/current-columns.ts';
import { lookUp } from '#db/columns/look-up.ts';
import { excerpts, sources } from '#db/schema/schema-sources.ts';
import type { Database } from '#db/store/open-database.ts';
import { inSnapshot, prepared, selectRows } from '#db/store/run-query.ts';
import { UNSEEN_EXCERPTS, UNSEEN_SOURCES } from '#db/store/unseen.ts';
import { countFacets } from '#lib/columns/count-facets.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import type { Source, SourceWithExcerpts } from '#lib/domain/source.ts';
import { DyadlineError } from '#lib/errors.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { readDate } from './read-dates.ts';
import { toExcerpt } from './stored-citations.ts';

/** A source with the numbers of its excerpts and of the published events that are cited from it. */
export type SourceWithCounts = Source & { excerpts: number; events: number };

const statements = prepared(({ orm }) => ({
  seen: orm
    .select()
    .from(sources)
    .where(sql`${sources.number} NOT IN ${sql.raw(UNSEEN_SOURCES)}`)
    .orderBy(sources.publishedEarliestDay, sources.id)
    .prepare(),
  all: orm.select().from(sources).orderBy(sources.publishedEarliestDay, sources.id).prepare(),
  one: orm
    .select()
    .from(sources)
    .where(eq(sources.id, sql.placeholder('id')))
    .prepare(),
  seenExcerpts: orm
    .select()
    .from(excerpts)
    .where(
      sql`${excerpts.sourceNumber} = ${sql.placeholder('number')} AND ${excerpts.number} NOT IN ${sql.raw(UNSEEN_EXCERPTS)}`,
    )
    .orderBy(excerpts.start, excerpts.end, excerpts.id)
    .prepare(),
  excerpts: orm
    .select()
    .from(excerpts)
    .where(eq(excerpts.sourceNumber, sql.placeholder('number')))
    .orderBy(excerpts.start, excerpts.end, excerpts.id)
    .prepare(),
}));

/** Whether what readers do not see yet is among it; false unless said. */
export type Seeing = { unseen?: boolean };

/** Returns sources in order of publication (first possible day), then id, without counting what is cited from them. */
export async function listSourceFacts(
  database: Database,
  { unseen = false }: Seeing = {},
): Promise<Source[]> {
  const { seen, all } = statements(database);
  return inSnapshot(database, () => (unseen ? all : seen).all().map(toSource));
}

/** Returns every source that readers see, or every one, in order of publication (first possible day), then id. */
export async function listSources(
  database: Database,
  { unseen = false }: Seeing = {},
): Promise<SourceWithCounts[]> {
  return askColumns(database, (columns, version) => {
    const { sources: events } = countFacets(columns, lookUp(database, columns, version, EVERY_EVENT));
    const excerptsOf = new Map(
      selectRows<{ number: number; count: number }>(
        database,
        sql`SELECT source_number AS number, count(*) AS count FROM excerpts
          WHERE ${unseen ? 1 : 0} OR number NOT IN ${sql.raw(UNSEEN_EXCERPTS)} GROUP BY source_number`,
      ).map(({ number, count }) => [number, count]),
    );
    const { seen, all } = statements(database);
    return (unseen ? all : seen).all().map((row) => ({
      ...toSource(row),
      excerpts: excerptsOf.get(row.number) ?? 0,
      events: events.get(row.id) ?? 0,
    }));
  });
}

/**
 * Returns a source with its excerpts in the order of its text, each with the ids of the published events that rest on
 * it, in order of time; what readers do not see only where that is asked for. Throws `not-found`.
 */
export async function getSource(
  database: Database,
  id: string,
  seeing: Seeing = {},
): Promise<SourceWithExcerpts> {
  return readSource(database, id, seeing);
}

/** Returns every excerpt of a source in the order of its text; none where there is no such source. */
export function listExcerpts(database: Database, id: string): Excerpt[] {
  const row = statements(database).one.get({ id });
  return row === undefined ? [] : statements(database).excerpts.all({ number: row.number }).map(toExcerpt);
}

/** Returns `getSource` at once: for code that runs inside a transaction. */
export function readSource(
  database: Database,
  id: string,
  { unseen = false }: Seeing = {},
): SourceWithExcerpts {
  return inSnapshot(database, () => {
    const row = statements(database).one.get({ id });
    if (row === undefined || (!unseen && isUnseen(database, row.number)))
      throw new DyadlineError('not-found', `There is no source ${id}.`);
    const cited = readCitingEvents(database, row.number);
    const { excerpts, seenExcerpts } = statements(database);
    const passages = (unseen ? excerpts : seenExcerpts).all({ number: row.number });
    return {
      ...toSource(row),
      excerpts: passages.map((passage) => ({
        ...toExcerpt(passage),
        events: cited.flatMap(({ excerpt, event }) => (excerpt === passage.number ? [event] : [])),
      })),
    };
  });
}

function isUnseen(database: Database, number: number): boolean {
  return selectRows(database, sql`SELECT 1 WHERE ${number} IN ${sql.raw(UNSEEN_SOURCES)}`).length > 0;
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
