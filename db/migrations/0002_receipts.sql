-- No event without a receipt: a published event has a citation at every moment. In plain SQL, insert an event as a
-- draft, cite it, then publish it; or insert its citations first, with `PRAGMA defer_foreign_keys = ON`. Deleting the
-- event itself takes its citations with it.
CREATE TRIGGER events_insert_receipt BEFORE INSERT ON events
WHEN new.status = 'published' AND NOT EXISTS (SELECT 1 FROM citations WHERE event_id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'no event without a receipt: give a published event at least one citation');
END;
--> statement-breakpoint
CREATE TRIGGER events_update_receipt BEFORE UPDATE OF status ON events
WHEN new.status = 'published' AND NOT EXISTS (SELECT 1 FROM citations WHERE event_id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'no event without a receipt: give a published event at least one citation');
END;
--> statement-breakpoint
CREATE TRIGGER citations_delete_receipt AFTER DELETE ON citations
WHEN EXISTS (SELECT 1 FROM events WHERE id = old.event_id AND status = 'published')
  AND NOT EXISTS (SELECT 1 FROM citations WHERE event_id = old.event_id)
BEGIN
  SELECT RAISE(ABORT, 'no event without a receipt: give a published event at least one citation');
END;
--> statement-breakpoint
CREATE TRIGGER citations_update_receipt AFTER UPDATE OF event_id ON citations
WHEN EXISTS (SELECT 1 FROM events WHERE id = old.event_id AND status = 'published')
  AND NOT EXISTS (SELECT 1 FROM citations WHERE event_id = old.event_id)
BEGIN
  SELECT RAISE(ABORT, 'no event without a receipt: give a published event at least one citation');
END;
