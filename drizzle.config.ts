import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --name <what-changes>`; then add STRICT to new tables, which Drizzle cannot write. */
export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './db/schema.ts',
    './db/schema-names.ts',
    './db/schema-sources.ts',
    './db/schema-tiles.ts',
    './db/schema-upkeep.ts',
  ],
  out: './db/migrations',
});
