/** Returns the address of the database: DATABASE_URL, or the file that `npm start` fills. */
export function databaseUrl(): string {
  return process.env.DATABASE_URL || 'file:data/timeline.db';
}
