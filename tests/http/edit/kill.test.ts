import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSteps } from '#db/read/steps.ts';
import { openDatabase } from '#db/store/open-database.ts';
import { readRecords } from '#db/write/edited-kinds.ts';
import { type ServedCopy, serveCopy } from '../../serve-copy.ts';
import { serveDatabase } from '../../served-application.ts';
import { signInAs } from './signed-in.ts';

/** A few in each run; many with `KILLS=200`. */
const KILLS = Number(process.env.KILLS ?? 3);

let server: ServedCopy;
beforeAll(async () => {
  server = await serveCopy();
});
afterAll(() => server?.stop());

describe('a server that is killed while somebody edits', () => {
  it('loses nothing that it acknowledged, and leaves no half', {
    timeout: 60_000 + KILLS * 15_000,
  }, async () => {
    const { cookie } = await signInAs(server, 'Kim');
    let { baseUrl, pid } = server;
    const acknowledged = new Map<string, string>();
    let count = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const wait = 20 + ((kill * 97) % 400);
      const killed = pid;
      let timer: NodeJS.Timeout | undefined;
      for (let isUp = true; isUp; ) {
        const [code, name] = [`KILL${count}`, `Name ${count}`];
        count += 1;
        try {
          const answer = await fetch(`${baseUrl}/api/actors`, {
            method: 'POST',
            headers: { Cookie: cookie, Origin: baseUrl, 'Content-Type': 'application/json' },
            body: JSON.stringify({ code, name, kind: 'other' }),
          });
          if (answer.status !== 201) continue;
          acknowledged.set(code, name);
          // Some time after the first is acknowledged, which on a busy machine is late.
          timer ??= setTimeout(() => process.kill(killed, 'SIGKILL'), wait);
        } catch {
          isUp = false;
        }
      }
      clearTimeout(timer);
      const again = await serveDatabase(`file:${server.file}`);
      ({ baseUrl, pid } = again);
      server = { ...server, stop: again.stop };
    }
    expect(acknowledged.size).toBeGreaterThan(0);
    const database = openDatabase(`file:${server.file}`);
    for (const [code, name] of acknowledged)
      expect(readRecords(database, [{ kind: 'actor', id: code }])).toMatchObject([{ name }]);
    // Every actor that is there has its step, and every step its actor.
    const made = database.sqlite.prepare("SELECT code FROM actors WHERE code GLOB 'KILL*'").pluck().all();
    const kept = listSteps(database, { limit: 100_000 }).flatMap(({ changes }) =>
      changes.map(({ id }) => id),
    );
    expect(kept.sort()).toEqual((made as string[]).sort());
    expect(database.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  });
});
