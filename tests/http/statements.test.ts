import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/store/open-database.ts';
import { type ServedCopy, serveCopy } from '../serve-copy.ts';

/** Questions to the store for a page that nothing is remembered of. */
const MAX_STATEMENTS = 25;

const folder = mkdtempSync(join(tmpdir(), 'dyadline-statements-'));
const counted = join(folder, 'statements');
let server: ServedCopy;

beforeAll(async () => {
  server = await serveCopy({
    STATEMENTS_FILE: counted,
    NODE_OPTIONS: `--import=${join(import.meta.dirname, 'counted-statements.mjs')}`,
  });
});

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The statements that are run to answer this address. */
async function statementsOf(path: string): Promise<string[]> {
  writeFileSync(counted, '');
  expect((await fetch(`${server.baseUrl}${path}`)).status).toBe(200);
  return readFileSync(counted, 'utf8')
    .split('\n')
    .filter((statement) => statement !== '');
}

describe('the page of the timeline', () => {
  it('asks the store few things when it is made, and one when it did not change', async () => {
    await statementsOf('/');
    const database = openDatabase(`file:${server.file}`);
    database.sqlite.prepare("UPDATE events SET title = title || '.' WHERE number = 1").run();
    database.close();
    // Whoever asks first after an edit has it brought into the columns.
    await statementsOf('/api/events?limit=1');
    const made = await statementsOf('/');
    expect(made.length, made.join('\n')).toBeLessThanOrEqual(MAX_STATEMENTS);
    expect(await statementsOf('/')).toHaveLength(1);
  });
});
