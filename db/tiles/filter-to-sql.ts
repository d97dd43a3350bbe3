/**
 * A filter as SQL. What it means is said by `matchesFilter` in lib/query, and a property test holds the two together.
 * Lists are bound as one JSON array each, so that few different statements have to be prepared.
 */
import { type SQL, sql } from 'drizzle-orm';
import { textQueryToSql, toEventMatch } from '#db/search/text-query-to-sql.ts';
import { type CountsAs, countAs } from '#lib/domain/pair.ts';
import { DyadlineError } from '#lib/errors.ts';
import type { Filter } from '#lib/query/filter.ts';
import { toAskedPairs, toPeriodSpan } from '#lib/query/matches-filter.ts';
import { parseTextQuery } from '#lib/query/parse-text-query.ts';
import { parseDay } from '#lib/time/day.ts';
import { isTiledPair, toLaneMask } from '#lib/timeline/lane-mask.ts';

/** The parts of a query over the events of a filter. With `asof`, days and counts are those as of that day. */
export type FilteredEvents = {
  from: SQL;
  where: SQL;
  earliestDay: SQL;
  latestDay: SQL;
  sourceCount: SQL;
  /**
   * All conditions but those of `q` and of the period, on columns of `events` and by looking up what hangs on one event:
   * for queries that go through few events, or through one index. Without `asof`.
   */
  probe: SQL;
  /** What the full-text index is asked for, or null. Without `asof`. */
  match: string | null;
};

/** Returns the values of a list bound as one parameter, to stand after IN. */
export function listOf(values: readonly (string | number)[]): SQL {
  return sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

/** Returns the parts of a query over the published events that a filter lets through. */
export function filterToSql(filter: Filter, countsAs: CountsAs): FilteredEvents {
  const asofDay = filter.asof === undefined ? null : toAsofDay(filter.asof);
  const parts = {
    earliestDay: sql`events.earliest_day`,
    latestDay: sql`events.latest_day`,
    contested: sql`events.contested`,
    sourceCount: sql`events.source_count`,
  };
  const conditions = [
    // Written out, not bound: the partial indexes of published events are chosen by this text.
    sql`events.status = 'published'`,
    ...listConditions(filter, countsAs, asofDay),
    ...periodConditions(filter, parts),
    ...(filter.importance > 1 ? [sql`events.importance >= ${filter.importance}`] : []),
    ...(filter.contested ? [sql`${parts.contested} = 1`] : []),
    ...textConditions(filter, asofDay),
  ];
  const query = filter.q === undefined ? null : parseTextQuery(filter.q).value;
  return {
    ...parts,
    probe: sql.join(probeConditions(filter, countsAs), sql` AND `),
    match: query === null ? null : toEventMatch(query),
    from: asofDay === null ? sql`events` : knownAsOf(asofDay),
    where: sql.join(conditions, sql` AND `),
  };
}

/**
 * The events as of a day: of those of which every source is known what is kept ready, of those of which only some are
 * what these make up. The date of an event is what its stated dates have in common, else from the first to the last.
 */
function knownAsOf(asofDay: number): SQL {
  const kept = sql.raw(
    ['number', 'id', 'status', 'type', 'importance', 'lane_mask'].map((name) => `events.${name}`).join(', '),
  );
  return sql`(
    SELECT
      ${kept}, events.contested, events.source_count,
      events.stated_earliest_day AS earliest_day, events.stated_latest_day AS latest_day
    FROM events INDEXED BY events_known
    WHERE events.status = 'published' AND events.known_whole_day <= ${asofDay}
    UNION ALL
    SELECT
      ${kept},
      max(cited.stance = 'disputes' OR cited.modality = 'denied')
        OR coalesce(max(cited.stated_earliest_day) > min(cited.stated_latest_day), 0) AS contested,
      count(DISTINCT cited.source_id) AS source_count,
      iif(
        max(cited.stated_earliest_day) > min(cited.stated_latest_day),
        iif(count(cited.stated_earliest_day) = count(*), min(cited.stated_earliest_day), NULL),
        max(cited.stated_earliest_day)
      ) AS earliest_day,
      iif(
        max(cited.stated_earliest_day) > min(cited.stated_latest_day),
        iif(count(cited.stated_latest_day) = count(*), max(cited.stated_latest_day), NULL),
        min(cited.stated_latest_day)
      ) AS latest_day
    FROM events INDEXED BY events_known
      CROSS JOIN citations AS cited ON cited.event_id = events.id
      JOIN sources ON sources.id = cited.source_id
    WHERE events.status = 'published' AND events.known_from_day <= ${asofDay}
      AND (events.known_whole_day > ${asofDay} OR events.known_whole_day IS NULL)
      AND sources.published_latest_day <= ${asofDay}
    GROUP BY events.number
  ) AS events`;
}

function listConditions(filter: Filter, countsAs: CountsAs, asofDay: number | null): SQL[] {
  const conditions: SQL[] = [];
  if (filter.only.length > 0) conditions.push(sql`events.id IN ${listOf(filter.only)}`);
  if (filter.types.length > 0) conditions.push(sql`events.type IN ${listOf(filter.types)}`);
  if (filter.pairs.length > 0) {
    const pairs = toAskedPairs(filter.pairs, countsAs);
    conditions.push(
      focalBits(pairs) ?? sql`events.id IN (SELECT event_id FROM event_pairs WHERE pair IN ${listOf(pairs)})`,
    );
  }
  for (const code of filter.actors) {
    const codes = codesThatCountAs(code, countsAs);
    conditions.push(sql`events.id IN (
      SELECT event_id FROM participants WHERE actor IN ${listOf(codes)} AND role <> 'mentioned'
    )`);
  }
  if (filter.sources.length > 0) {
    const published = asofDay === null ? sql`` : sql` AND published_latest_day <= ${asofDay}`;
    conditions.push(sql`events.id IN (
      SELECT event_id FROM citations
      WHERE source_id IN (SELECT id FROM sources WHERE id IN ${listOf(filter.sources)}${published})
    )`);
  }
  return conditions;
}

/** Where all pairs are focal ones, the mask says it without looking anything up. */
function focalBits(pairs: readonly string[]): SQL | null {
  if (!pairs.every(isTiledPair)) return null;
  return sql`(events.lane_mask & ${toLaneMask(pairs)}) <> 0`;
}

function probeConditions(filter: Filter, countsAs: CountsAs): SQL[] {
  const { importance, contested, types, only } = filter;
  const conditions = [sql`events.importance >= ${importance}`];
  if (contested) conditions.push(sql`events.contested = 1`);
  if (types.length > 0) conditions.push(sql`events.type IN ${listOf(types)}`);
  if (only.length > 0) conditions.push(sql`events.id IN ${listOf(only)}`);
  if (filter.pairs.length > 0) {
    const pairs = toAskedPairs(filter.pairs, countsAs);
    const looked = sql`EXISTS (SELECT 1 FROM event_pairs WHERE event_id = events.id AND pair IN ${listOf(pairs)})`;
    conditions.push(focalBits(pairs) ?? looked);
  }
  for (const code of filter.actors) {
    conditions.push(sql`EXISTS (
      SELECT 1 FROM participants WHERE event_id = events.id AND role <> 'mentioned'
        AND actor IN ${listOf(codesThatCountAs(code, countsAs))}
    )`);
  }
  if (filter.sources.length > 0) {
    conditions.push(
      sql`EXISTS (SELECT 1 FROM citations WHERE event_id = events.id AND source_id IN ${listOf(filter.sources)})`,
    );
  }
  return conditions;
}

function periodConditions(
  filter: Filter,
  { earliestDay, latestDay }: { earliestDay: SQL; latestDay: SQL },
): SQL[] {
  const { earliest: from, latest: to } = toPeriodSpan(filter);
  // `parseFilter` refuses such a period; nothing is in it. A plain FALSE leaves SQLite no way to use the index it is told to.
  if (from !== null && to !== null && from > to) return [sql`events.importance < 0`];
  if (filter.match === 'within') {
    return [
      ...(from === null ? [] : [sql`${earliestDay} >= ${from}`]),
      ...(to === null ? [] : [sql`${latestDay} <= ${to}`]),
    ];
  }
  return [
    ...(from === null ? [] : [sql`(${latestDay} >= ${from} OR ${latestDay} IS NULL)`]),
    ...(to === null ? [] : [sql`(${earliestDay} <= ${to} OR ${earliestDay} IS NULL)`]),
  ];
}

function textConditions({ q }: Filter, asofDay: number | null): SQL[] {
  const query = q === undefined ? null : parseTextQuery(q).value;
  return query === null ? [] : [textQueryToSql(query, asofDay)];
}

function codesThatCountAs(code: string, countsAs: CountsAs): string[] {
  const target = countAs(code, countsAs);
  const others = [...countsAs].flatMap(([other, counted]) => (counted === target ? [other] : []));
  return [target, ...others];
}

function toAsofDay(asof: string): number {
  const day = parseDay(asof);
  if (day === null)
    throw new DyadlineError('invalid-request', `asof=${asof} is not a day such as 2024-05-29.`);
  return day;
}
