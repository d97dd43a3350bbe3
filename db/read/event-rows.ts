import { sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { inSnapshot, selectRows } from '#db/store/run-query.ts';
import { filterToSql, listOf } from '#db/tiles/filter-to-sql.ts';
import type { Citation } from '#lib/domain/citation.ts';
import type { Filter } from '#lib/query/filter.ts';
import { isContested } from '#lib/query/is-contested.ts';
import { resolveAsOf } from '#lib/time/as-of.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { parseDay } from '#lib/time/day.ts';
import type { EventRow } from '#lib/wording/sort-event-rows.ts';
import { readCountsAs } from './actors.ts';
import { readDate } from './stored-events.ts';

/**
 * Returns what a table shows of at most `limit` events of a filter: the first by importance, then number of sources,
 * then earliest day (open first), then id, in that order. With `asof` as of that day.
 */
export async function listEventRows(database: Database, filter: Filter, limit: number): Promise<EventRow[]> {
  return inSnapshot(database, () => {
    const rows = readRows(database, filter, limit);
    const day = filter.asof === undefined ? null : parseDay(filter.asof);
    return day === null ? rows : rowsAsOf(database, rows, day);
  });
}

/** Of a wide row only what is shown: reading whole events would take ten times as long. */
function readRows(database: Database, filter: Filter, limit: number): EventRow[] {
  type Row = Omit<EventRow, 'date' | 'pairs' | 'contested'> & {
    date: string;
    pairs: string | null;
    contested: number;
  };
  const parts = filterToSql(filter, readCountsAs(database));
  const rows = selectRows<Row>(
    database,
    sql`SELECT
        events.id, events.title, events.type, events.importance, events.date,
        (SELECT group_concat(pair, ' ') FROM event_pairs WHERE event_pairs.event_id = events.id) AS pairs,
        chosen.sources, events.contested
      FROM (
        SELECT events.number, ${parts.sourceCount} AS sources, ${parts.earliestDay} AS day
        FROM ${parts.from} WHERE ${parts.where}
        ORDER BY events.importance DESC, ${parts.sourceCount} DESC, ${parts.earliestDay}, events.id LIMIT ${limit}
      ) AS chosen CROSS JOIN events ON events.number = chosen.number
      ORDER BY events.importance DESC, chosen.sources DESC, chosen.day, events.id`,
  );
  return rows.map(({ date, pairs, contested, ...row }) => ({
    ...row,
    date: toRowDate(readDate(date)),
    pairs: pairs === null ? [] : pairs.split(' ').sort(),
    contested: contested === 1,
  }));
}

/** With the date and the contest that the citations known on a day make up; see `eventAsOf`. */
function rowsAsOf(database: Database, rows: readonly EventRow[], day: number): EventRow[] {
  type Row = { id: string; statedDate: string } & Pick<Citation, 'stance' | 'modality'>;
  const known = selectRows<Row>(
    database,
    sql`SELECT citations.event_id AS id, citations.stated_date AS statedDate, citations.stance, citations.modality
      FROM citations JOIN sources ON sources.id = citations.source_id
      WHERE citations.event_id IN ${listOf(rows.map(({ id }) => id))} AND sources.published_latest_day <= ${day}
      ORDER BY citations.event_id, citations.position`,
  );
  const citationsOf = new Map<string, Pick<Citation, 'stance' | 'modality' | 'statedDate'>[]>();
  for (const { id, statedDate, stance, modality } of known) {
    const citations = citationsOf.get(id) ?? [];
    citations.push({ stance, modality, statedDate: readDate(statedDate) });
    citationsOf.set(id, citations);
  }
  return rows.map((row) => {
    const citations = citationsOf.get(row.id) ?? [];
    const resolved = resolveAsOf(citations.map(({ statedDate }) => statedDate));
    const date = resolved === null ? null : toDateValue(resolved);
    return {
      ...row,
      date: date === null ? row.date : toRowDate(date),
      contested: isContested(citations),
    };
  });
}

function toRowDate({ edtf, earliest, label }: EventRow['date']): EventRow['date'] {
  return { edtf, earliest, label };
}
