/** What is kept with an event of its citations, and what the citations of this moment make of it. */
import type { Database } from '#db/store/open-database.ts';
import { jointSpan } from '#lib/time/span.ts';
import { type AttestingCitation, attestedDay } from '#lib/timeline/attested-day.ts';
import { overallModality } from '#lib/timeline/overall-modality.ts';

const READINGS =
  'modality, attested_day, known_from_day, known_whole_day, stated_earliest_day, stated_latest_day';

/** Everything that triggers keep with events. */
export function keptFacts({ sqlite }: Database): unknown[] {
  return sqlite
    .prepare(`SELECT id, contested, source_count, lane_mask, ${READINGS} FROM events ORDER BY id`)
    .raw()
    .all();
}

/** What the tests find anew. */
export function keptReadings({ sqlite }: Database): unknown[] {
  return sqlite.prepare(`SELECT id, ${READINGS} FROM events ORDER BY id`).raw().all();
}

/** The same from the citations. */
export function foundReadings({ sqlite }: Database): unknown[] {
  type Row = AttestingCitation & { known: number | null; earliest: number | null; latest: number | null };
  const read = sqlite.prepare<[unknown], Row>(
    `SELECT
        modality, stance, published_earliest_day AS published, published_latest_day AS known,
        stated_earliest_day AS earliest, stated_latest_day AS latest
      FROM citations JOIN sources ON sources.id = source_id WHERE event_id = ?`,
  );
  const ids = sqlite.prepare('SELECT id FROM events ORDER BY id').pluck().all();
  return ids.map((id) => {
    const cited = read.all(id);
    const known = cited.flatMap((one) => one.known ?? []).sort((a, b) => a - b);
    const whole = known.length === cited.length ? known.at(-1) : undefined;
    const span = jointSpan(cited);
    return [
      ...[id, overallModality(cited), attestedDay(cited), known[0] ?? null, whole ?? null],
      ...[span?.earliest ?? null, span?.latest ?? null],
    ];
  });
}
