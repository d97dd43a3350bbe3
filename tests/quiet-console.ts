import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

// Whatever warns in a test warns somewhere in use as well: an unexpected message fails the test.
let spies: MockInstance[] = [];

beforeEach(() => {
  spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
});

afterEach(() => {
  const calls = spies.flatMap((spy) => spy.mock.calls);
  for (const spy of spies) spy.mockRestore();
  expect(calls, 'console.error or console.warn was called').toEqual([]);
});
