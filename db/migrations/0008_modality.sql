-- How certain the best supporting citation of an event is (as `overallModality` in lib/timeline has it): the words after
-- `instr` stand from the surest to the least sure. The column is added with its check rather than the table made anew,
-- which would write all of it and every index.
ALTER TABLE events ADD modality text DEFAULT 'asserted' NOT NULL CONSTRAINT events_modality CHECK (modality IN ('asserted', 'reported', 'alleged', 'denied', 'planned', 'possible'));
--> statement-breakpoint
UPDATE events SET modality = coalesce((
  SELECT modality FROM citations WHERE event_id = events.id AND stance = 'supports' AND modality <> 'denied'
  ORDER BY instr('asserted reported alleged planned possible', modality) LIMIT 1
), 'denied')
WHERE NOT EXISTS (SELECT 1 FROM citations WHERE event_id = events.id AND stance = 'supports' AND modality = 'asserted');
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
    modality = coalesce((
      SELECT modality FROM citations WHERE event_id = new.id AND stance = 'supports' AND modality <> 'denied'
      ORDER BY instr('asserted reported alleged planned possible', modality) LIMIT 1
    ), 'denied'),
    lane_mask = (SELECT coalesce(sum(DISTINCT CASE pair WHEN 'CHN-RUS' THEN 1 WHEN 'IRN-RUS' THEN 2 WHEN 'PRK-RUS' THEN 4 WHEN 'CHN-IRN' THEN 8 WHEN 'CHN-PRK' THEN 16 WHEN 'IRN-PRK' THEN 32 ELSE 64 END), 0) FROM event_pairs WHERE event_id = new.id)
  WHERE id = new.id;
END;
--> statement-breakpoint
DROP TRIGGER citations_insert_facts;
--> statement-breakpoint
CREATE TRIGGER citations_insert_facts AFTER INSERT ON citations BEGIN
  UPDATE events SET
    contested = coalesce((
      SELECT max(stance = 'disputes' OR modality = 'denied') OR coalesce(max(stated_earliest_day) > min(stated_latest_day), 0)
      FROM citations WHERE event_id = new.event_id
    ), 0),
    source_count = (SELECT count(DISTINCT source_id) FROM citations WHERE event_id = new.event_id),
    modality = coalesce((
      SELECT modality FROM citations WHERE event_id = new.event_id AND stance = 'supports' AND modality <> 'denied'
      ORDER BY instr('asserted reported alleged planned possible', modality) LIMIT 1
    ), 'denied')
  WHERE id = new.event_id;
END;
--> statement-breakpoint
DROP TRIGGER citations_delete_facts;
--> statement-breakpoint
CREATE TRIGGER citations_delete_facts AFTER DELETE ON citations BEGIN
  UPDATE events SET
    contested = coalesce((
      SELECT max(stance = 'disputes' OR modality = 'denied') OR coalesce(max(stated_earliest_day) > min(stated_latest_day), 0)
      FROM citations WHERE event_id = old.event_id
    ), 0),
    source_count = (SELECT count(DISTINCT source_id) FROM citations WHERE event_id = old.event_id),
    modality = coalesce((
      SELECT modality FROM citations WHERE event_id = old.event_id AND stance = 'supports' AND modality <> 'denied'
      ORDER BY instr('asserted reported alleged planned possible', modality) LIMIT 1
    ), 'denied')
  WHERE id = old.event_id;
END;
--> statement-breakpoint
DROP TRIGGER citations_update_facts;
--> statement-breakpoint
CREATE TRIGGER citations_update_facts AFTER UPDATE ON citations BEGIN
  UPDATE events SET
    contested = coalesce((
      SELECT max(stance = 'disputes' OR modality = 'denied') OR coalesce(max(stated_earliest_day) > min(stated_latest_day), 0)
      FROM citations WHERE event_id = old.event_id
    ), 0),
    source_count = (SELECT count(DISTINCT source_id) FROM citations WHERE event_id = old.event_id),
    modality = coalesce((
      SELECT modality FROM citations WHERE event_id = old.event_id AND stance = 'supports' AND modality <> 'denied'
      ORDER BY instr('asserted reported alleged planned possible', modality) LIMIT 1
    ), 'denied')
  WHERE id = old.event_id;
  UPDATE events SET
    contested = coalesce((
      SELECT max(stance = 'disputes' OR modality = 'denied') OR coalesce(max(stated_earliest_day) > min(stated_latest_day), 0)
      FROM citations WHERE event_id = new.event_id
    ), 0),
    source_count = (SELECT count(DISTINCT source_id) FROM citations WHERE event_id = new.event_id),
    modality = coalesce((
      SELECT modality FROM citations WHERE event_id = new.event_id AND stance = 'supports' AND modality <> 'denied'
      ORDER BY instr('asserted reported alleged planned possible', modality) LIMIT 1
    ), 'denied')
  WHERE id = new.event_id;
END;
