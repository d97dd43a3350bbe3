-- What a word is, is decided by the program (lib/query/words.ts), not by SQLite: the index is given words, one after the
-- other with spaces between, and takes them as they are. SQL cannot make words, so that triggers only note in `search_due`
-- which events are to be read anew, whoever writes; the program does it before the next question (db/search/fill-index.ts),
-- and looks through what is still due by itself. Names of actors, types and sources are not in the index: they are few, and
-- are looked through with every question.
DROP TRIGGER events_insert;
--> statement-breakpoint
DROP TRIGGER events_update_search;
--> statement-breakpoint
DROP TRIGGER events_delete;
--> statement-breakpoint
DROP TRIGGER participants_insert;
--> statement-breakpoint
DROP TRIGGER participants_update;
--> statement-breakpoint
DROP TRIGGER participants_delete;
--> statement-breakpoint
DROP TRIGGER citations_insert;
--> statement-breakpoint
DROP TRIGGER citations_update;
--> statement-breakpoint
DROP TRIGGER citations_delete;
--> statement-breakpoint
DROP TRIGGER actors_update_search;
--> statement-breakpoint
DROP TRIGGER excerpts_insert;
--> statement-breakpoint
DROP TRIGGER excerpts_update;
--> statement-breakpoint
DROP TRIGGER excerpts_delete;
--> statement-breakpoint
DROP VIEW event_documents;
--> statement-breakpoint
DROP TABLE event_search;
--> statement-breakpoint
DROP TABLE excerpt_search;
--> statement-breakpoint
-- It holds no text of its own. Between two texts of a column stands the private-use character U+E000: it is a word to the
-- index, and no query can contain it, so no phrase runs across two texts.
CREATE VIRTUAL TABLE event_search USING fts5(title, summary, place, passage, content='', contentless_delete=1, prefix='2 3', tokenize='ascii');
--> statement-breakpoint
-- Every word that was ever in the index, with what the forms of an English word have in common.
CREATE TABLE search_words (
  word text PRIMARY KEY NOT NULL,
  stem text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX search_words_by_stem ON search_words (stem);
--> statement-breakpoint
-- Numbers of events whose words in the index are not those of their texts, or may not be.
CREATE TABLE search_due (
  number integer PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO search_due (number) SELECT number FROM events;
--> statement-breakpoint
CREATE TRIGGER events_insert AFTER INSERT ON events BEGIN
  INSERT INTO search_due (number) SELECT new.number WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE number = new.number);
  INSERT INTO changes (kind, number) SELECT 'event', new.number WHERE new.status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER events_update_search AFTER UPDATE OF number, title, summary, place_name ON events BEGIN
  INSERT INTO search_due (number) SELECT old.number WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE number = old.number);
  INSERT INTO search_due (number) SELECT new.number WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE number = new.number);
END;
--> statement-breakpoint
CREATE TRIGGER events_delete AFTER DELETE ON events BEGIN
  INSERT INTO search_due (number) SELECT old.number WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE number = old.number);
  INSERT INTO changes (kind, number) SELECT 'event', old.number WHERE old.status <> 'draft';
END;
--> statement-breakpoint
-- Rows of an event that is not there yet, or no longer, are passed over by WHEN: entering the body costs ten times the insert.
CREATE TRIGGER participants_insert AFTER INSERT ON participants
WHEN EXISTS (SELECT 1 FROM events WHERE number = new.event_number)
BEGIN
  INSERT INTO changes (kind, number) SELECT 'event', number FROM events WHERE number = new.event_number AND status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER participants_update AFTER UPDATE ON participants BEGIN
  INSERT INTO changes (kind, number) SELECT 'event', number FROM events WHERE number IN (old.event_number, new.event_number) AND status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER participants_delete AFTER DELETE ON participants
WHEN EXISTS (SELECT 1 FROM events WHERE number = old.event_number)
BEGIN
  INSERT INTO changes (kind, number) SELECT 'event', number FROM events WHERE number = old.event_number AND status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER citations_insert AFTER INSERT ON citations
WHEN EXISTS (SELECT 1 FROM events WHERE number = new.event_number)
BEGIN
  INSERT INTO search_due (number) SELECT new.event_number WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE number = new.event_number);
  INSERT INTO changes (kind, number) SELECT 'event', number FROM events WHERE number = new.event_number AND status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER citations_update AFTER UPDATE ON citations BEGIN
  INSERT INTO search_due (number) SELECT old.event_number WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE number = old.event_number);
  INSERT INTO search_due (number) SELECT new.event_number WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE number = new.event_number);
  INSERT INTO changes (kind, number) SELECT 'event', number FROM events WHERE number IN (old.event_number, new.event_number) AND status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER citations_delete AFTER DELETE ON citations
WHEN EXISTS (SELECT 1 FROM events WHERE number = old.event_number)
BEGIN
  INSERT INTO search_due (number) SELECT old.event_number WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE number = old.event_number);
  INSERT INTO changes (kind, number) SELECT 'event', number FROM events WHERE number = old.event_number AND status <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_insert AFTER INSERT ON excerpts BEGIN INSERT INTO changes (kind) VALUES ('other'); END;
--> statement-breakpoint
CREATE TRIGGER excerpts_update AFTER UPDATE ON excerpts BEGIN
  INSERT INTO search_due (number) SELECT DISTINCT event_number FROM citations
    WHERE source_number IN (old.source_number, new.source_number) AND excerpt_number IN (old.number, new.number)
      AND event_number NOT IN (SELECT number FROM search_due);
  INSERT INTO changes (kind) VALUES ('other');
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_delete AFTER DELETE ON excerpts BEGIN INSERT INTO changes (kind) VALUES ('other'); END;
