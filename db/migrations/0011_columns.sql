-- Events, sources and excerpts are referred to by their numbers, and nothing that can be worked out from citations and
-- participants is kept: published events stand in memory as columns (lib/columns), which are filled from these tables.
-- The triggers and views of before go first, because they mention what goes with the tables.
DROP VIEW event_documents;
--> statement-breakpoint
DROP VIEW event_facts;
--> statement-breakpoint
DROP VIEW event_bounds;
--> statement-breakpoint
DROP VIEW event_tile_parts;
--> statement-breakpoint
DROP TRIGGER event_types_insert_version;
--> statement-breakpoint
DROP TRIGGER event_types_update_version;
--> statement-breakpoint
DROP TRIGGER event_types_delete_version;
--> statement-breakpoint
DROP TRIGGER texts_insert_version;
--> statement-breakpoint
DROP TRIGGER texts_update_version;
--> statement-breakpoint
DROP TRIGGER texts_delete_version;
--> statement-breakpoint
DROP TRIGGER chronology_insert_version;
--> statement-breakpoint
DROP TRIGGER chronology_update_version;
--> statement-breakpoint
DROP TRIGGER chronology_delete_version;
--> statement-breakpoint
CREATE TABLE `__new_citations` (
	`event_number` integer NOT NULL,
	`position` integer NOT NULL,
	`source_number` integer NOT NULL,
	`excerpt_number` integer,
	`time_expression` text,
	`stated_date` text NOT NULL,
	`stated_earliest_day` integer,
	`stated_latest_day` integer,
	`resolution_kind` text NOT NULL,
	`resolution_anchor` text,
	`resolution_note` text NOT NULL,
	`asserted_by` text NOT NULL,
	`modality` text NOT NULL,
	`stance` text NOT NULL,
	PRIMARY KEY(`event_number`, `position`),
	FOREIGN KEY (`event_number`) REFERENCES `events`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_number`) REFERENCES `sources`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_number`,`excerpt_number`) REFERENCES `excerpts`(`source_number`,`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "citations_position" CHECK(position >= 0),
	CONSTRAINT "citations_stated" CHECK(stated_earliest_day <= stated_latest_day),
	CONSTRAINT "citations_resolution_kind" CHECK(resolution_kind IN ('absolute', 'relative', 'anchored', 'duration', 'inherited', 'vague')),
	CONSTRAINT "citations_resolution_note" CHECK(length(resolution_note) BETWEEN 1 AND 500),
	CONSTRAINT "citations_asserted_by" CHECK(length(asserted_by) BETWEEN 1 AND 120),
	CONSTRAINT "citations_modality" CHECK(modality IN ('asserted', 'reported', 'alleged', 'denied', 'planned', 'possible')),
	CONSTRAINT "citations_stance" CHECK(stance IN ('supports', 'disputes'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- An event's citations stand together, in the order of the events' numbers: filling the columns is merging sorted numbers.
INSERT INTO `__new_citations` ("event_number", "position", "source_number", "excerpt_number", "time_expression", "stated_date", "stated_earliest_day", "stated_latest_day", "resolution_kind", "resolution_anchor", "resolution_note", "asserted_by", "modality", "stance")
SELECT events.number, citations.position, sources.rowid, excerpts.number, citations.time_expression, citations.stated_date, citations.stated_earliest_day, citations.stated_latest_day, citations.resolution_kind, citations.resolution_anchor, citations.resolution_note, citations.asserted_by, citations.modality, citations.stance
FROM citations
JOIN events ON events.id = citations.event_id
JOIN sources ON sources.id = citations.source_id
LEFT JOIN excerpts ON excerpts.source_id = citations.source_id AND excerpts.id = citations.excerpt_id
ORDER BY events.number, citations.position;
--> statement-breakpoint
CREATE TABLE `__new_participants` (
	`event_number` integer NOT NULL,
	`position` integer NOT NULL,
	`actor` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`event_number`, `position`),
	FOREIGN KEY (`event_number`) REFERENCES `events`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor`) REFERENCES `actors`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "participants_role" CHECK(role IN ('party', 'initiator', 'recipient', 'target', 'speaker', 'mentioned')),
	CONSTRAINT "participants_position" CHECK(position >= 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_participants` ("event_number", "position", "actor", "role")
SELECT events.number, participants.position, participants.actor, participants.role
FROM participants JOIN events ON events.id = participants.event_id
ORDER BY events.number, participants.position;
--> statement-breakpoint
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
	CONSTRAINT "excerpts_prefix" CHECK(length(prefix) BETWEEN 0 AND 32),
	CONSTRAINT "excerpts_suffix" CHECK(length(suffix) BETWEEN 0 AND 32),
	CONSTRAINT "excerpts_place" CHECK("start" >= 0 AND "start" < "end"),
	CONSTRAINT "excerpts_translation" CHECK((translation_text IS NULL) = (translation_language IS NULL) AND (translation_text IS NULL) = (translation_by IS NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_excerpts` ("number", "source_number", "id", "exact", "prefix", "suffix", "start", "end", "locator", "translation_text", "translation_language", "translation_by")
SELECT excerpts.number, sources.rowid, excerpts."id", excerpts."exact", excerpts."prefix", excerpts."suffix", excerpts."start", excerpts."end", excerpts."locator", excerpts."translation_text", excerpts."translation_language", excerpts."translation_by"
FROM excerpts JOIN sources ON sources.id = excerpts.source_id
ORDER BY excerpts.number;
--> statement-breakpoint
CREATE TABLE `__new_sources` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`authors` text NOT NULL,
	`publisher` text,
	`container` text,
	`published` text NOT NULL,
	`published_earliest_day` integer,
	`published_latest_day` integer,
	`published_note` text NOT NULL,
	`url` text,
	`archived_url` text,
	`accessed` text,
	`language` text NOT NULL,
	`sha256` text NOT NULL,
	`length` integer NOT NULL,
	CONSTRAINT "sources_id" CHECK(id <> '' AND length(id) <= 100 AND id NOT GLOB '*[^a-z0-9-]*'),
	CONSTRAINT "sources_title" CHECK(length(title) BETWEEN 1 AND 300),
	CONSTRAINT "sources_authors" CHECK(json_valid(authors)),
	CONSTRAINT "sources_published" CHECK(published_earliest_day <= published_latest_day),
	CONSTRAINT "sources_sha256" CHECK(length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "sources_length" CHECK(length >= 1)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_sources`("number", "id", "kind", "title", "authors", "publisher", "container", "published", "published_earliest_day", "published_latest_day", "published_note", "url", "archived_url", "accessed", "language", "sha256", "length")
SELECT rowid, "id", "kind", "title", "authors", "publisher", "container", "published", "published_earliest_day", "published_latest_day", "published_note", "url", "archived_url", "accessed", "language", "sha256", "length" FROM `sources`;
--> statement-breakpoint
CREATE TABLE `__new_events` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`date` text NOT NULL,
	`earliest_day` integer,
	`latest_day` integer,
	`date_note` text,
	`type` text NOT NULL,
	`importance` integer NOT NULL,
	`place_name` text,
	`place_latitude` real,
	`place_longitude` real,
	`part_of` text,
	`plover` text,
	`status` text NOT NULL,
	`withdrawn_reason` text,
	`revision` integer NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`type`) REFERENCES `event_types`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_of`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_id" CHECK(id <> '' AND length(id) <= 100 AND id NOT GLOB '*[^a-z0-9-]*'),
	CONSTRAINT "events_title" CHECK(length(title) BETWEEN 1 AND 90),
	CONSTRAINT "events_summary" CHECK(length(summary) BETWEEN 1 AND 1200),
	CONSTRAINT "events_date" CHECK(earliest_day <= latest_day),
	CONSTRAINT "events_importance" CHECK(importance BETWEEN 1 AND 5),
	CONSTRAINT "events_place" CHECK((place_name IS NOT NULL OR (place_latitude IS NULL AND place_longitude IS NULL)) AND place_latitude BETWEEN -90 AND 90 AND place_longitude BETWEEN -180 AND 180),
	CONSTRAINT "events_part_of" CHECK(part_of <> id),
	CONSTRAINT "events_plover" CHECK(json_valid(plover)),
	CONSTRAINT "events_status" CHECK(status IN ('draft', 'published', 'withdrawn')),
	CONSTRAINT "events_revision" CHECK(revision >= 1)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_events`("number", "id", "title", "summary", "date", "earliest_day", "latest_day", "date_note", "type", "importance", "place_name", "place_latitude", "place_longitude", "part_of", "plover", "status", "withdrawn_reason", "revision", "updated_at")
SELECT "number", "id", "title", "summary", "date", "earliest_day", "latest_day", "date_note", "type", "importance", "place_name", "place_latitude", "place_longitude", "part_of", "plover", "status", "withdrawn_reason", "revision", "updated_at" FROM `events`;
--> statement-breakpoint
CREATE TABLE `__new_actors` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`aliases` text NOT NULL,
	`kind` text NOT NULL,
	`counts_as` text,
	FOREIGN KEY (`counts_as`) REFERENCES `actors`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "actors_code" CHECK(code GLOB '[A-Z][A-Z0-9]*' AND code NOT GLOB '*[^A-Z0-9]*' AND length(code) <= 12),
	CONSTRAINT "actors_name" CHECK(length(name) BETWEEN 1 AND 120),
	CONSTRAINT "actors_aliases" CHECK(json_valid(aliases)),
	CONSTRAINT "actors_kind" CHECK(kind IN ('state', 'organisation', 'armed-group', 'other')),
	CONSTRAINT "actors_counts_as" CHECK(counts_as <> code)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_actors`("code", "name", "aliases", "kind", "counts_as")
SELECT "code", "name", "aliases", "kind", "counts_as" FROM `actors`;
--> statement-breakpoint
DROP TABLE `event_pairs`;
--> statement-breakpoint
DROP TABLE `event_tiles`;
--> statement-breakpoint
DROP TABLE `tile_days`;
--> statement-breakpoint
DROP TABLE `citations`;
--> statement-breakpoint
DROP TABLE `participants`;
--> statement-breakpoint
DROP TABLE `excerpts`;
--> statement-breakpoint
DROP TABLE `sources`;
--> statement-breakpoint
DROP TABLE `events`;
--> statement-breakpoint
DROP TABLE `actors`;
--> statement-breakpoint
ALTER TABLE `__new_citations` RENAME TO `citations`;
--> statement-breakpoint
ALTER TABLE `__new_participants` RENAME TO `participants`;
--> statement-breakpoint
ALTER TABLE `__new_excerpts` RENAME TO `excerpts`;
--> statement-breakpoint
ALTER TABLE `__new_sources` RENAME TO `sources`;
--> statement-breakpoint
ALTER TABLE `__new_events` RENAME TO `events`;
--> statement-breakpoint
ALTER TABLE `__new_actors` RENAME TO `actors`;
--> statement-breakpoint
CREATE INDEX `citations_by_source` ON `citations` (`source_number`,`excerpt_number`,`event_number`);
--> statement-breakpoint
CREATE INDEX `participants_by_actor` ON `participants` (`actor`,`event_number`);
--> statement-breakpoint
CREATE INDEX `excerpts_in_order` ON `excerpts` (`source_number`,`start`);
--> statement-breakpoint
CREATE UNIQUE INDEX `excerpts_source_id` ON `excerpts` (`source_number`,`id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `excerpts_source_number` ON `excerpts` (`source_number`,`number`);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_id_unique` ON `events` (`id`);
--> statement-breakpoint
CREATE INDEX `events_by_part_of` ON `events` (`part_of`) WHERE part_of IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `actors_by_counts_as` ON `actors` (`counts_as`);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_id_unique` ON `sources` (`id`);
--> statement-breakpoint
CREATE INDEX `sources_by_sha256` ON `sources` (`sha256`);
--> statement-breakpoint
CREATE TABLE `changes` (
	`version` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`number` integer,
	CONSTRAINT "changes_kind" CHECK(kind IN ('event', 'source', 'actor', 'other'))
) STRICT;
--> statement-breakpoint
-- Versions go on rising.
INSERT INTO changes (version, kind) SELECT version + 1, 'other' FROM data_version;
--> statement-breakpoint
ALTER TABLE `data_version` DROP COLUMN `version`;
