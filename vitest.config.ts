import { defineConfig } from 'vitest/config';

// Dates must not depend on where a reader lives: the pure tests run at both ends of the day and in between.
const ZONES = { utc: 'UTC', apia: 'Pacific/Apia', 'los-angeles': 'America/Los_Angeles' };

export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      ...Object.entries(ZONES).map(([name, zone]) => ({
        test: {
          name: `unit-${name}`,
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/quiet-console.ts'],
          env: { TZ: zone },
        },
      })),
      {
        test: {
          name: 'files',
          include: ['tests/{bench,bin,data,db,docs,layers}/**/*.test.ts'],
          setupFiles: ['tests/quiet-console.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'served',
          include: ['tests/{http,browser}/**/*.test.ts'],
          globalSetup: ['tests/served-application.ts'],
          setupFiles: ['tests/quiet-console.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          // A browser on a busy machine answers late now and then. A test that fails twice fails; one that passes the
          // second time is printed as retried, so that it can be looked at.
          retry: 1,
        },
      },
    ],
  },
});
