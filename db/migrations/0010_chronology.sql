CREATE TABLE `chronology` (
	`row` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	CONSTRAINT "chronology_row" CHECK(row = 1),
	CONSTRAINT "chronology_content" CHECK(json_valid(content)),
	CONSTRAINT "chronology_title" CHECK(json_type(content, '$.title') IS 'text'),
	CONSTRAINT "chronology_focal" CHECK(coalesce(json_array_length(content, '$.focal'), 0) BETWEEN 2 AND 6)
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_fills` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`file_hash` text NOT NULL,
	`stored_hash` text NOT NULL,
	PRIMARY KEY(`kind`, `id`),
	CONSTRAINT "fills_kind" CHECK(kind IN ('event-type', 'actor', 'source', 'excerpt', 'event', 'chronology'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_fills`("kind", "id", "file_hash", "stored_hash") SELECT "kind", "id", "file_hash", "stored_hash" FROM `fills`;--> statement-breakpoint
DROP TABLE `fills`;--> statement-breakpoint
ALTER TABLE `__new_fills` RENAME TO `fills`;
--> statement-breakpoint
CREATE TRIGGER chronology_insert_version AFTER INSERT ON chronology BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER chronology_update_version AFTER UPDATE ON chronology BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER chronology_delete_version AFTER DELETE ON chronology BEGIN
  UPDATE data_version SET version = version + 1;
END;
