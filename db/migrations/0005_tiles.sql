CREATE TABLE `event_tiles` (
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`level` integer NOT NULL,
	`tile` integer NOT NULL,
	`mask` integer NOT NULL,
	`began` integer NOT NULL,
	`ended` integer NOT NULL,
	PRIMARY KEY(`kind`, `value`, `level`, `tile`, `mask`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tile_days` (
	`day` integer PRIMARY KEY NOT NULL,
	`dekad` integer NOT NULL
) STRICT;
--> statement-breakpoint
DROP INDEX `events_by_importance`;--> statement-breakpoint
ALTER TABLE `events` ADD `lane_mask` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `events_by_rank` ON `events` (importance DESC,source_count DESC,`earliest_day`,`id`,`latest_day`,`lane_mask`,`type`,`contested`) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX `events_by_span` ON `events` (`importance`,CASE WHEN latest_day - earliest_day < 1 THEN 0 WHEN latest_day - earliest_day < 2 THEN 1 WHEN latest_day - earliest_day < 4 THEN 2 WHEN latest_day - earliest_day < 8 THEN 3 WHEN latest_day - earliest_day < 16 THEN 4 WHEN latest_day - earliest_day < 32 THEN 5 WHEN latest_day - earliest_day < 64 THEN 6 WHEN latest_day - earliest_day < 128 THEN 7 WHEN latest_day - earliest_day < 256 THEN 8 WHEN latest_day - earliest_day < 512 THEN 9 WHEN latest_day - earliest_day < 1024 THEN 10 WHEN latest_day - earliest_day < 2048 THEN 11 WHEN latest_day - earliest_day < 4096 THEN 12 WHEN latest_day - earliest_day < 8192 THEN 13 WHEN latest_day - earliest_day < 16384 THEN 14 WHEN latest_day - earliest_day < 32768 THEN 15 WHEN latest_day - earliest_day < 65536 THEN 16 WHEN latest_day - earliest_day < 131072 THEN 17 WHEN latest_day - earliest_day < 262144 THEN 18 WHEN latest_day - earliest_day < 524288 THEN 19 WHEN latest_day - earliest_day < 1048576 THEN 20 WHEN latest_day - earliest_day < 2097152 THEN 21 WHEN latest_day - earliest_day < 4194304 THEN 22 WHEN latest_day - earliest_day < 8388608 THEN 23 ELSE 24 END,`earliest_day`,`latest_day`,`lane_mask`,`type`,`contested`,source_count DESC,`id`) WHERE status = 'published';