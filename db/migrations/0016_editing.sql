-- Who may write, and every change with what stood before it. Nothing of it is seen by readers: no trigger notes it.
CREATE TABLE `editors` (
	`number` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`added_at` text NOT NULL,
	`revoked_at` text,
	CONSTRAINT "editors_name" CHECK(length(name) BETWEEN 1 AND 60)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `editors_name_unique` ON `editors` (`name`);
--> statement-breakpoint
CREATE TABLE `given_answers` (
	`editor` text NOT NULL,
	`key` text NOT NULL,
	`request` text NOT NULL,
	`answer` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`editor`, `key`),
	CONSTRAINT "given_answers_answer" CHECK(json_valid(answer))
) STRICT;
--> statement-breakpoint
CREATE INDEX `given_answers_by_time` ON `given_answers` (`at`);
--> statement-breakpoint
CREATE TABLE `secrets` (
	`selector` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`editor_number` integer NOT NULL,
	`hash` text NOT NULL,
	`made_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`wrong` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`editor_number`) REFERENCES `editors`(`number`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "secrets_kind" CHECK(kind IN ('token', 'session')),
	CONSTRAINT "secrets_hash" CHECK(length(hash) = 64)
) STRICT;
--> statement-breakpoint
CREATE INDEX `secrets_by_editor` ON `secrets` (`editor_number`);
--> statement-breakpoint
CREATE TABLE `step_changes` (
	`step_number` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`step_number`, `position`),
	FOREIGN KEY (`step_number`) REFERENCES `steps`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "step_changes_kind" CHECK(kind IN ('event-type', 'actor', 'chronology', 'source', 'text', 'excerpt', 'event')),
	CONSTRAINT "step_changes_before" CHECK(json_valid(before)),
	CONSTRAINT "step_changes_after" CHECK(json_valid(after)),
	CONSTRAINT "step_changes_any" CHECK(before IS NOT NULL OR after IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE INDEX `step_changes_by_record` ON `step_changes` (`kind`,`id`,`step_number`);
--> statement-breakpoint
CREATE INDEX `step_changes_made` ON `step_changes` (`kind`,`id`) WHERE before IS NULL;
--> statement-breakpoint
CREATE TABLE `steps` (
	`number` integer PRIMARY KEY NOT NULL,
	`editor` text NOT NULL,
	`at` text NOT NULL,
	`verb` text NOT NULL,
	`of_step` integer,
	`what` text NOT NULL,
	`reason` text,
	CONSTRAINT "steps_verb" CHECK(verb IN ('do', 'undo', 'redo')),
	CONSTRAINT "steps_of" CHECK((verb = 'do') = (of_step IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `steps_by_of` ON `steps` (`of_step`,`number`) WHERE of_step IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `steps_by_editor` ON `steps` (`editor`,`number`);
--> statement-breakpoint
-- What editors made and no published event uses yet is not seen by readers (db/store/unseen.ts). Its changes are noted for
-- the columns, which have to know of it by the time an event is published, but not as seen: the version of the data is the
-- last change that is seen.
ALTER TABLE `changes` ADD `seen` integer DEFAULT true NOT NULL CONSTRAINT "changes_seen" CHECK(seen IN (0, 1));
--> statement-breakpoint
CREATE INDEX `changes_by_seen` ON `changes` (`version`) WHERE seen = 1;
--> statement-breakpoint
DROP TRIGGER sources_insert;
--> statement-breakpoint
DROP TRIGGER sources_update;
--> statement-breakpoint
DROP TRIGGER sources_delete;
--> statement-breakpoint
DROP TRIGGER actors_insert;
--> statement-breakpoint
DROP TRIGGER actors_update;
--> statement-breakpoint
DROP TRIGGER actors_delete;
--> statement-breakpoint
DROP TRIGGER excerpts_insert;
--> statement-breakpoint
DROP TRIGGER excerpts_update;
--> statement-breakpoint
DROP TRIGGER excerpts_delete;
--> statement-breakpoint
DROP TRIGGER texts_insert;
--> statement-breakpoint
DROP TRIGGER texts_update;
--> statement-breakpoint
DROP TRIGGER texts_delete;
--> statement-breakpoint
CREATE TRIGGER sources_insert AFTER INSERT ON sources BEGIN
  INSERT INTO changes (kind, number, seen) SELECT 'source', new.number, NOT (EXISTS (SELECT 1 FROM step_changes WHERE kind = 'source' AND id = new.id AND before IS NULL)
    AND NOT EXISTS (SELECT 1 FROM fills WHERE kind = 'source' AND id = new.id)
    AND NOT EXISTS (SELECT 1 FROM citations JOIN events ON events.number = event_number WHERE source_number = new.number AND status = 'published'));
END;
--> statement-breakpoint
CREATE TRIGGER actors_insert AFTER INSERT ON actors BEGIN
  INSERT INTO changes (kind, seen) SELECT 'actor', NOT (EXISTS (SELECT 1 FROM step_changes WHERE kind = 'actor' AND id = new.code AND before IS NULL)
    AND NOT EXISTS (SELECT 1 FROM fills WHERE kind = 'actor' AND id = new.code)
    AND NOT EXISTS (SELECT 1 FROM participants JOIN events ON events.number = event_number WHERE actor = new.code AND status = 'published')
    AND NOT EXISTS (SELECT 1 FROM actors AS other WHERE other.counts_as = new.code)
    AND NOT EXISTS (SELECT 1 FROM chronology, json_each(content, '$.focal') WHERE value = new.code));
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_insert AFTER INSERT ON excerpts BEGIN
  INSERT INTO changes (kind, seen) SELECT 'other', NOT (EXISTS (SELECT 1 FROM step_changes WHERE kind = 'excerpt' AND id = (SELECT id FROM sources WHERE number = new.source_number) || '/' || new.id AND before IS NULL)
    AND NOT EXISTS (SELECT 1 FROM fills WHERE kind = 'excerpt' AND id = (SELECT id FROM sources WHERE number = new.source_number) || '/' || new.id)
    AND NOT EXISTS (SELECT 1 FROM citations JOIN events ON events.number = event_number
      WHERE source_number = new.source_number AND excerpt_number = new.number AND status = 'published'));
END;
--> statement-breakpoint
CREATE TRIGGER texts_insert AFTER INSERT ON texts BEGIN
  INSERT INTO changes (kind, seen) SELECT 'other', NOT (EXISTS (SELECT 1 FROM step_changes WHERE kind = 'source' AND id = new.source_id AND before IS NULL)
    AND NOT EXISTS (SELECT 1 FROM fills WHERE kind = 'source' AND id = new.source_id)
    AND NOT EXISTS (SELECT 1 FROM citations JOIN events ON events.number = event_number
      WHERE source_number = (SELECT number FROM sources WHERE id = new.source_id) AND status = 'published'));
END;
--> statement-breakpoint
CREATE TRIGGER sources_update AFTER UPDATE ON sources BEGIN
  INSERT INTO changes (kind, number, seen) SELECT 'source', new.number, NOT (EXISTS (SELECT 1 FROM step_changes WHERE kind = 'source' AND id = new.id AND before IS NULL)
    AND NOT EXISTS (SELECT 1 FROM fills WHERE kind = 'source' AND id = new.id)
    AND NOT EXISTS (SELECT 1 FROM citations JOIN events ON events.number = event_number WHERE source_number = new.number AND status = 'published'));
END;
--> statement-breakpoint
CREATE TRIGGER actors_update AFTER UPDATE ON actors BEGIN
  INSERT INTO changes (kind, seen) SELECT 'actor', NOT (EXISTS (SELECT 1 FROM step_changes WHERE kind = 'actor' AND id = new.code AND before IS NULL)
    AND NOT EXISTS (SELECT 1 FROM fills WHERE kind = 'actor' AND id = new.code)
    AND NOT EXISTS (SELECT 1 FROM participants JOIN events ON events.number = event_number WHERE actor = new.code AND status = 'published')
    AND NOT EXISTS (SELECT 1 FROM actors AS other WHERE other.counts_as = new.code)
    AND NOT EXISTS (SELECT 1 FROM chronology, json_each(content, '$.focal') WHERE value = new.code));
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_update AFTER UPDATE ON excerpts BEGIN
  INSERT INTO search_due (number) SELECT DISTINCT event_number FROM citations
    WHERE source_number IN (old.source_number, new.source_number) AND excerpt_number IN (old.number, new.number)
      AND event_number NOT IN (SELECT number FROM search_due);
  INSERT INTO changes (kind, seen) SELECT 'other', NOT (EXISTS (SELECT 1 FROM step_changes WHERE kind = 'excerpt' AND id = (SELECT id FROM sources WHERE number = new.source_number) || '/' || new.id AND before IS NULL)
    AND NOT EXISTS (SELECT 1 FROM fills WHERE kind = 'excerpt' AND id = (SELECT id FROM sources WHERE number = new.source_number) || '/' || new.id)
    AND NOT EXISTS (SELECT 1 FROM citations JOIN events ON events.number = event_number
      WHERE source_number = new.source_number AND excerpt_number = new.number AND status = 'published'));
END;
--> statement-breakpoint
CREATE TRIGGER texts_update AFTER UPDATE ON texts BEGIN
  INSERT INTO changes (kind, seen) SELECT 'other', NOT (EXISTS (SELECT 1 FROM step_changes WHERE kind = 'source' AND id = new.source_id AND before IS NULL)
    AND NOT EXISTS (SELECT 1 FROM fills WHERE kind = 'source' AND id = new.source_id)
    AND NOT EXISTS (SELECT 1 FROM citations JOIN events ON events.number = event_number
      WHERE source_number = (SELECT number FROM sources WHERE id = new.source_id) AND status = 'published'));
END;
--> statement-breakpoint
CREATE TRIGGER sources_delete AFTER DELETE ON sources BEGIN
  INSERT INTO changes (kind, number, seen) SELECT 'source', old.number, NOT (EXISTS (SELECT 1 FROM step_changes WHERE kind = 'source' AND id = old.id AND before IS NULL)
    AND NOT EXISTS (SELECT 1 FROM fills WHERE kind = 'source' AND id = old.id)
    AND NOT EXISTS (SELECT 1 FROM citations JOIN events ON events.number = event_number WHERE source_number = old.number AND status = 'published'));
END;
--> statement-breakpoint
CREATE TRIGGER actors_delete AFTER DELETE ON actors BEGIN
  INSERT INTO changes (kind, seen) SELECT 'actor', NOT (EXISTS (SELECT 1 FROM step_changes WHERE kind = 'actor' AND id = old.code AND before IS NULL)
    AND NOT EXISTS (SELECT 1 FROM fills WHERE kind = 'actor' AND id = old.code)
    AND NOT EXISTS (SELECT 1 FROM participants JOIN events ON events.number = event_number WHERE actor = old.code AND status = 'published')
    AND NOT EXISTS (SELECT 1 FROM actors AS other WHERE other.counts_as = old.code)
    AND NOT EXISTS (SELECT 1 FROM chronology, json_each(content, '$.focal') WHERE value = old.code));
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_delete AFTER DELETE ON excerpts BEGIN
  INSERT INTO changes (kind, seen) SELECT 'other', NOT (EXISTS (SELECT 1 FROM step_changes WHERE kind = 'excerpt' AND id = (SELECT id FROM sources WHERE number = old.source_number) || '/' || old.id AND before IS NULL)
    AND NOT EXISTS (SELECT 1 FROM fills WHERE kind = 'excerpt' AND id = (SELECT id FROM sources WHERE number = old.source_number) || '/' || old.id)
    AND NOT EXISTS (SELECT 1 FROM citations JOIN events ON events.number = event_number
      WHERE source_number = old.source_number AND excerpt_number = old.number AND status = 'published'));
END;
--> statement-breakpoint
CREATE TRIGGER texts_delete AFTER DELETE ON texts BEGIN
  INSERT INTO changes (kind, seen) SELECT 'other', NOT (EXISTS (SELECT 1 FROM step_changes WHERE kind = 'source' AND id = old.source_id AND before IS NULL)
    AND NOT EXISTS (SELECT 1 FROM fills WHERE kind = 'source' AND id = old.source_id)
    AND NOT EXISTS (SELECT 1 FROM citations JOIN events ON events.number = event_number
      WHERE source_number = (SELECT number FROM sources WHERE id = old.source_id) AND status = 'published'));
END;
--> statement-breakpoint
-- What a data file has as well is seen.
CREATE TRIGGER fills_insert AFTER INSERT ON fills
WHEN EXISTS (SELECT 1 FROM step_changes WHERE kind = new.kind AND id = new.id AND before IS NULL)
BEGIN
  INSERT INTO changes (kind) VALUES ('other');
END;
--> statement-breakpoint
DROP TRIGGER changes_insert;
--> statement-breakpoint
-- The last 65,536 changes are kept, and the last that is seen.
CREATE TRIGGER changes_insert AFTER INSERT ON changes WHEN new.version % 4096 = 0 BEGIN
  DELETE FROM changes WHERE version <= new.version - 65536
    AND (seen = 0 OR version < (SELECT max(version) FROM changes WHERE seen = 1));
END;
