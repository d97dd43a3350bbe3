import { defineConfig } from 'vitest/config';

// Apart from `npm test`, because LibreOffice is large and not on every machine.
export default defineConfig({
  test: {
    name: 'office',
    include: ['tests/office/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
