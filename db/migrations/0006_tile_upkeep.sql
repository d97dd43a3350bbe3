-- Counts of published events by choice, stretch of time and mask of pairs (see db/schema-tiles.ts), kept by triggers in the
-- transaction of whoever writes, in plain SQL too. Each write adds what it brings and takes away what it undoes, from the
-- old and new values of its own row, so that neither the order of triggers nor ON CONFLICT of the outer statement matters.
-- Rows at zero stay. `lane_mask` has a bit for each focal pair in the order of FOCAL_PAIRS in lib/domain/pair.ts, and 64 for
-- any other pair.
UPDATE events SET lane_mask = (SELECT coalesce(sum(DISTINCT CASE pair WHEN 'CHN-RUS' THEN 1 WHEN 'IRN-RUS' THEN 2 WHEN 'PRK-RUS' THEN 4 WHEN 'CHN-IRN' THEN 8 WHEN 'CHN-PRK' THEN 16 WHEN 'IRN-PRK' THEN 32 ELSE 64 END), 0) FROM event_pairs WHERE event_id = events.id);
--> statement-breakpoint
-- The days of an event as tiles: levels 0 day, 1 third of a month, 2 month, 3 quarter, 4 year, 5 decade, numbered from
-- January of the year -10000 (days: from 1970-01-01); 6 is an open or unknown end. No calendar function of SQLite reaches before year 0, so
-- the arithmetic is written out (Hinnant, "days_from_civil").
CREATE VIEW event_bounds AS
SELECT
  events.id AS event_id,
  events.lane_mask AS mask,
  levels.column1 AS level,
  CASE levels.column1 WHEN 0 THEN day WHEN 1 THEN dekad WHEN 2 THEN dekad / 3 WHEN 3 THEN dekad / 9 WHEN 4 THEN dekad / 36 ELSE dekad / 360 END AS tile,
  day IS events.earliest_day AS began,
  day IS events.latest_day AS ended
FROM events, tile_days, (VALUES (0), (1), (2), (3), (4), (5)) AS levels
WHERE events.status = 'published' AND day IN (events.earliest_day, events.latest_day)
UNION ALL
SELECT events.id, events.lane_mask, 6, 0, events.earliest_day IS NULL, events.latest_day IS NULL
FROM events
WHERE events.status = 'published' AND (events.earliest_day IS NULL OR events.latest_day IS NULL);
--> statement-breakpoint
CREATE VIEW event_tile_parts AS
SELECT keys.kind, keys.value, bounds.level, bounds.tile, bounds.mask, bounds.began, bounds.ended
FROM event_bounds AS bounds JOIN (
  SELECT id AS event_id, 'any' AS kind, '' AS value FROM events
  UNION ALL SELECT id, 'type', type FROM events
  UNION ALL SELECT id, 'importance', CAST(importance AS text) FROM events
  UNION ALL SELECT id, 'contested', '' FROM events WHERE contested
  UNION ALL SELECT DISTINCT event_id, 'source', source_id FROM citations
  UNION ALL SELECT event_id, 'pair', pair FROM event_pairs
    WHERE pair NOT IN ('CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK')
  UNION ALL SELECT DISTINCT event_id, 'actor', coalesce(actors.counts_as, participants.actor)
    FROM participants LEFT JOIN actors ON actors.code = participants.actor
    WHERE role <> 'mentioned'
  UNION ALL SELECT id, 'actor', '-' FROM events
    WHERE NOT EXISTS (SELECT 1 FROM participants WHERE event_id = events.id AND role <> 'mentioned')
) AS keys ON keys.event_id = bounds.event_id
WHERE keys.kind NOT IN ('source', 'pair') OR bounds.level >= 2;
--> statement-breakpoint
INSERT INTO tile_days (day, dekad)
  SELECT day, (year * 12 + month + 2) * 3 + min((day_of_year - (153 * month + 2) / 5) / 10, 2)
  FROM (
    SELECT day, year, day_of_year, (5 * day_of_year + 2) / 153 AS month
    FROM (
      SELECT day, era * 400 + year_of_era AS year, day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100) AS day_of_year
      FROM (
        SELECT day, era, day_of_era, (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365 AS year_of_era
        FROM (
          SELECT day, (day + 4371893) / 146097 AS era, (day + 4371893) % 146097 AS day_of_era
          FROM (SELECT earliest_day AS day FROM events UNION SELECT latest_day FROM events)
          WHERE day IS NOT NULL AND day NOT IN (SELECT tile_days.day FROM tile_days)
        )
      )
    )
  );
--> statement-breakpoint
INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
SELECT kind, value, level, tile, mask, sum(began), sum(ended) FROM event_tile_parts GROUP BY kind, value, level, tile, mask;
--> statement-breakpoint
DROP TRIGGER events_insert_facts;
--> statement-breakpoint
CREATE TRIGGER events_insert_facts AFTER INSERT ON events BEGIN
  UPDATE events SET
    contested = coalesce((
      SELECT max(stance = 'disputes' OR modality = 'denied') OR coalesce(max(stated_earliest_day) > min(stated_latest_day), 0)
      FROM citations WHERE event_id = new.id
    ), 0),
    source_count = (SELECT count(DISTINCT source_id) FROM citations WHERE event_id = new.id),
    lane_mask = (SELECT coalesce(sum(DISTINCT CASE pair WHEN 'CHN-RUS' THEN 1 WHEN 'IRN-RUS' THEN 2 WHEN 'PRK-RUS' THEN 4 WHEN 'CHN-IRN' THEN 8 WHEN 'CHN-PRK' THEN 16 WHEN 'IRN-PRK' THEN 32 ELSE 64 END), 0) FROM event_pairs WHERE event_id = new.id)
  WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER events_insert_tiles AFTER INSERT ON events WHEN new.status = 'published' BEGIN
  INSERT INTO tile_days (day, dekad)
  SELECT day, (year * 12 + month + 2) * 3 + min((day_of_year - (153 * month + 2) / 5) / 10, 2)
  FROM (
    SELECT day, year, day_of_year, (5 * day_of_year + 2) / 153 AS month
    FROM (
      SELECT day, era * 400 + year_of_era AS year, day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100) AS day_of_year
      FROM (
        SELECT day, era, day_of_era, (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365 AS year_of_era
        FROM (
          SELECT day, (day + 4371893) / 146097 AS era, (day + 4371893) % 146097 AS day_of_era
          FROM (SELECT new.earliest_day AS day UNION SELECT new.latest_day)
          WHERE day IS NOT NULL AND day NOT IN (SELECT tile_days.day FROM tile_days)
        )
      )
    )
  );
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT kind, value, level, tile, new.lane_mask, began, ended
  FROM (
    SELECT 'any' AS kind, '' AS value
    UNION ALL SELECT 'type', new.type
    UNION ALL SELECT 'importance', CAST(new.importance AS text)
    UNION ALL SELECT 'contested', '' WHERE new.contested
    UNION ALL SELECT DISTINCT 'source', source_id FROM citations WHERE event_id = new.id
    UNION ALL SELECT 'pair', pair FROM event_pairs WHERE event_id = new.id AND pair NOT IN ('CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK')
    UNION ALL SELECT DISTINCT 'actor', coalesce(actors.counts_as, participants.actor)
      FROM participants LEFT JOIN actors ON actors.code = participants.actor
      WHERE event_id = new.id AND role <> 'mentioned'
    UNION ALL SELECT 'actor', '-'
      WHERE NOT EXISTS (SELECT 1 FROM participants WHERE event_id = new.id AND role <> 'mentioned')
  ) AS keys, (
    SELECT
      levels.column1 AS level,
      CASE levels.column1 WHEN 0 THEN day WHEN 1 THEN dekad WHEN 2 THEN dekad / 3 WHEN 3 THEN dekad / 9 WHEN 4 THEN dekad / 36 ELSE dekad / 360 END AS tile,
      day IS new.earliest_day AS began,
      day IS new.latest_day AS ended
    FROM tile_days, (VALUES (0), (1), (2), (3), (4), (5)) AS levels
    WHERE day IN (new.earliest_day, new.latest_day)
    UNION ALL
    SELECT 6, 0, new.earliest_day IS NULL, new.latest_day IS NULL
    WHERE new.earliest_day IS NULL OR new.latest_day IS NULL
  ) AS bounds
  WHERE new.status = 'published' AND (kind NOT IN ('source', 'pair') OR level >= 2)
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
END;
--> statement-breakpoint
CREATE TRIGGER events_update_tiles AFTER UPDATE OF id, status, earliest_day, latest_day, type, importance, contested, lane_mask ON events
WHEN (old.status = 'published' OR new.status = 'published') AND (old.id IS NOT new.id OR old.status IS NOT new.status OR old.earliest_day IS NOT new.earliest_day OR old.latest_day IS NOT new.latest_day OR old.type IS NOT new.type OR old.importance IS NOT new.importance OR old.contested IS NOT new.contested OR old.lane_mask IS NOT new.lane_mask)
BEGIN
  INSERT INTO tile_days (day, dekad)
  SELECT day, (year * 12 + month + 2) * 3 + min((day_of_year - (153 * month + 2) / 5) / 10, 2)
  FROM (
    SELECT day, year, day_of_year, (5 * day_of_year + 2) / 153 AS month
    FROM (
      SELECT day, era * 400 + year_of_era AS year, day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100) AS day_of_year
      FROM (
        SELECT day, era, day_of_era, (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365 AS year_of_era
        FROM (
          SELECT day, (day + 4371893) / 146097 AS era, (day + 4371893) % 146097 AS day_of_era
          FROM (SELECT new.earliest_day AS day UNION SELECT new.latest_day)
          WHERE day IS NOT NULL AND day NOT IN (SELECT tile_days.day FROM tile_days)
        )
      )
    )
  );
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT kind, value, level, tile, old.lane_mask, -began, -ended
  FROM (
    SELECT 'any' AS kind, '' AS value
    UNION ALL SELECT 'type', old.type
    UNION ALL SELECT 'importance', CAST(old.importance AS text)
    UNION ALL SELECT 'contested', '' WHERE old.contested
    UNION ALL SELECT DISTINCT 'source', source_id FROM citations WHERE event_id = old.id
    UNION ALL SELECT 'pair', pair FROM event_pairs WHERE event_id = old.id AND pair NOT IN ('CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK')
    UNION ALL SELECT DISTINCT 'actor', coalesce(actors.counts_as, participants.actor)
      FROM participants LEFT JOIN actors ON actors.code = participants.actor
      WHERE event_id = old.id AND role <> 'mentioned'
    UNION ALL SELECT 'actor', '-'
      WHERE NOT EXISTS (SELECT 1 FROM participants WHERE event_id = old.id AND role <> 'mentioned')
  ) AS keys, (
    SELECT
      levels.column1 AS level,
      CASE levels.column1 WHEN 0 THEN day WHEN 1 THEN dekad WHEN 2 THEN dekad / 3 WHEN 3 THEN dekad / 9 WHEN 4 THEN dekad / 36 ELSE dekad / 360 END AS tile,
      day IS old.earliest_day AS began,
      day IS old.latest_day AS ended
    FROM tile_days, (VALUES (0), (1), (2), (3), (4), (5)) AS levels
    WHERE day IN (old.earliest_day, old.latest_day)
    UNION ALL
    SELECT 6, 0, old.earliest_day IS NULL, old.latest_day IS NULL
    WHERE old.earliest_day IS NULL OR old.latest_day IS NULL
  ) AS bounds
  WHERE old.status = 'published' AND (kind NOT IN ('source', 'pair') OR level >= 2)
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT kind, value, level, tile, new.lane_mask, began, ended
  FROM (
    SELECT 'any' AS kind, '' AS value
    UNION ALL SELECT 'type', new.type
    UNION ALL SELECT 'importance', CAST(new.importance AS text)
    UNION ALL SELECT 'contested', '' WHERE new.contested
    UNION ALL SELECT DISTINCT 'source', source_id FROM citations WHERE event_id = new.id
    UNION ALL SELECT 'pair', pair FROM event_pairs WHERE event_id = new.id AND pair NOT IN ('CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK')
    UNION ALL SELECT DISTINCT 'actor', coalesce(actors.counts_as, participants.actor)
      FROM participants LEFT JOIN actors ON actors.code = participants.actor
      WHERE event_id = new.id AND role <> 'mentioned'
    UNION ALL SELECT 'actor', '-'
      WHERE NOT EXISTS (SELECT 1 FROM participants WHERE event_id = new.id AND role <> 'mentioned')
  ) AS keys, (
    SELECT
      levels.column1 AS level,
      CASE levels.column1 WHEN 0 THEN day WHEN 1 THEN dekad WHEN 2 THEN dekad / 3 WHEN 3 THEN dekad / 9 WHEN 4 THEN dekad / 36 ELSE dekad / 360 END AS tile,
      day IS new.earliest_day AS began,
      day IS new.latest_day AS ended
    FROM tile_days, (VALUES (0), (1), (2), (3), (4), (5)) AS levels
    WHERE day IN (new.earliest_day, new.latest_day)
    UNION ALL
    SELECT 6, 0, new.earliest_day IS NULL, new.latest_day IS NULL
    WHERE new.earliest_day IS NULL OR new.latest_day IS NULL
  ) AS bounds
  WHERE new.status = 'published' AND (kind NOT IN ('source', 'pair') OR level >= 2)
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
END;
--> statement-breakpoint
-- Before, while what hangs on the event is still there.
CREATE TRIGGER events_delete_tiles BEFORE DELETE ON events WHEN old.status = 'published' BEGIN
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT kind, value, level, tile, old.lane_mask, -began, -ended
  FROM (
    SELECT 'any' AS kind, '' AS value
    UNION ALL SELECT 'type', old.type
    UNION ALL SELECT 'importance', CAST(old.importance AS text)
    UNION ALL SELECT 'contested', '' WHERE old.contested
    UNION ALL SELECT DISTINCT 'source', source_id FROM citations WHERE event_id = old.id
    UNION ALL SELECT 'pair', pair FROM event_pairs WHERE event_id = old.id AND pair NOT IN ('CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK')
    UNION ALL SELECT DISTINCT 'actor', coalesce(actors.counts_as, participants.actor)
      FROM participants LEFT JOIN actors ON actors.code = participants.actor
      WHERE event_id = old.id AND role <> 'mentioned'
    UNION ALL SELECT 'actor', '-'
      WHERE NOT EXISTS (SELECT 1 FROM participants WHERE event_id = old.id AND role <> 'mentioned')
  ) AS keys, (
    SELECT
      levels.column1 AS level,
      CASE levels.column1 WHEN 0 THEN day WHEN 1 THEN dekad WHEN 2 THEN dekad / 3 WHEN 3 THEN dekad / 9 WHEN 4 THEN dekad / 36 ELSE dekad / 360 END AS tile,
      day IS old.earliest_day AS began,
      day IS old.latest_day AS ended
    FROM tile_days, (VALUES (0), (1), (2), (3), (4), (5)) AS levels
    WHERE day IN (old.earliest_day, old.latest_day)
    UNION ALL
    SELECT 6, 0, old.earliest_day IS NULL, old.latest_day IS NULL
    WHERE old.earliest_day IS NULL OR old.latest_day IS NULL
  ) AS bounds
  WHERE old.status = 'published' AND (kind NOT IN ('source', 'pair') OR level >= 2)
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
END;
--> statement-breakpoint
-- The pair under the mask of before, then the mask, which takes all of the event with it.
CREATE TRIGGER event_pairs_insert_tiles AFTER INSERT ON event_pairs
BEGIN
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'pair', new.pair, level, tile, mask, began, ended
  FROM event_bounds
  WHERE event_id = new.event_id AND level >= 2
    AND new.pair NOT IN ('CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK')
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  UPDATE events SET lane_mask = (SELECT coalesce(sum(DISTINCT CASE pair WHEN 'CHN-RUS' THEN 1 WHEN 'IRN-RUS' THEN 2 WHEN 'PRK-RUS' THEN 4 WHEN 'CHN-IRN' THEN 8 WHEN 'CHN-PRK' THEN 16 WHEN 'IRN-PRK' THEN 32 ELSE 64 END), 0) FROM event_pairs WHERE event_id = new.event_id)
  WHERE id = new.event_id;
END;
--> statement-breakpoint
CREATE TRIGGER event_pairs_update_tiles AFTER UPDATE ON event_pairs
WHEN old.event_id <> new.event_id OR old.pair <> new.pair
BEGIN
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'pair', old.pair, level, tile, mask, -began, -ended
  FROM event_bounds
  WHERE event_id = old.event_id AND level >= 2
    AND old.pair NOT IN ('CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK')
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'pair', new.pair, level, tile, mask, began, ended
  FROM event_bounds
  WHERE event_id = new.event_id AND level >= 2
    AND new.pair NOT IN ('CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK')
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  UPDATE events SET lane_mask = (SELECT coalesce(sum(DISTINCT CASE pair WHEN 'CHN-RUS' THEN 1 WHEN 'IRN-RUS' THEN 2 WHEN 'PRK-RUS' THEN 4 WHEN 'CHN-IRN' THEN 8 WHEN 'CHN-PRK' THEN 16 WHEN 'IRN-PRK' THEN 32 ELSE 64 END), 0) FROM event_pairs WHERE event_id = old.event_id)
  WHERE id = old.event_id;
  UPDATE events SET lane_mask = (SELECT coalesce(sum(DISTINCT CASE pair WHEN 'CHN-RUS' THEN 1 WHEN 'IRN-RUS' THEN 2 WHEN 'PRK-RUS' THEN 4 WHEN 'CHN-IRN' THEN 8 WHEN 'CHN-PRK' THEN 16 WHEN 'IRN-PRK' THEN 32 ELSE 64 END), 0) FROM event_pairs WHERE event_id = new.event_id)
  WHERE id = new.event_id;
END;
--> statement-breakpoint
CREATE TRIGGER event_pairs_delete_tiles AFTER DELETE ON event_pairs
BEGIN
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'pair', old.pair, level, tile, mask, -began, -ended
  FROM event_bounds
  WHERE event_id = old.event_id AND level >= 2
    AND old.pair NOT IN ('CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK')
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  UPDATE events SET lane_mask = (SELECT coalesce(sum(DISTINCT CASE pair WHEN 'CHN-RUS' THEN 1 WHEN 'IRN-RUS' THEN 2 WHEN 'PRK-RUS' THEN 4 WHEN 'CHN-IRN' THEN 8 WHEN 'CHN-PRK' THEN 16 WHEN 'IRN-PRK' THEN 32 ELSE 64 END), 0) FROM event_pairs WHERE event_id = old.event_id)
  WHERE id = old.event_id;
END;
--> statement-breakpoint
-- What a citation adds: its source, where the event had none from it.
CREATE TRIGGER citations_insert_tiles AFTER INSERT ON citations
WHEN EXISTS (SELECT 1 FROM events WHERE id = new.event_id AND status = 'published')
BEGIN
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'source', new.source_id, level, tile, mask, began, ended
  FROM event_bounds
  WHERE event_id = new.event_id AND level >= 2
    AND 1 = (SELECT count(*) FROM citations WHERE event_id = new.event_id AND source_id = new.source_id)
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
END;
--> statement-breakpoint
CREATE TRIGGER citations_update_tiles AFTER UPDATE OF event_id, source_id ON citations
WHEN old.event_id <> new.event_id OR old.source_id <> new.source_id
BEGIN
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'source', old.source_id, level, tile, mask, -began, -ended
  FROM event_bounds
  WHERE event_id = old.event_id AND level >= 2
    AND NOT EXISTS (SELECT 1 FROM citations WHERE event_id = old.event_id AND source_id = old.source_id)
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'source', new.source_id, level, tile, mask, began, ended
  FROM event_bounds
  WHERE event_id = new.event_id AND level >= 2
    AND 1 = (SELECT count(*) FROM citations WHERE event_id = new.event_id AND source_id = new.source_id)
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
END;
--> statement-breakpoint
CREATE TRIGGER citations_delete_tiles AFTER DELETE ON citations
WHEN EXISTS (SELECT 1 FROM events WHERE id = old.event_id AND status = 'published')
BEGIN
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'source', old.source_id, level, tile, mask, -began, -ended
  FROM event_bounds
  WHERE event_id = old.event_id AND level >= 2
    AND NOT EXISTS (SELECT 1 FROM citations WHERE event_id = old.event_id AND source_id = old.source_id)
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
END;
--> statement-breakpoint
-- What a participant adds: the code it counts as, where no other part in the event counts as it. An event in
-- which nobody takes part is counted under '-'.
CREATE TRIGGER participants_insert_tiles AFTER INSERT ON participants
WHEN EXISTS (SELECT 1 FROM events WHERE id = new.event_id AND status = 'published')
BEGIN
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', coalesce((SELECT counts_as FROM actors WHERE code = new.actor), new.actor), level, tile, mask, began, ended
  FROM event_bounds
  WHERE event_id = new.event_id
    AND new.role <> 'mentioned' AND 1 = (
      SELECT count(*) FROM participants AS others LEFT JOIN actors ON actors.code = others.actor
      WHERE others.event_id = new.event_id AND others.role <> 'mentioned' AND coalesce(actors.counts_as, others.actor) = coalesce((SELECT counts_as FROM actors WHERE code = new.actor), new.actor)
    )
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', '-', level, tile, mask, -began, -ended
  FROM event_bounds
  WHERE event_id = new.event_id
    AND new.role <> 'mentioned' AND 1 = (SELECT count(*) FROM participants WHERE event_id = new.event_id AND role <> 'mentioned')
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
END;
--> statement-breakpoint
CREATE TRIGGER participants_update_tiles AFTER UPDATE OF event_id, actor, role ON participants
WHEN old.event_id <> new.event_id OR old.actor <> new.actor OR old.role <> new.role
BEGIN
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', coalesce((SELECT counts_as FROM actors WHERE code = old.actor), old.actor), level, tile, mask, -began, -ended
  FROM event_bounds
  WHERE event_id = old.event_id
    AND old.role <> 'mentioned' AND 0 = (
      SELECT count(*) FROM participants AS others LEFT JOIN actors ON actors.code = others.actor
      WHERE others.event_id = old.event_id AND others.role <> 'mentioned' AND coalesce(actors.counts_as, others.actor) = coalesce((SELECT counts_as FROM actors WHERE code = old.actor), old.actor)
    )
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', coalesce((SELECT counts_as FROM actors WHERE code = new.actor), new.actor), level, tile, mask, began, ended
  FROM event_bounds
  WHERE event_id = new.event_id
    AND new.role <> 'mentioned' AND 1 = (
      SELECT count(*) FROM participants AS others LEFT JOIN actors ON actors.code = others.actor
      WHERE others.event_id = new.event_id AND others.role <> 'mentioned' AND coalesce(actors.counts_as, others.actor) = coalesce((SELECT counts_as FROM actors WHERE code = new.actor), new.actor)
    )
    AND NOT (old.event_id = new.event_id AND old.role <> 'mentioned' AND coalesce((SELECT counts_as FROM actors WHERE code = old.actor), old.actor) = coalesce((SELECT counts_as FROM actors WHERE code = new.actor), new.actor))
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', '-', level, tile, mask, began, ended
  FROM event_bounds
  WHERE event_id = old.event_id
    AND old.role <> 'mentioned' AND 0 = (SELECT count(*) FROM participants WHERE event_id = old.event_id AND role <> 'mentioned')
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', '-', level, tile, mask, -began, -ended
  FROM event_bounds
  WHERE event_id = new.event_id
    AND new.role <> 'mentioned' AND 1 = (SELECT count(*) FROM participants WHERE event_id = new.event_id AND role <> 'mentioned')
    AND NOT (old.event_id = new.event_id AND old.role <> 'mentioned')
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
END;
--> statement-breakpoint
CREATE TRIGGER participants_delete_tiles AFTER DELETE ON participants
WHEN EXISTS (SELECT 1 FROM events WHERE id = old.event_id AND status = 'published')
BEGIN
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', coalesce((SELECT counts_as FROM actors WHERE code = old.actor), old.actor), level, tile, mask, -began, -ended
  FROM event_bounds
  WHERE event_id = old.event_id
    AND old.role <> 'mentioned' AND 0 = (
      SELECT count(*) FROM participants AS others LEFT JOIN actors ON actors.code = others.actor
      WHERE others.event_id = old.event_id AND others.role <> 'mentioned' AND coalesce(actors.counts_as, others.actor) = coalesce((SELECT counts_as FROM actors WHERE code = old.actor), old.actor)
    )
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', '-', level, tile, mask, began, ended
  FROM event_bounds
  WHERE event_id = old.event_id
    AND old.role <> 'mentioned' AND 0 = (SELECT count(*) FROM participants WHERE event_id = old.event_id AND role <> 'mentioned')
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
END;
--> statement-breakpoint
CREATE TRIGGER actors_insert_tiles AFTER INSERT ON actors
WHEN new.counts_as IS NOT NULL
BEGIN
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', new.code, level, tile, mask, -began, -ended
  FROM event_bounds
  WHERE event_id IN (SELECT event_id FROM participants WHERE actor = new.code AND role <> 'mentioned')
    AND NOT EXISTS (
      SELECT 1 FROM participants AS others LEFT JOIN actors ON actors.code = others.actor
      WHERE others.event_id = event_bounds.event_id AND others.role <> 'mentioned' AND others.actor <> new.code
        AND coalesce(actors.counts_as, others.actor) = new.code
    )
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', new.counts_as, level, tile, mask, began, ended
  FROM event_bounds
  WHERE event_id IN (SELECT event_id FROM participants WHERE actor = new.code AND role <> 'mentioned')
    AND NOT EXISTS (
      SELECT 1 FROM participants AS others LEFT JOIN actors ON actors.code = others.actor
      WHERE others.event_id = event_bounds.event_id AND others.role <> 'mentioned' AND others.actor <> new.code
        AND coalesce(actors.counts_as, others.actor) = new.counts_as
    )
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
END;
--> statement-breakpoint
CREATE TRIGGER actors_update_tiles AFTER UPDATE OF counts_as ON actors
WHEN old.counts_as IS NOT new.counts_as
BEGIN
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', coalesce(old.counts_as, old.code), level, tile, mask, -began, -ended
  FROM event_bounds
  WHERE event_id IN (SELECT event_id FROM participants WHERE actor = new.code AND role <> 'mentioned')
    AND NOT EXISTS (
      SELECT 1 FROM participants AS others LEFT JOIN actors ON actors.code = others.actor
      WHERE others.event_id = event_bounds.event_id AND others.role <> 'mentioned' AND others.actor <> new.code
        AND coalesce(actors.counts_as, others.actor) = coalesce(old.counts_as, old.code)
    )
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', coalesce(new.counts_as, new.code), level, tile, mask, began, ended
  FROM event_bounds
  WHERE event_id IN (SELECT event_id FROM participants WHERE actor = new.code AND role <> 'mentioned')
    AND NOT EXISTS (
      SELECT 1 FROM participants AS others LEFT JOIN actors ON actors.code = others.actor
      WHERE others.event_id = event_bounds.event_id AND others.role <> 'mentioned' AND others.actor <> new.code
        AND coalesce(actors.counts_as, others.actor) = coalesce(new.counts_as, new.code)
    )
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
END;
--> statement-breakpoint
CREATE TRIGGER actors_delete_tiles AFTER DELETE ON actors
WHEN old.counts_as IS NOT NULL
BEGIN
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', old.counts_as, level, tile, mask, -began, -ended
  FROM event_bounds
  WHERE event_id IN (SELECT event_id FROM participants WHERE actor = old.code AND role <> 'mentioned')
    AND NOT EXISTS (
      SELECT 1 FROM participants AS others LEFT JOIN actors ON actors.code = others.actor
      WHERE others.event_id = event_bounds.event_id AND others.role <> 'mentioned' AND others.actor <> old.code
        AND coalesce(actors.counts_as, others.actor) = old.counts_as
    )
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
  INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
  SELECT 'actor', old.code, level, tile, mask, began, ended
  FROM event_bounds
  WHERE event_id IN (SELECT event_id FROM participants WHERE actor = old.code AND role <> 'mentioned')
    AND NOT EXISTS (
      SELECT 1 FROM participants AS others LEFT JOIN actors ON actors.code = others.actor
      WHERE others.event_id = event_bounds.event_id AND others.role <> 'mentioned' AND others.actor <> old.code
        AND coalesce(actors.counts_as, others.actor) = old.code
    )
  ON CONFLICT (kind, value, level, tile, mask) DO UPDATE SET began = began + excluded.began, ended = ended + excluded.ended;
END;
