import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, describe, expect, inject, it } from 'vitest';

const base = inject('baseUrl');
const EVENT = 'russia-north-korea-treaty-signed-2024';
const opened: Client[] = [];
afterAll(() => Promise.all(opened.map((client) => client.close())));

async function connect(transport: StreamableHTTPClientTransport | StdioClientTransport): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  // The types of the package are older than the rule that tells absent from undefined.
  await client.connect(transport as Parameters<Client['connect']>[0]);
  opened.push(client);
  return client;
}

const overHttp = () => connect(new StreamableHTTPClientTransport(new URL('/mcp', base)));

type Answer = { isError?: boolean; content: { text: string }[]; structuredContent: Record<string, unknown> };
const call = async (client: Client, name: string, given: Record<string, unknown>) =>
  (await client.callTool({ name, arguments: given })) as unknown as Answer;

type ToolEvent = {
  id: string;
  permalink: string;
  quotations: { words: string | null; permalink: string; source: string }[];
};

describe('the Model Context Protocol', () => {
  it('offers five tools that only read', async () => {
    const { tools } = await (await overHttp()).listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      ...['search_events', 'get_event', 'list_pairs', 'what_was_known', 'chronology'],
    ]);
    for (const { annotations, inputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect(inputSchema.additionalProperties).toBe(false);
    }
  });

  it('answers with the words of the sources and with permalinks', async () => {
    const client = await overHttp();
    const found = await call(client, 'search_events', { pair: ['PRK-RUS'], q: 'treaty', limit: 5 });
    const events = found.structuredContent.events as ToolEvent[];
    expect(events.length).toBeGreaterThan(0);
    for (const { id, permalink, quotations } of events) {
      expect(permalink).toBe(`${base}/events/${id}`);
      expect(found.content[0]?.text).toContain(permalink);
      expect(quotations.length).toBeGreaterThan(0);
      for (const { words } of quotations) if (words !== null) expect(found.content[0]?.text).toContain(words);
    }
    const one = (await call(client, 'get_event', { id: EVENT })).structuredContent as unknown as ToolEvent;
    const api = (await (await fetch(`${base}/api/events/${EVENT}`)).json()) as {
      citations: { excerpt: { exact: string } | null }[];
    };
    expect(one.quotations.map(({ words }) => words)).toEqual(
      api.citations.map(({ excerpt }) => excerpt?.exact ?? null),
    );
    for (const { permalink } of one.quotations) expect((await fetch(permalink)).status).toBe(200);
  });

  it('goes on page by page, each event once', async () => {
    const client = await overHttp();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { structuredContent: page } = await call(client, 'search_events', {
        type: ['summit', 'treaty'],
        limit: 7,
        ...(cursor === null ? {} : { cursor }),
      });
      seen.push(...(page.events as ToolEvent[]).map(({ id }) => id));
      cursor = page.next as string | null;
    } while (cursor !== null);
    const { total } = (await (await fetch(`${base}/api/events?type=summit&type=treaty&limit=1`)).json()) as {
      total: number;
    };
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  });

  it('says what was known on a day, counts pairs, and tells a chronology with footnotes', async () => {
    const client = await overHttp();
    const known = await call(client, 'what_was_known', { asof: '2024-06-01', limit: 50 });
    const now = await call(client, 'search_events', { limit: 50 });
    expect(Number(known.structuredContent.total)).toBeLessThan(Number(now.structuredContent.total));
    const pairs = (await call(client, 'list_pairs', { from: '2022' })).structuredContent.pairs as {
      pair: string;
      permalink: string;
    }[];
    expect(pairs[0]?.permalink).toContain(`pair=${pairs[0]?.pair}`);
    const told = await call(client, 'chronology', { pair: 'PRK-RUS', limit: 5 });
    expect(told.content[0]?.text).toMatch(/\[\^1\]: “/);
  });

  it('refuses hostile arguments in words, and goes on', async () => {
    const client = await overHttp();
    for (const [name, given, words] of [
      ['what_was_known', {}, 'asof is missing'],
      ['get_event', {}, 'id is missing'],
      ['get_event', { id: "x' OR 1=1 --" }, 'id'],
      ['get_event', { id: '../../etc/passwd' }, 'id'],
      ['get_event', { id: 'no-such-event' }, 'There is no event'],
      ['search_events', { limit: 1e9 }, 'limit'],
      ['search_events', { limit: -1 }, 'limit'],
      ['search_events', { q: 'x'.repeat(100_000) }, 'q'],
      ['search_events', { pair: Array.from({ length: 5000 }, () => 'PRK-RUS') }, 'at most 100'],
      ['search_events', { pair: [{ toString: 'x' }] }, 'give a text'],
      ['search_events', { constructor: { prototype: 1 } }, 'give a text'],
      ['search_events', { cursor: 'AAAA' }, 'cursor'],
      ['search_events', { sql: 'DROP TABLE events' }, 'not a parameter'],
      ['list_pairs', { from: '2024', to: '2023' }, 'to'],
    ] as const) {
      const { isError, content } = await call(client, name, given);
      expect(isError, `${name} ${JSON.stringify(given).slice(0, 80)}`).toBe(true);
      expect(content[0]?.text).toContain(words);
    }
    await expect(call(client, 'delete_event', { id: EVENT })).rejects.toThrow('no such tool');
    expect((await call(client, 'search_events', { limit: 1 })).isError).toBeUndefined();
  });

  it('refuses what is no message, and has no stream', async () => {
    const post = (body: string, headers: Record<string, string> = {}) =>
      fetch(`${base}/mcp`, {
        method: 'POST',
        body,
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json, text/event-stream',
          ...headers,
        },
      });
    for (const body of ['', '{', '{"jsonrpc":"1.0"}', 'null'])
      expect((await post(body)).status, body).toBe(400);
    expect((await post('{}', { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await fetch(`${base}/mcp`)).status).toBe(405);
    expect((await fetch(`${base}/mcp`, { method: 'OPTIONS' })).headers.get('allow')).toBe('POST, OPTIONS');
  });

  it('is spoken over standard input and output as well', async () => {
    const root = join(import.meta.dirname, '..', '..');
    const client = await connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(root, 'bin', 'commands', 'mcp.ts')],
        env: { ...process.env, DATABASE_URL: `file:${inject('databasePath')}` } as Record<string, string>,
        cwd: root,
      }),
    );
    const found = await call(client, 'get_event', { id: EVENT });
    expect(found.structuredContent.permalink).toBe(`/events/${EVENT}`);
  });
});
