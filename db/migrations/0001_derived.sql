-- What is derived from an event's citations and asked for often: `contested` (as `isContested` in lib/query has it) and
-- `source_count`. Triggers keep them, so that an edit in plain SQL keeps them as well. An event may be inserted after
-- its citations (with foreign keys deferred); then this runs once for it.
CREATE TRIGGER events_insert_facts AFTER INSERT ON events BEGIN
  UPDATE events SET
    contested = coalesce((
      SELECT max(stance = 'disputes' OR modality = 'denied') OR coalesce(max(stated_earliest_day) > min(stated_latest_day), 0)
      FROM citations WHERE event_id = new.id
    ), 0),
    source_count = (SELECT count(DISTINCT source_id) FROM citations WHERE event_id = new.id)
  WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER citations_insert_facts AFTER INSERT ON citations BEGIN
  UPDATE events SET
    contested = coalesce((
      SELECT max(stance = 'disputes' OR modality = 'denied') OR coalesce(max(stated_earliest_day) > min(stated_latest_day), 0)
      FROM citations WHERE event_id = new.event_id
    ), 0),
    source_count = (SELECT count(DISTINCT source_id) FROM citations WHERE event_id = new.event_id)
  WHERE id = new.event_id;
END;
--> statement-breakpoint
CREATE TRIGGER citations_delete_facts AFTER DELETE ON citations BEGIN
  UPDATE events SET
    contested = coalesce((
      SELECT max(stance = 'disputes' OR modality = 'denied') OR coalesce(max(stated_earliest_day) > min(stated_latest_day), 0)
      FROM citations WHERE event_id = old.event_id
    ), 0),
    source_count = (SELECT count(DISTINCT source_id) FROM citations WHERE event_id = old.event_id)
  WHERE id = old.event_id;
END;
--> statement-breakpoint
CREATE TRIGGER citations_update_facts AFTER UPDATE ON citations BEGIN
  UPDATE events SET
    contested = coalesce((
      SELECT max(stance = 'disputes' OR modality = 'denied') OR coalesce(max(stated_earliest_day) > min(stated_latest_day), 0)
      FROM citations WHERE event_id = old.event_id
    ), 0),
    source_count = (SELECT count(DISTINCT source_id) FROM citations WHERE event_id = old.event_id)
  WHERE id = old.event_id;
  UPDATE events SET
    contested = coalesce((
      SELECT max(stance = 'disputes' OR modality = 'denied') OR coalesce(max(stated_earliest_day) > min(stated_latest_day), 0)
      FROM citations WHERE event_id = new.event_id
    ), 0),
    source_count = (SELECT count(DISTINCT source_id) FROM citations WHERE event_id = new.event_id)
  WHERE id = new.event_id;
END;
