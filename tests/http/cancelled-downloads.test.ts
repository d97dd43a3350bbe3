import { platform } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedCopy, serveCopy } from '../serve-copy.ts';
import { countOpen } from './count-open.ts';

// A server of its own: others would find it busy, and what they hold open would be counted.
let served: ServedCopy;
beforeAll(async () => {
  served = await serveCopy();
});
afterAll(() => served.stop());

const small = (width: number) => `${served.baseUrl}/api/export/svg?pair=PRK-RUS&width=${width}&height=480`;

/** Asks for a download and leaves after some milliseconds, if it is not there by then. */
async function leaveAfter(url: string, ms: number): Promise<void> {
  await fetch(url, { signal: AbortSignal.timeout(ms) }).then(
    (answer) => answer.arrayBuffer().catch(() => {}),
    () => {},
  );
}

/** Two at once, so that every thread there is has made something. */
const askTwo = () =>
  Promise.all([small(641), small(642)].map(async (url) => (await fetch(url)).arrayBuffer()));

describe.runIf(platform() === 'linux')('downloads that nobody waits for', () => {
  it('leave nothing open, and the next ones are made', async () => {
    await askTwo();
    const before = countOpen(served.pid);
    for (let round = 0; round < 12; round += 1) {
      const urls = Array.from({ length: 5 }, (_, index) => small(700 + round * 5 + index));
      await Promise.all(urls.map((url, index) => leaveAfter(url, 5 + ((round * 7 + index * 13) % 60))));
    }
    await expect.poll(() => countOpen(served.pid), { timeout: 10_000 }).toBeLessThan(before + 15);
    await expect
      .poll(async () => (await fetch(small(650))).status, { timeout: 20_000, interval: 500 })
      .toBe(200);
  });
});

describe('large pictures', () => {
  it('wait for each other, and not the small ones for them', async () => {
    const leaving = new AbortController();
    const statuses = Array.from({ length: 6 }, (_, index) =>
      fetch(`${served.baseUrl}/api/export/png?width=4000&height=${4000 + index}&actor=NOBODY`, {
        signal: leaving.signal,
      }).then(
        ({ status }) => status,
        () => 0,
      ),
    );
    // Those beyond the ones that may wait are told so at once.
    await Promise.race(statuses);
    expect((await fetch(small(801))).status).toBe(200);
    leaving.abort();
    expect(await Promise.all(statuses)).toContain(503);
  });
});
