import { Agent, get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/store/open-database.ts';
import { type ServedCopy, serveCopy } from '../serve-copy.ts';

let server: ServedCopy;

beforeAll(async () => {
  server = await serveCopy({ WORKERS: '2' });
});

afterAll(() => server?.stop());

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
    const database = openDatabase(`file:${server.file}`);
    database.sqlite.prepare("UPDATE events SET title = 'Edited'").run();
    database.close();
    expect(await titles()).toEqual(new Set(['Edited']));
  });
});
