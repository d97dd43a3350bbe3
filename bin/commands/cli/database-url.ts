import { DyadlineError } from '#lib/errors.ts';

/** Returns the address of the database: DATABASE_URL, or the file that `npm start` fills. Throws for one in memory. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL || 'file:data/timeline.db';
  if (!/^(?:file:)?:memory:$/.test(url.trim())) return url;
  throw new DyadlineError(
    'storage-unavailable',
    `DATABASE_URL=${url} is gone with the command that fills it: give a file, such as file:data/timeline.db.`,
  );
}
