-- What is derived from an event's citations, said in one place: `contested` as `isContested` (lib/query) has it, `modality`
-- as `overallModality` (lib/timeline) has it (the words after `instr` stand from the surest to the least sure), and
-- `attested_day`: the first possible day of publication of the latest source that supports the event. Up to that day
-- something that still goes on was surely seen to. For questions as of a day: from `known_from_day` on some source of the
-- event is known, from `known_whole_day` on all of them (never, where one has no last day of publication); then its date
-- is `stated_earliest_day` to `stated_latest_day`: what the stated dates have in common, else from the first to the last.
ALTER TABLE `events` ADD `attested_day` integer;
--> statement-breakpoint
ALTER TABLE `events` ADD `known_from_day` integer;
--> statement-breakpoint
ALTER TABLE `events` ADD `known_whole_day` integer;
--> statement-breakpoint
ALTER TABLE `events` ADD `stated_earliest_day` integer;
--> statement-breakpoint
ALTER TABLE `events` ADD `stated_latest_day` integer;
--> statement-breakpoint
CREATE VIEW event_facts AS
SELECT
  events.id AS event_id,
  coalesce((
    SELECT max(stance = 'disputes' OR citations.modality = 'denied')
      OR coalesce(max(citations.stated_earliest_day) > min(citations.stated_latest_day), 0)
    FROM citations WHERE event_id = events.id
  ), 0) AS contested,
  (SELECT count(DISTINCT source_id) FROM citations WHERE event_id = events.id) AS source_count,
  coalesce((
    SELECT citations.modality FROM citations
    WHERE event_id = events.id AND stance = 'supports' AND citations.modality <> 'denied'
    ORDER BY instr('asserted reported alleged planned possible', citations.modality) LIMIT 1
  ), 'denied') AS modality,
  (
    SELECT max(published_earliest_day) FROM citations JOIN sources ON sources.id = source_id
    WHERE event_id = events.id AND stance = 'supports' AND citations.modality <> 'denied'
  ) AS attested_day,
  (
    SELECT min(published_latest_day) FROM citations JOIN sources ON sources.id = source_id WHERE event_id = events.id
  ) AS known_from_day,
  (
    SELECT iif(count(published_latest_day) = count(*), max(published_latest_day), NULL)
    FROM citations JOIN sources ON sources.id = source_id WHERE event_id = events.id
  ) AS known_whole_day,
  (
    SELECT iif(
      max(citations.stated_earliest_day) > min(citations.stated_latest_day),
      iif(count(citations.stated_earliest_day) = count(*), min(citations.stated_earliest_day), NULL),
      max(citations.stated_earliest_day)
    )
    FROM citations WHERE event_id = events.id
  ) AS stated_earliest_day,
  (
    SELECT iif(
      max(citations.stated_earliest_day) > min(citations.stated_latest_day),
      iif(count(citations.stated_latest_day) = count(*), max(citations.stated_latest_day), NULL),
      min(citations.stated_latest_day)
    )
    FROM citations WHERE event_id = events.id
  ) AS stated_latest_day
FROM events;
--> statement-breakpoint
UPDATE events SET (attested_day, known_from_day, known_whole_day, stated_earliest_day, stated_latest_day) =
  (SELECT attested_day, known_from_day, known_whole_day, stated_earliest_day, stated_latest_day FROM event_facts WHERE event_id = events.id);
--> statement-breakpoint
-- For questions as of a day.
CREATE INDEX `events_known` ON `events` (`known_whole_day`,`known_from_day`,`stated_earliest_day`,`stated_latest_day`,`importance`,`source_count`,`type`,`lane_mask`,`contested`,`id`) WHERE status = 'published';
--> statement-breakpoint
-- All that is drawn of an event. Those that are drawn together stand together: the most important, then the same days.
CREATE INDEX `events_drawn` ON `events` (`importance`,`earliest_day`,`number`,`id`,`title`,`type`,`date`,`latest_day`,`contested`,`source_count`,`modality`,`lane_mask`,`attested_day`) WHERE status = 'published';
--> statement-breakpoint
DROP TRIGGER events_insert_facts;
--> statement-breakpoint
CREATE TRIGGER events_insert_facts AFTER INSERT ON events BEGIN
  UPDATE events SET
    (contested, source_count, modality, attested_day, known_from_day, known_whole_day, stated_earliest_day, stated_latest_day) =
      (SELECT contested, source_count, modality, attested_day, known_from_day, known_whole_day, stated_earliest_day, stated_latest_day FROM event_facts WHERE event_id = new.id),
    lane_mask = (SELECT coalesce(sum(DISTINCT CASE pair WHEN 'CHN-RUS' THEN 1 WHEN 'IRN-RUS' THEN 2 WHEN 'PRK-RUS' THEN 4 WHEN 'CHN-IRN' THEN 8 WHEN 'CHN-PRK' THEN 16 WHEN 'IRN-PRK' THEN 32 ELSE 64 END), 0) FROM event_pairs WHERE event_id = new.id)
  WHERE id = new.id;
END;
--> statement-breakpoint
DROP TRIGGER citations_insert_facts;
--> statement-breakpoint
CREATE TRIGGER citations_insert_facts AFTER INSERT ON citations BEGIN
  UPDATE events SET (contested, source_count, modality, attested_day, known_from_day, known_whole_day, stated_earliest_day, stated_latest_day) =
    (SELECT contested, source_count, modality, attested_day, known_from_day, known_whole_day, stated_earliest_day, stated_latest_day FROM event_facts WHERE event_id = new.event_id)
  WHERE id = new.event_id;
END;
--> statement-breakpoint
DROP TRIGGER citations_delete_facts;
--> statement-breakpoint
CREATE TRIGGER citations_delete_facts AFTER DELETE ON citations BEGIN
  UPDATE events SET (contested, source_count, modality, attested_day, known_from_day, known_whole_day, stated_earliest_day, stated_latest_day) =
    (SELECT contested, source_count, modality, attested_day, known_from_day, known_whole_day, stated_earliest_day, stated_latest_day FROM event_facts WHERE event_id = old.event_id)
  WHERE id = old.event_id;
END;
--> statement-breakpoint
DROP TRIGGER citations_update_facts;
--> statement-breakpoint
CREATE TRIGGER citations_update_facts AFTER UPDATE ON citations BEGIN
  UPDATE events SET (contested, source_count, modality, attested_day, known_from_day, known_whole_day, stated_earliest_day, stated_latest_day) =
    (SELECT contested, source_count, modality, attested_day, known_from_day, known_whole_day, stated_earliest_day, stated_latest_day FROM event_facts WHERE event_id = events.id)
  WHERE id IN (old.event_id, new.event_id);
END;
--> statement-breakpoint
-- A source may come after what cites it, with foreign keys deferred.
CREATE TRIGGER sources_insert_facts AFTER INSERT ON sources BEGIN
  UPDATE events SET (attested_day, known_from_day, known_whole_day) =
    (SELECT attested_day, known_from_day, known_whole_day FROM event_facts WHERE event_id = events.id)
  WHERE id IN (SELECT event_id FROM citations WHERE source_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER sources_update_facts AFTER UPDATE OF published_earliest_day, published_latest_day ON sources
WHEN old.published_earliest_day IS NOT new.published_earliest_day OR old.published_latest_day IS NOT new.published_latest_day
BEGIN
  UPDATE events SET (attested_day, known_from_day, known_whole_day) =
    (SELECT attested_day, known_from_day, known_whole_day FROM event_facts WHERE event_id = events.id)
  WHERE id IN (SELECT event_id FROM citations WHERE source_id = new.id);
END;
