import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openDatabase } from '#db/store/open-database.ts';
import { serveDatabase } from './served-application.ts';

/** A server with a copy of the shipped database: the folder of the copy, its file, the server's address and process. */
export type ServedCopy = {
  folder: string;
  file: string;
  baseUrl: string;
  pid: number;
  stop: () => Promise<void>;
};

/**
 * Serves a copy of the shipped database, for a test that writes: the one that all tests share is only read, since
 * several of them run at once. `settings` are more environment variables of the server; `stop` ends it and removes the
 * folder.
 */
export async function serveCopy(settings: Record<string, string> = {}): Promise<ServedCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'dyadline-copy-'));
  const file = join(folder, 'timeline.db');
  const shared = openDatabase(`file:${inject('databasePath')}`);
  shared.sqlite.prepare('VACUUM INTO ?').run(file);
  shared.close();
  const { baseUrl, pid, stop } = await serveDatabase(`file:${file}`, settings);
  return {
    folder,
    file,
    baseUrl,
    pid,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
