import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --name <what-changes>`; then add STRICT to new tables, which Drizzle cannot write. */
export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './db/schema/schema.ts',
    './db/schema/schema-names.ts',
    './db/schema/schema-sources.ts',
    './db/schema/schema-upkeep.ts',
    './db/schema/schema-edits.ts',
  ],
  out: './db/migrations',
});
