CREATE TABLE `actors` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`aliases` text NOT NULL,
	`kind` text NOT NULL,
	`focal` integer NOT NULL,
	`counts_as` text,
	FOREIGN KEY (`counts_as`) REFERENCES `actors`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "actors_code" CHECK(code GLOB '[A-Z][A-Z0-9]*' AND code NOT GLOB '*[^A-Z0-9]*' AND length(code) <= 12),
	CONSTRAINT "actors_name" CHECK(length(name) BETWEEN 1 AND 120),
	CONSTRAINT "actors_aliases" CHECK(json_valid(aliases)),
	CONSTRAINT "actors_kind" CHECK(kind IN ('state', 'organisation', 'armed-group', 'other')),
	CONSTRAINT "actors_focal" CHECK(focal IN (0, 1)),
	CONSTRAINT "actors_counts_as" CHECK(counts_as <> code)
) STRICT;
--> statement-breakpoint
CREATE INDEX `actors_by_counts_as` ON `actors` (`counts_as`);--> statement-breakpoint
CREATE TABLE `citations` (
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`source_id` text NOT NULL,
	`excerpt_id` text,
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
	PRIMARY KEY(`event_id`, `position`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`,`excerpt_id`) REFERENCES `excerpts`(`source_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "citations_position" CHECK(position >= 0),
	CONSTRAINT "citations_stated" CHECK(stated_earliest_day <= stated_latest_day),
	CONSTRAINT "citations_resolution_kind" CHECK(resolution_kind IN ('absolute', 'relative', 'anchored', 'duration', 'inherited', 'vague')),
	CONSTRAINT "citations_resolution_note" CHECK(length(resolution_note) BETWEEN 1 AND 500),
	CONSTRAINT "citations_asserted_by" CHECK(length(asserted_by) BETWEEN 1 AND 120),
	CONSTRAINT "citations_modality" CHECK(modality IN ('asserted', 'reported', 'alleged', 'denied', 'planned', 'possible')),
	CONSTRAINT "citations_stance" CHECK(stance IN ('supports', 'disputes'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `citations_by_source` ON `citations` (`source_id`,`excerpt_id`,`event_id`);--> statement-breakpoint
CREATE TABLE `data_version` (
	`row` integer PRIMARY KEY NOT NULL,
	`database` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "data_version_row" CHECK(row = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `event_pairs` (
	`event_id` text NOT NULL,
	`pair` text NOT NULL,
	PRIMARY KEY(`pair`, `event_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "event_pairs_pair" CHECK(pair GLOB '[A-Z]*-[A-Z]*')
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `event_pairs_by_event` ON `event_pairs` (`event_id`,`pair`);--> statement-breakpoint
CREATE TABLE `event_revisions` (
	`event_id` text NOT NULL,
	`revision` integer NOT NULL,
	`snapshot` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`event_id`, `revision`),
	CONSTRAINT "event_revisions_snapshot" CHECK(json_valid(snapshot))
) STRICT;
--> statement-breakpoint
CREATE TABLE `event_types` (
	`id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`plover` text,
	`position` integer NOT NULL,
	CONSTRAINT "event_types_id" CHECK(id <> '' AND length(id) <= 100 AND id NOT GLOB '*[^a-z0-9-]*'),
	CONSTRAINT "event_types_plover" CHECK(json_valid(plover))
) STRICT;
--> statement-breakpoint
CREATE TABLE `events` (
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
	`contested` integer DEFAULT false NOT NULL,
	`source_count` integer DEFAULT 0 NOT NULL,
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
	CONSTRAINT "events_contested" CHECK(contested IN (0, 1)),
	CONSTRAINT "events_revision" CHECK(revision >= 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `events_id_unique` ON `events` (`id`);--> statement-breakpoint
CREATE INDEX `events_by_time` ON `events` (`earliest_day`,`id`) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX `events_by_importance` ON `events` (importance DESC,source_count DESC,`earliest_day`,`id`) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX `events_by_type` ON `events` (`type`,`earliest_day`,`id`) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX `events_by_part_of` ON `events` (`part_of`);--> statement-breakpoint
CREATE TABLE `excerpts` (
	`number` integer PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
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
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "excerpts_id" CHECK(id <> '' AND length(id) <= 100 AND id NOT GLOB '*[^a-z0-9-]*'),
	CONSTRAINT "excerpts_exact" CHECK(length(exact) BETWEEN 1 AND 300),
	CONSTRAINT "excerpts_prefix" CHECK(length(prefix) BETWEEN 0 AND 32),
	CONSTRAINT "excerpts_suffix" CHECK(length(suffix) BETWEEN 0 AND 32),
	CONSTRAINT "excerpts_place" CHECK("start" >= 0 AND "start" < "end"),
	CONSTRAINT "excerpts_translation" CHECK((translation_text IS NULL) = (translation_language IS NULL) AND (translation_text IS NULL) = (translation_by IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `excerpts_in_order` ON `excerpts` (`source_id`,`start`);--> statement-breakpoint
CREATE UNIQUE INDEX `excerpts_source_id` ON `excerpts` (`source_id`,`id`);--> statement-breakpoint
CREATE TABLE `fills` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`file_hash` text NOT NULL,
	`stored_hash` text NOT NULL,
	PRIMARY KEY(`kind`, `id`),
	CONSTRAINT "fills_kind" CHECK(kind IN ('event-type', 'actor', 'source', 'excerpt', 'event'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `participants` (
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`actor` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`event_id`, `position`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor`) REFERENCES `actors`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "participants_role" CHECK(role IN ('party', 'initiator', 'recipient', 'target', 'speaker', 'mentioned')),
	CONSTRAINT "participants_position" CHECK(position >= 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `participants_by_actor` ON `participants` (`actor`,`role`,`event_id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
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
CREATE INDEX `sources_by_sha256` ON `sources` (`sha256`);--> statement-breakpoint
CREATE TABLE `texts` (
	`source_id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`text` text NOT NULL,
	`attached_at` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
