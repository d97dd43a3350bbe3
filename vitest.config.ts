import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { UNDATED_TESTS, ZONES } from './tests/unit-zones.ts';

const SERVED = {
  globalSetup: ['tests/served-application.ts'],
  setupFiles: ['tests/quiet-console.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Each file would start a browser of its own.
  isolate: false,
  // A browser on a busy machine answers late now and then. A test that fails twice fails; one that passes the second
  // time is printed as retried, so that it can be looked at.
  retry: 1,
};
const ALONE = ['tests/http/load.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    // One for each processor; vitest itself leaves one idle.
    maxWorkers: availableParallelism(),
    projects: [
      ...Object.entries(ZONES).map(([name, zone], index) => ({
        test: {
          name: `unit-${name}`,
          include: ['tests/unit/**/*.test.ts'],
          exclude: index === 0 ? [] : UNDATED_TESTS.map((place) => place.replace(/(?<!\.ts)$/, '/**')),
          // What they test is pure, so that one file leaves nothing behind for the next.
          isolate: false,
          testTimeout: 20_000,
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
          ...SERVED,
          name: 'served',
          include: ['tests/{http,browser}/**/*.test.ts'],
          exclude: ALONE,
          sequence: { groupOrder: 1 },
        },
      },
      // What measures how long others wait runs while nothing else does.
      { test: { ...SERVED, name: 'alone', include: ALONE, sequence: { groupOrder: 2 } } },
    ],
  },
});
