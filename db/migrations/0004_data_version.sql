-- A number that rises with every write, whoever makes it: answers that were made at the same number are the same. The
-- name drawn at random tells this database from another one that got to the same number.
INSERT INTO data_version (row, database, version) VALUES (1, lower(hex(randomblob(8))), 1);
--> statement-breakpoint
CREATE TRIGGER event_types_insert_version AFTER INSERT ON event_types BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER event_types_update_version AFTER UPDATE ON event_types BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER event_types_delete_version AFTER DELETE ON event_types BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER actors_insert_version AFTER INSERT ON actors BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER actors_update_version AFTER UPDATE ON actors BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER actors_delete_version AFTER DELETE ON actors BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER sources_insert_version AFTER INSERT ON sources BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER sources_update_version AFTER UPDATE ON sources BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER sources_delete_version AFTER DELETE ON sources BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_insert_version AFTER INSERT ON excerpts BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_update_version AFTER UPDATE ON excerpts BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER excerpts_delete_version AFTER DELETE ON excerpts BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER events_insert_version AFTER INSERT ON events BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER events_update_version AFTER UPDATE ON events BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER events_delete_version AFTER DELETE ON events BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER participants_insert_version AFTER INSERT ON participants BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER participants_update_version AFTER UPDATE ON participants BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER participants_delete_version AFTER DELETE ON participants BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER citations_insert_version AFTER INSERT ON citations BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER citations_update_version AFTER UPDATE ON citations BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER citations_delete_version AFTER DELETE ON citations BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER event_pairs_insert_version AFTER INSERT ON event_pairs BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER event_pairs_update_version AFTER UPDATE ON event_pairs BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER event_pairs_delete_version AFTER DELETE ON event_pairs BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER texts_insert_version AFTER INSERT ON texts BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER texts_update_version AFTER UPDATE ON texts BEGIN
  UPDATE data_version SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER texts_delete_version AFTER DELETE ON texts BEGIN
  UPDATE data_version SET version = version + 1;
END;
