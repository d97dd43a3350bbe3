-- Full text. `event_search` has one row an event with all that `q` looks at; `excerpt_search` has one row an excerpt, for
-- questions as of a day, where only some of an event's citations count. Both hold no text of their own (contentless).
-- A column of several texts (excerpts and translations, names) has the private-use character U+E000 between them. It
-- is a word to the index (it stands between the quotes after `tokenchars`, where editors may not show it), and no
-- query can contain it, so no phrase runs across two texts. What words and phrases mean: lib/query/matches-text.ts.
-- Rows of an event that is not there yet, or no longer, are passed over by WHEN: entering the body costs ten times the
-- insert. A migration that rebuilds one of these tables drops its triggers and has to make them again.
CREATE VIRTUAL TABLE event_search USING fts5(title, summary, excerpts, actors, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 2 categories 'L* N*' tokenchars ''");
--> statement-breakpoint
CREATE VIRTUAL TABLE excerpt_search USING fts5(exact, translation, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 2 categories 'L* N*' tokenchars ''");
--> statement-breakpoint
CREATE VIEW event_documents AS
SELECT
  events.number,
  events.id,
  replace(events.title, char(57344), ' ') AS title,
  replace(events.summary, char(57344), ' ') AS summary,
  (
    SELECT group_concat(replace(excerpts.exact, char(57344), ' ') || coalesce(' ' || char(57344) || ' ' || replace(excerpts.translation_text, char(57344), ' '), ''), ' ' || char(57344) || ' ')
    FROM excerpts WHERE (excerpts.source_id, excerpts.id) IN (
      SELECT citations.source_id, citations.excerpt_id FROM citations WHERE citations.event_id = events.id
    )
  ) AS excerpts,
  (
    SELECT group_concat(
      replace(actors.name, char(57344), ' ') || (SELECT coalesce(group_concat(' ' || char(57344) || ' ' || replace(alias.value, char(57344), ' '), ''), '') FROM json_each(actors.aliases) AS alias),
      ' ' || char(57344) || ' '
    )
    FROM actors WHERE actors.code IN (SELECT participants.actor FROM participants WHERE participants.event_id = events.id)
  ) AS actors
FROM events;
--> statement-breakpoint
CREATE TRIGGER events_insert_search AFTER INSERT ON events BEGIN
  INSERT INTO event_search (rowid, title, summary, excerpts, actors)
    SELECT number, title, summary, excerpts, actors FROM event_documents WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER events_update_search AFTER UPDATE OF number, id, title, summary ON events BEGIN
  DELETE FROM event_search WHERE rowid = old.number;
  INSERT INTO event_search (rowid, title, summary, excerpts, actors)
    SELECT number, title, summary, excerpts, actors FROM event_documents WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER events_delete_search AFTER DELETE ON events BEGIN
  DELETE FROM event_search WHERE rowid = old.number;
END;
--> statement-breakpoint
CREATE TRIGGER participants_insert_search AFTER INSERT ON participants
WHEN EXISTS (SELECT 1 FROM events WHERE id = new.event_id)
BEGIN
  DELETE FROM event_search WHERE rowid IN (SELECT number FROM events WHERE id = new.event_id);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors)
    SELECT number, title, summary, excerpts, actors FROM event_documents WHERE id = new.event_id;
END;
--> statement-breakpoint
CREATE TRIGGER participants_update_search AFTER UPDATE OF event_id, actor ON participants BEGIN
  DELETE FROM event_search WHERE rowid IN (SELECT number FROM events WHERE id = old.event_id OR id = new.event_id);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors)
    SELECT number, title, summary, excerpts, actors FROM event_documents WHERE id = old.event_id OR id = new.event_id;
END;
--> statement-breakpoint
CREATE TRIGGER participants_delete_search AFTER DELETE ON participants
WHEN EXISTS (SELECT 1 FROM events WHERE id = old.event_id)
BEGIN
  DELETE FROM event_search WHERE rowid IN (SELECT number FROM events WHERE id = old.event_id);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors)
    SELECT number, title, summary, excerpts, actors FROM event_documents WHERE id = old.event_id;
END;
--> statement-breakpoint
CREATE TRIGGER citations_insert_search AFTER INSERT ON citations
WHEN EXISTS (SELECT 1 FROM events WHERE id = new.event_id)
BEGIN
  DELETE FROM event_search WHERE rowid IN (SELECT number FROM events WHERE id = new.event_id);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors)
    SELECT number, title, summary, excerpts, actors FROM event_documents WHERE id = new.event_id;
END;
--> statement-breakpoint
CREATE TRIGGER citations_update_search AFTER UPDATE OF event_id, source_id, excerpt_id ON citations BEGIN
  DELETE FROM event_search WHERE rowid IN (SELECT number FROM events WHERE id = old.event_id OR id = new.event_id);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors)
    SELECT number, title, summary, excerpts, actors FROM event_documents WHERE id = old.event_id OR id = new.event_id;
END;
--> statement-breakpoint
CREATE TRIGGER citations_delete_search AFTER DELETE ON citations
WHEN EXISTS (SELECT 1 FROM events WHERE id = old.event_id)
BEGIN
  DELETE FROM event_search WHERE rowid IN (SELECT number FROM events WHERE id = old.event_id);
  INSERT INTO event_search (rowid, title, summary, excerpts, actors)
    SELECT number, title, summary, excerpts, actors FROM event_documents WHERE id = old.event_id;
END;
--> statement-breakpoint
CREATE TRIGGER actors_update_search AFTER UPDATE OF name, aliases ON actors BEGIN
  DELETE FROM event_search WHERE rowid IN (SELECT number FROM events WHERE id IN (SELECT event_id FROM participants WHERE actor = new.code));
  INSERT INTO event_search (rowid, title, summary, excerpts, actors)
    SELECT number, title, summary, excerpts, actors FROM event_documents WHERE id IN (SELECT event_id FROM participants WHERE actor = new.code);
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_insert_search AFTER INSERT ON excerpts BEGIN
  INSERT INTO excerpt_search (rowid, exact, translation)
    VALUES (new.number, replace(new.exact, char(57344), ' '), replace(new.translation_text, char(57344), ' '));
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_update_search AFTER UPDATE OF number, exact, translation_text ON excerpts BEGIN
  DELETE FROM excerpt_search WHERE rowid = old.number;
  INSERT INTO excerpt_search (rowid, exact, translation)
    VALUES (new.number, replace(new.exact, char(57344), ' '), replace(new.translation_text, char(57344), ' '));
  DELETE FROM event_search WHERE rowid IN (SELECT number FROM events WHERE id IN (SELECT event_id FROM citations WHERE source_id = new.source_id AND excerpt_id = new.id));
  INSERT INTO event_search (rowid, title, summary, excerpts, actors)
    SELECT number, title, summary, excerpts, actors FROM event_documents WHERE id IN (SELECT event_id FROM citations WHERE source_id = new.source_id AND excerpt_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_delete_search AFTER DELETE ON excerpts BEGIN
  DELETE FROM excerpt_search WHERE rowid = old.number;
END;
