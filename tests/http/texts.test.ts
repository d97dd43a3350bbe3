import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/store/open-database.ts';
import { type ServedCopy, serveCopy } from '../serve-copy.ts';
import { serveDatabase, untilWarm } from '../served-application.ts';

const WORDS = 'The whole text of a source, which is nobody’s to publish.';
let served: ServedCopy;

beforeAll(async () => {
  served = await serveCopy();
  const database = openDatabase(`file:${served.file}`);
  database.sqlite
    .prepare("INSERT INTO texts SELECT id, sha256, ?, '' FROM sources WHERE id = 'silver-2025'")
    .run(WORDS);
  database.close();
  await untilWarm(served.baseUrl);
});

afterAll(() => served.stop());

async function showsText(base: string, headers: Record<string, string> = {}): Promise<boolean> {
  const answer = await fetch(`${base}/sources/silver-2025`, { headers });
  expect(answer.status).toBe(200);
  return (await answer.text()).includes(WORDS);
}

describe('an attached text', () => {
  it('is shown to nobody unless that was set, wherever they seem to come from', async () => {
    const base = served.baseUrl;
    expect(await showsText(base)).toBe(false);
    expect(await showsText(base.replace('localhost', '127.0.0.1'))).toBe(false);
    for (const name of ['X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP', 'Forwarded'])
      expect(await showsText(base, { [name]: '127.0.0.1' })).toBe(false);
  });

  it('is shown where that was set', async () => {
    const server = await serveDatabase(`file:${served.file}`, { PUBLISH_TEXTS: '1' });
    try {
      await untilWarm(server.baseUrl);
      expect(await showsText(server.baseUrl)).toBe(true);
      expect(await showsText(server.baseUrl, { 'X-Forwarded-For': '203.0.113.7' })).toBe(true);
    } finally {
      await server.stop();
    }
  });
});
