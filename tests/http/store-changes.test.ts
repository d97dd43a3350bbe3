import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/store/open-database.ts';
import { type ServedCopy, serveCopy } from '../serve-copy.ts';
import { serveDatabase } from '../served-application.ts';

const PATHS = ['/', '/sources', '/present', '/events/x', '/sitemap.xml', '/api/events', '/api/window'];
PATHS.push('/api/health', '/api/export/svg', '/api/oembed?url=x', '/api/actors', '/events/x/panel', '/rows');

let folder: string;
let file: string;
let server: ServedCopy;

beforeEach(async () => {
  server = await serveCopy();
  ({ folder, file } = server);
  await expect.poll(async () => (await fetch(`${server.baseUrl}/api/health`)).status).toBe(200);
});

afterEach(() => server.stop());

/** Every address says the same sentence, to programs and to readers. */
async function expectTold(sentence: RegExp) {
  for (const path of PATHS) {
    const answer = await fetch(`${server.baseUrl}${path}`);
    const problem = (await answer.json()) as { type: string; detail: string };
    expect([path, answer.status, problem.type]).toEqual([path, 503, '/problems/storage-unavailable']);
    expect(problem.detail).toMatch(sentence);
  }
  for (const path of ['/', '/embed']) {
    const page = await fetch(`${server.baseUrl}${path}`, { headers: { Accept: 'text/html' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect([path, page.status]).toEqual([path, 503]);
    expect(await page.text()).toMatch(sentence);
  }
}

const change = (sql: string) => {
  const writer = openDatabase(`file:${file}`);
  writer.sqlite.exec(sql);
  writer.close();
};

describe('a database that changes while it is served', () => {
  it('is told where its file is gone, and heals where that comes back', async () => {
    renameSync(file, `${file}.away`);
    await expectTold(/was deleted while it was served/);
    renameSync(`${file}.away`, file);
    expect((await fetch(`${server.baseUrl}/api/events`)).status).toBe(200);
  });

  it('is told where a table is missing', async () => {
    change('DROP TABLE event_search');
    await expectTold(/no such table: event_search/);
  });

  it('is another at once where a backup is restored, and goes on being served', async () => {
    const copy = join(folder, 'copy.db');
    copyFileSync(file, copy);
    const titles = async () => (await fetch(`${server.baseUrl}/api/events?limit=1000`)).text();
    const before = await titles();
    change("UPDATE events SET title = 'Edited'");
    expect(await titles()).toContain('"Edited"');
    execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'bin/commands/restore.ts', copy], {
      env: { ...process.env, DATABASE_URL: `file:${file}` },
      stdio: 'ignore',
    });
    expect(await titles()).toBe(before);
    expect(existsSync(`${file}.before-restore-1.bak`)).toBe(true);
  });

  it('can be copied and put back by hand once the server has ended, for nothing of it is left in a log', async () => {
    const copy = join(folder, 'copy.db');
    copyFileSync(file, copy);
    change("UPDATE events SET title = 'Edited'");
    expect(await (await fetch(`${server.baseUrl}/api/events?limit=1`)).text()).toContain('"Edited"');
    process.kill(server.pid, 'SIGTERM');
    await expect.poll(() => existsSync(`${file}-wal`), { timeout: 10_000 }).toBe(false);
    copyFileSync(copy, file);
    const again = await serveDatabase(`file:${file}`);
    try {
      expect(await (await fetch(`${again.baseUrl}/api/events?limit=1`)).text()).not.toContain('"Edited"');
    } finally {
      await again.stop();
    }
  });
});
