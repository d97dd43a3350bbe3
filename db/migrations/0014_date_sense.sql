-- How an event's date is meant, how others refer to it, why it was withdrawn and what it was merged into; how the parties of
-- an event type are named. What is here occurred, and reads as it did.
ALTER TABLE `events` ADD `date_sense` text DEFAULT 'occurred' NOT NULL CONSTRAINT "events_date_sense" CHECK(date_sense IN ('occurred', 'held'));
--> statement-breakpoint
ALTER TABLE `events` ADD `short_name` text;
--> statement-breakpoint
ALTER TABLE `events` RENAME COLUMN `withdrawn_reason` TO `status_reason`;
--> statement-breakpoint
ALTER TABLE `events` ADD `merged_into` text CONSTRAINT "events_merged_into" CHECK(merged_into IS NULL OR (merged_into <> id AND status = 'withdrawn')) REFERENCES events(id);
--> statement-breakpoint
CREATE INDEX `events_by_merged_into` ON `events` (`merged_into`) WHERE merged_into IS NOT NULL;
--> statement-breakpoint
ALTER TABLE `event_types` ADD `other_names` text DEFAULT '[]' NOT NULL CONSTRAINT "event_types_other_names" CHECK(json_valid(other_names));
--> statement-breakpoint
ALTER TABLE `event_types` ADD `parties` text DEFAULT 'together' NOT NULL CONSTRAINT "event_types_parties" CHECK(parties IN ('together', 'against', 'neither'));
--> statement-breakpoint
ALTER TABLE `event_types` ADD `hostile` integer DEFAULT false NOT NULL CONSTRAINT "event_types_hostile" CHECK(hostile IN (0, 1));
--> statement-breakpoint
-- So that those are found whose dates are read against an event.
CREATE INDEX `citations_by_anchor` ON `citations` (`resolution_anchor`) WHERE resolution_kind = 'anchored';
--> statement-breakpoint
-- Contexts of up to 300 characters: the table is made anew, with its triggers as they were.
CREATE TABLE `__new_excerpts` (
	`number` integer PRIMARY KEY NOT NULL,
	`source_number` integer NOT NULL,
	`id` text NOT NULL,
	`exact` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`locator` text,
	`translation_text` text,
	`translation_language` text,
	`translation_by` text,
	FOREIGN KEY (`source_number`) REFERENCES `sources`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "excerpts_id" CHECK(id <> '' AND length(id) <= 100 AND id NOT GLOB '*[^a-z0-9-]*'),
	CONSTRAINT "excerpts_exact" CHECK(length(exact) BETWEEN 1 AND 300),
	CONSTRAINT "excerpts_prefix" CHECK(length(prefix) BETWEEN 0 AND 300),
	CONSTRAINT "excerpts_suffix" CHECK(length(suffix) BETWEEN 0 AND 300),
	CONSTRAINT "excerpts_place" CHECK("start" >= 0 AND "start" < "end"),
	CONSTRAINT "excerpts_translation" CHECK((translation_text IS NULL) = (translation_language IS NULL) AND (translation_text IS NULL) = (translation_by IS NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_excerpts` ("number", "source_number", "id", "exact", "prefix", "suffix", "start", "end", "locator", "translation_text", "translation_language", "translation_by")
SELECT "number", "source_number", "id", "exact", "prefix", "suffix", "start", "end", "locator", "translation_text", "translation_language", "translation_by" FROM `excerpts`;
--> statement-breakpoint
DROP TABLE `excerpts`;
--> statement-breakpoint
ALTER TABLE `__new_excerpts` RENAME TO `excerpts`;
--> statement-breakpoint
CREATE INDEX `excerpts_in_order` ON `excerpts` (`source_number`,`start`);
--> statement-breakpoint
CREATE UNIQUE INDEX `excerpts_source_id` ON `excerpts` (`source_number`,`id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `excerpts_source_number` ON `excerpts` (`source_number`,`number`);
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
