-- Every trigger and view there is, after the tables were made anew. Three things are kept with every write, whoever makes
-- it: no published event without a citation, the full-text indexes, and the list of changes that readers can see.
--
-- No event without a receipt: in plain SQL, insert an event as a draft, cite it, then publish it; or insert its citations
-- first, with `PRAGMA defer_foreign_keys = ON`. Deleting the event itself takes its citations with it.
CREATE TRIGGER events_insert_receipt BEFORE INSERT ON events
WHEN new.status = 'published' AND NOT EXISTS (SELECT 1 FROM citations WHERE event_number = new.number)
BEGIN
  SELECT RAISE(ABORT, 'no event without a receipt: give a published event at least one citation');
END;
--> statement-breakpoint
CREATE TRIGGER events_update_receipt BEFORE UPDATE OF status ON events
WHEN new.status = 'published' AND NOT EXISTS (SELECT 1 FROM citations WHERE event_number = new.number)
BEGIN
  SELECT RAISE(ABORT, 'no event without a receipt: give a published event at least one citation');
END;
--> statement-breakpoint
CREATE TRIGGER citations_delete_receipt AFTER DELETE ON citations
WHEN EXISTS (SELECT 1 FROM events WHERE number = old.event_number AND status = 'published')
  AND NOT EXISTS (SELECT 1 FROM citations WHERE event_number = old.event_number)
BEGIN
  SELECT RAISE(ABORT, 'no event without a receipt: give a published event at least one citation');
END;
--> statement-breakpoint
CREATE TRIGGER citations_update_receipt AFTER UPDATE OF event_number ON citations
WHEN EXISTS (SELECT 1 FROM events WHERE number = old.event_number AND status = 'published')
  AND NOT EXISTS (SELECT 1 FROM citations WHERE event_number = old.event_number)
BEGIN
  SELECT RAISE(ABORT, 'no event without a receipt: give a published event at least one citation');
END;
--> statement-breakpoint
-- What is searched of an event. A column of several texts has the private-use character U+E000 between them: it is a word to
-- the index, and no query can contain it, so no phrase runs across two texts (see lib/query/matches-text.ts).
CREATE VIEW event_documents AS
SELECT
  events.number,
  replace(events.title, char(57344), ' ') AS title,
  replace(events.summary, char(57344), ' ') AS summary,
  (
    SELECT group_concat(replace(excerpts.exact, char(57344), ' ') || coalesce(' ' || char(57344) || ' ' || replace(excerpts.translation_text, char(57344), ' '), ''), ' ' || char(57344) || ' ')
    FROM excerpts WHERE excerpts.number IN (SELECT excerpt_number FROM citations WHERE event_number = events.number)
  ) AS excerpts,
  (
    SELECT group_concat(
      replace(actors.name, char(57344), ' ') || (SELECT coalesce(group_concat(' ' || char(57344) || ' ' || replace(alias.value, char(57344), ' '), ''), '') FROM json_each(actors.aliases) AS alias),
      ' ' || char(57344) || ' '
    )
    FROM actors WHERE actors.code IN (SELECT actor FROM participants WHERE event_number = events.number)
  ) AS actors
FROM events;
--> statement-breakpoint
-- Events that are older than their full-text index are not in it.
INSERT INTO event_search (rowid, title, summary, excerpts, actors)
SELECT number, title, summary, excerpts, actors FROM event_documents WHERE number NOT IN (SELECT id FROM event_search_docsize);
--> statement-breakpoint
INSERT INTO excerpt_search (rowid, exact, translation)
SELECT number, replace(exact, char(57344), ' '), replace(translation_text, char(57344), ' ') FROM excerpts
WHERE number NOT IN (SELECT id FROM excerpt_search_docsize);
--> statement-breakpoint
-- Rows of an event that is not there yet, or no longer, are passed over by WHEN: entering the body costs ten times the insert.
CREATE TRIGGER events_insert AFTER INSERT ON events BEGIN
  INSERT INTO event_search (rowid, title, summary, excerpts, actors) SELECT number, title, summary, excerpts, actors FROM event_documents WHERE number = new.number;
  INSERT INTO changes (kind, number) SELECT 'event', new.number WHERE new.status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER events_update_search AFTER UPDATE OF number, title, summary ON events BEGIN
  DELETE FROM event_search WHERE rowid IN (old.number, new.number);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors) SELECT number, title, summary, excerpts, actors FROM event_documents WHERE number IN (old.number, new.number);
END;
--> statement-breakpoint
-- Readers see nothing of drafts: their changes are not noted.
CREATE TRIGGER events_update AFTER UPDATE ON events WHEN old.status <> 'draft' OR new.status <> 'draft' BEGIN
  INSERT INTO changes (kind, number) VALUES ('event', old.number);
  INSERT INTO changes (kind, number) SELECT 'event', new.number WHERE new.number <> old.number;
END;
--> statement-breakpoint
CREATE TRIGGER events_delete AFTER DELETE ON events BEGIN
  DELETE FROM event_search WHERE rowid = old.number;
  INSERT INTO changes (kind, number) SELECT 'event', old.number WHERE old.status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER participants_insert AFTER INSERT ON participants
WHEN EXISTS (SELECT 1 FROM events WHERE number = new.event_number)
BEGIN
  DELETE FROM event_search WHERE rowid IN (new.event_number);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors) SELECT number, title, summary, excerpts, actors FROM event_documents WHERE number IN (new.event_number);
  INSERT INTO changes (kind, number) SELECT 'event', number FROM events WHERE number IN (new.event_number) AND status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER participants_update AFTER UPDATE ON participants BEGIN
  DELETE FROM event_search WHERE rowid IN (old.event_number, new.event_number);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors) SELECT number, title, summary, excerpts, actors FROM event_documents WHERE number IN (old.event_number, new.event_number);
  INSERT INTO changes (kind, number) SELECT 'event', number FROM events WHERE number IN (old.event_number, new.event_number) AND status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER participants_delete AFTER DELETE ON participants
WHEN EXISTS (SELECT 1 FROM events WHERE number = old.event_number)
BEGIN
  DELETE FROM event_search WHERE rowid IN (old.event_number);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors) SELECT number, title, summary, excerpts, actors FROM event_documents WHERE number IN (old.event_number);
  INSERT INTO changes (kind, number) SELECT 'event', number FROM events WHERE number IN (old.event_number) AND status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER citations_insert AFTER INSERT ON citations
WHEN EXISTS (SELECT 1 FROM events WHERE number = new.event_number)
BEGIN
  DELETE FROM event_search WHERE rowid IN (new.event_number);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors) SELECT number, title, summary, excerpts, actors FROM event_documents WHERE number IN (new.event_number);
  INSERT INTO changes (kind, number) SELECT 'event', number FROM events WHERE number IN (new.event_number) AND status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER citations_update AFTER UPDATE ON citations BEGIN
  DELETE FROM event_search WHERE rowid IN (old.event_number, new.event_number);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors) SELECT number, title, summary, excerpts, actors FROM event_documents WHERE number IN (old.event_number, new.event_number);
  INSERT INTO changes (kind, number) SELECT 'event', number FROM events WHERE number IN (old.event_number, new.event_number) AND status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER citations_delete AFTER DELETE ON citations
WHEN EXISTS (SELECT 1 FROM events WHERE number = old.event_number)
BEGIN
  DELETE FROM event_search WHERE rowid IN (old.event_number);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors) SELECT number, title, summary, excerpts, actors FROM event_documents WHERE number IN (old.event_number);
  INSERT INTO changes (kind, number) SELECT 'event', number FROM events WHERE number IN (old.event_number) AND status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER actors_update_search AFTER UPDATE OF name, aliases ON actors BEGIN
  DELETE FROM event_search WHERE rowid IN (SELECT event_number FROM participants WHERE actor = new.code);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors) SELECT number, title, summary, excerpts, actors FROM event_documents WHERE number IN (SELECT event_number FROM participants WHERE actor = new.code);
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_insert AFTER INSERT ON excerpts BEGIN
  INSERT INTO excerpt_search (rowid, exact, translation)
    VALUES (new.number, replace(new.exact, char(57344), ' '), replace(new.translation_text, char(57344), ' '));
  INSERT INTO changes (kind) VALUES ('other');
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_update AFTER UPDATE ON excerpts BEGIN
  DELETE FROM excerpt_search WHERE rowid = old.number;
  INSERT INTO excerpt_search (rowid, exact, translation)
    VALUES (new.number, replace(new.exact, char(57344), ' '), replace(new.translation_text, char(57344), ' '));
  DELETE FROM event_search WHERE rowid IN (SELECT event_number FROM citations WHERE excerpt_number = new.number AND source_number = new.source_number);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors) SELECT number, title, summary, excerpts, actors FROM event_documents WHERE number IN (SELECT event_number FROM citations WHERE excerpt_number = new.number AND source_number = new.source_number);
  INSERT INTO changes (kind) VALUES ('other');
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_delete AFTER DELETE ON excerpts BEGIN
  DELETE FROM excerpt_search WHERE rowid = old.number;
  INSERT INTO changes (kind) VALUES ('other');
END;
--> statement-breakpoint
CREATE TRIGGER sources_insert AFTER INSERT ON sources BEGIN INSERT INTO changes (kind, number) VALUES ('source', new.number); END;
--> statement-breakpoint
CREATE TRIGGER sources_update AFTER UPDATE ON sources BEGIN INSERT INTO changes (kind, number) VALUES ('source', new.number); END;
--> statement-breakpoint
CREATE TRIGGER sources_delete AFTER DELETE ON sources BEGIN INSERT INTO changes (kind, number) VALUES ('source', old.number); END;
--> statement-breakpoint
CREATE TRIGGER actors_insert AFTER INSERT ON actors BEGIN INSERT INTO changes (kind) VALUES ('actor'); END;
--> statement-breakpoint
CREATE TRIGGER actors_update AFTER UPDATE ON actors BEGIN INSERT INTO changes (kind) VALUES ('actor'); END;
--> statement-breakpoint
CREATE TRIGGER actors_delete AFTER DELETE ON actors BEGIN INSERT INTO changes (kind) VALUES ('actor'); END;
--> statement-breakpoint
CREATE TRIGGER event_types_insert AFTER INSERT ON event_types BEGIN INSERT INTO changes (kind) VALUES ('other'); END;
--> statement-breakpoint
CREATE TRIGGER event_types_update AFTER UPDATE ON event_types BEGIN INSERT INTO changes (kind) VALUES ('other'); END;
--> statement-breakpoint
CREATE TRIGGER event_types_delete AFTER DELETE ON event_types BEGIN INSERT INTO changes (kind) VALUES ('other'); END;
--> statement-breakpoint
CREATE TRIGGER texts_insert AFTER INSERT ON texts BEGIN INSERT INTO changes (kind) VALUES ('other'); END;
--> statement-breakpoint
CREATE TRIGGER texts_update AFTER UPDATE ON texts BEGIN INSERT INTO changes (kind) VALUES ('other'); END;
--> statement-breakpoint
CREATE TRIGGER texts_delete AFTER DELETE ON texts BEGIN INSERT INTO changes (kind) VALUES ('other'); END;
--> statement-breakpoint
CREATE TRIGGER chronology_insert AFTER INSERT ON chronology BEGIN INSERT INTO changes (kind) VALUES ('other'); END;
--> statement-breakpoint
CREATE TRIGGER chronology_update AFTER UPDATE ON chronology BEGIN INSERT INTO changes (kind) VALUES ('other'); END;
--> statement-breakpoint
CREATE TRIGGER chronology_delete AFTER DELETE ON chronology BEGIN INSERT INTO changes (kind) VALUES ('other'); END;
--> statement-breakpoint
-- The last 65,536 changes are kept: enough for any reader that asks now and then.
CREATE TRIGGER changes_insert AFTER INSERT ON changes WHEN new.version % 4096 = 0 BEGIN
  DELETE FROM changes WHERE version <= new.version - 65536;
END;
