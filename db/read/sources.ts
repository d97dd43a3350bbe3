import { eq, sql } from 'drizzle-orm';
import { excerpts, sources } from '#db/schema/schema-sources.ts';
import type { Database } from '#db/store/open-database.ts';
import { inSnapshot, prepared, selectRows } from '#db/store/run-query.ts';
import type { Source, SourceWithExcerpts } from '#lib/domain/source.ts';
import { DyadlineError } from '#lib/errors.ts';
import { readDate, toExcerpt } from './stored-events.ts';

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
    .where(eq(excerpts.sourceId, sql.placeholder('id')))
    .orderBy(excerpts.start, excerpts.end, excerpts.id)
    .prepare(),
}));

/** Returns every source in order of publication (first possible day), then id, without counting what is cited from it. */
export async function listSourceFacts(database: Database): Promise<Source[]> {
  return inSnapshot(database, () => statements(database).all.all().map(toSource));
}

/** Returns every source in order of publication (first possible day), then id. */
export async function listSources(database: Database): Promise<SourceWithCounts[]> {
  return inSnapshot(database, () => {
    const countsOf = new Map(
      readCounts(database).map(({ id, excerpts, events }) => [id, { excerpts, events }]),
    );
    return statements(database)
      .all.all()
      .map((row) => ({ ...toSource(row), ...(countsOf.get(row.id) ?? { excerpts: 0, events: 0 }) }));
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
    const cited = readCitingEvents(database, id);
    const passages = statements(database).excerpts.all({ id });
    return {
      ...toSource(row),
      excerpts: passages.map((passage) => ({
        ...toExcerpt(passage),
        events: cited.flatMap(({ excerpt, event }) => (excerpt === passage.id ? [event] : [])),
      })),
    };
  });
}

function readCounts(database: Database) {
  return selectRows<{ id: string; excerpts: number; events: number }>(
    database,
    sql`SELECT
        sources.id,
        (SELECT count(*) FROM excerpts WHERE excerpts.source_id = sources.id) AS excerpts,
        (
          SELECT count(DISTINCT events.id) FROM citations JOIN events ON events.id = citations.event_id
          WHERE citations.source_id = sources.id AND events.status = 'published'
        ) AS events
      FROM sources`,
  );
}

function readCitingEvents(database: Database, sourceId: string) {
  return selectRows<{ excerpt: string; event: string }>(
    database,
    sql`SELECT DISTINCT citations.excerpt_id AS excerpt, events.id AS event
      FROM citations JOIN events ON events.id = citations.event_id
      WHERE citations.source_id = ${sourceId} AND citations.excerpt_id IS NOT NULL AND events.status = 'published'
      ORDER BY events.earliest_day, events.id`,
  );
}

function toSource(row: typeof sources.$inferSelect): Source {
  const { publishedEarliestDay: _, publishedLatestDay: __, ...facts } = row;
  return { ...facts, published: readDate(row.published) };
}
