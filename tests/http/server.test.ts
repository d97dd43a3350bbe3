import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, inject, it } from 'vitest';
import { listEvents } from '#db/read/events.ts';
import { openDatabase } from '#db/store/open-database.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { serveCopy } from '../serve-copy.ts';

const base = inject('baseUrl');

/** Sends bytes as they are and returns the first line of the answer. */
function statusLine(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      if (answer.includes('\r\n')) {
        socket.destroy();
        resolve(answer.split('\r\n')[0] ?? '');
      }
    });
    socket.on('error', reject);
  });
}

describe('the server around the pages', () => {
  it('sends every page with a policy that runs no foreign script and lets nobody frame it', async () => {
    const first = await fetch(base);
    const policy = first.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(nonce.length).toBeGreaterThan(20);
    const html = await first.text();
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g))
      if (!tag.includes('application/ld+json')) expect(tag).toContain(`nonce="${nonce}"`);
    expect((await fetch(base)).headers.get('content-security-policy')).not.toContain(nonce);
    expect(first.headers.get('x-powered-by')).toBeNull();
  });

  it('refuses a body that is too long and a head that is not HTTP', async () => {
    expect(
      await statusLine('POST /api/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n'),
    ).toContain('413');
    expect(await statusLine('rubbish\r\n\r\n')).toContain('400');
    expect(await statusLine(`GET /?q=${'a'.repeat(40_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`)).toContain(
      '431',
    );
  });

  it('compresses for everyone who takes that, wherever they seem to come from', async () => {
    const encodingOf = async (path: string, headers: Record<string, string>) => {
      const answer = await fetch(`${base}${path}`, { headers });
      await answer.arrayBuffer();
      return answer.headers.get('content-encoding');
    };
    for (const path of ['/', '/api/window', '/sources'])
      for (const headers of [{}, { 'X-Forwarded-For': '203.0.113.7' }, { Cookie: 'a=1' }]) {
        expect(await encodingOf(path, { ...headers, 'Accept-Encoding': 'gzip' }), path).toBe('gzip');
        expect(await encodingOf(path, { ...headers, 'Accept-Encoding': 'identity' }), path).toBeNull();
      }
  });

  it('does not believe a foreign Host header', async () => {
    const html = await new Promise<string>((resolve, reject) => {
      const { port } = new URL(base);
      request({ host: '127.0.0.1', port, path: '/', headers: { Host: 'evil.example' } }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () => resolve(text));
      })
        .on('error', reject)
        .end();
    });
    expect(html).not.toContain('evil.example');
  });
});

describe('the page without JavaScript', () => {
  it('holds the events as a table', async () => {
    const html = await (await fetch(`${base}/?pair=PRK-RUS`)).text();
    const fallback = /<section class="chronology"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
    expect(fallback).toContain('<table>');
    const { total } = (await (await fetch(`${base}/api/events?pair=PRK-RUS&limit=1`)).json()) as {
      total: number;
    };
    expect([...fallback.matchAll(/href="\/events\//g)]).toHaveLength(total);
  });

  it('uses the valid part of an address, says what it ignored, and drops trackers silently', async () => {
    const html = await (await fetch(`${base}/?pair=PRK-RUS&type=nonsense&utm_source=x&fbclid=1`)).text();
    expect(html).toContain('Russia–North Korea');
    expect(html).toContain('nonsense');
    expect(html).toContain('left out');
    const notice = /<div class="notice"[^>]*>([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
    expect(notice).toContain('nonsense');
    expect(notice).not.toMatch(/utm_source|fbclid/);
    const clean = await (await fetch(`${base}/?utm_campaign=x&gclid=1`)).text();
    expect(clean).not.toContain('left out');
  });

  it('escapes what an address holds', async () => {
    const html = await (
      await fetch(`${base}/?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    ).text();
    expect(html).not.toContain('<script>alert(1)');
  });

  it('answers 404 for an event or a source that does not exist', async () => {
    for (const path of [
      '/events/no-such-event',
      '/sources/no-such-source',
      '/nowhere',
      '/problems/no-such-code',
    ])
      expect([path, (await fetch(`${base}${path}`)).status]).toEqual([path, 404]);
  });
});

describe('an address that leads nowhere', () => {
  it('says so in words, also to readers without scripts', async () => {
    for (const path of ['/events/no-such-event', '/sources/no-such-source', '/problems/none', '/nowhere']) {
      const response = await fetch(`${base}${path}`);
      const html = (await response.text()).replace(/<script[\s\S]*?<\/script>/g, '');
      expect([path, response.status]).toEqual([path, 404]);
      expect(html).toContain('<html lang="en"');
      expect(html).toContain('Nothing has this address');
    }
  });

  it('answers bytes that are no text, and methods that no page knows, with a problem', async () => {
    for (const path of ['/events/%ff', '/api/events/%E0%A4%A']) {
      const response = await fetch(`${base}${path}`);
      expect([path, response.status]).toEqual([path, 400]);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    }
    const posted = await fetch(base, { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('answers 410 with the reason for an event that was withdrawn', async () => {
    const copy = await serveCopy();
    const database = openDatabase(`file:${copy.file}`);
    const [event] = (await listEvents(database, EVERY_EVENT, { limit: 1 })).events;
    const set = (status: string) =>
      database.sqlite.prepare('UPDATE events SET status = ? WHERE id = ?').run(status, event?.id);
    try {
      set('withdrawn');
      expect((await fetch(`${copy.baseUrl}/events/${event?.id}`)).status).toBe(410);
      expect((await fetch(`${copy.baseUrl}/api/events/${event?.id}`)).status).toBe(410);
      set('published');
      expect((await fetch(`${copy.baseUrl}/events/${event?.id}`)).status).toBe(200);
    } finally {
      database.close();
      await copy.stop();
    }
  });

  it('leads from a merged event to the one that is left, and says why another is gone', async () => {
    const copy = await serveCopy();
    const database = openDatabase(`file:${copy.file}`);
    const [left, merged, gone] = (await listEvents(database, EVERY_EVENT, { limit: 3 })).events;
    const set = database.sqlite.prepare(
      "UPDATE events SET status = 'withdrawn', status_reason = ?, merged_into = ? WHERE id = ?",
    );
    const ask = async (path: string) => {
      const response = await fetch(`${copy.baseUrl}${path}`, { redirect: 'manual' });
      return [response.status, response.headers.get('location')];
    };
    try {
      set.run('Told twice.', left?.id, merged?.id);
      set.run('It never was.', null, gone?.id);
      expect(await ask(`/events/${merged?.id}`)).toEqual([308, `/events/${left?.id}`]);
      expect(await ask(`/api/events/${merged?.id}`)).toEqual([308, `/api/events/${left?.id}`]);
      expect(await ask(`/events/${merged?.id}?revision=1`)).toEqual([308, `/events/${left?.id}`]);
      const chosen = await fetch(`${copy.baseUrl}/api/events?only=${merged?.id}`);
      expect(await chosen.json()).toMatchObject({ events: [{ id: left?.id }] });
      const page = await fetch(`${copy.baseUrl}/events/${gone?.id}`);
      expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('It never was.')]);
      const answer = await fetch(`${copy.baseUrl}/api/events/${gone?.id}`);
      expect(await answer.json()).toMatchObject({ status: 410, reason: 'It never was.' });
    } finally {
      database.close();
      await copy.stop();
    }
  });
});
