import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { selectRows } from '#db/store/run-query.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import type { RecordKind } from '#lib/edit/step.ts';
import type { Reference } from './references.ts';

/** A record of the data files: what it holds, what it refers to, and how it is written. */
export type FillItem = {
  id: string;
  content: unknown;
  references: readonly Reference[];
  write: (database: Database, now: string) => void;
};

/** A kind of record. Ids of excerpts are `source/excerpt`. */
export type FillKind = {
  kind: Exclude<RecordKind, 'text'>;
  /** A record with this id and content, in the form of `FillItem.content`. */
  toItem: (content: object, id: string) => FillItem;
  incoming: (dataSet: Partial<DataSet>) => FillItem[];
  /** The content of the records with these ids that are here, in the form of `FillItem.content`. */
  stored: (database: Database, ids: readonly string[]) => Map<string, unknown>;
  /** What earlier versions of the program may have taken the hash of, where a record stood here as `content` says. */
  formerly?: (content: unknown) => unknown[];
  /** Queries whose first row (`user`) names what still refers to a record. */
  users: (id: string) => SQL;
  /** Query for the ids (`id`) of the events whose content changes with the records that have these ids. */
  events?: (ids: readonly string[]) => SQL;
  removal: (id: string) => SQL;
};

/** A kind of record that an editor changes, whether or not data files fill it. */
export type EditedKind = Omit<FillKind, 'kind' | 'incoming' | 'formerly'> & { kind: RecordKind };

/** Returns what still refers to a record, in words, or null. */
export function findUser(database: Database, { users }: EditedKind, id: string): string | null {
  return selectRows<{ user: string }>(database, sql`${users(id)} LIMIT 1`)[0]?.user ?? null;
}
