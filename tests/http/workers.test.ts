import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#db/store/open-database.ts';
import { serveDatabase } from '../served-application.ts';

const folder = mkdtempSync(join(tmpdir(), 'dyadline-workers-'));
const file = join(folder, 'timeline.db');
let server: Awaited<ReturnType<typeof serveDatabase>>;

beforeAll(async () => {
  const shared = openDatabase(`file:${inject('databasePath')}`);
  shared.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  shared.close();
  copyFileSync(inject('databasePath'), file);
  server = await serveDatabase(`file:${file}`, { WORKERS: '2' });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks over a connection of its own, so that the processes take turns. */
function askAnew(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(`${server.baseUrl}${path}`, { agent: new Agent() }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => resolve(text));
      response.on('error', reject);
    }).on('error', reject);
  });
}

describe('several processes on one port', () => {
  it('all answer, and all see an edit at once', async () => {
    const titles = async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => askAnew('/api/events?limit=1')));
      return new Set(
        answers.map((text) => (JSON.parse(text) as { events: { title: string }[] }).events[0]?.title),
      );
    };
    expect((await titles()).size).toBe(1);
    const database = openDatabase(`file:${file}`);
    database.sqlite.prepare("UPDATE events SET title = 'Edited'").run();
    database.close();
    expect(await titles()).toEqual(new Set(['Edited']));
  });
});
