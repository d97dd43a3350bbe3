import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const REVEAL = path.join(import.meta.dirname, '..', '..', 'node_modules', 'reveal.js', 'dist');

/** Returns a reveal.js deck whose second of three slides is `slide`. */
function writeDeck(reveal: string, slide: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deck</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${reveal}/reveal.css"></head>
<body><div class="reveal"><div class="slides"><section><h1>First</h1></section>${slide}<section><h1>Last</h1></section></div></div>
<script src="${reveal}/reveal.js"></script>
<script>Reveal.initialize({ hash: false, transition: 'none' });</script></body></html>`;
}

/** Serves pages by their paths, and reveal.js under `/reveal`, for the length of a test; returns the origin. */
export async function servePages(pages: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://deck').pathname;
    const page = pages[address];
    const file = /^\/reveal\/([\w.-]+)$/.exec(address)?.[1];
    if (page === undefined && file === undefined) return response.writeHead(404).end();
    const type = (file ?? '').endsWith('.js')
      ? 'text/javascript'
      : (file ?? '').endsWith('.css')
        ? 'text/css'
        : 'text/html; charset=utf-8';
    return response
      .writeHead(200, { 'Content-Type': type })
      .end(page ?? readFileSync(path.join(REVEAL, file ?? '')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  // A host of another name than the application's, so that it is another site.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Returns the address of a deck over http. */
export async function serveDeck(slide: string): Promise<string> {
  return `${await servePages({ '/': writeDeck('/reveal', slide) })}/`;
}

/** Writes files into a folder of the test's own, and returns the address of the first as `file://`. */
export function writeFiles(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dyadline-deck-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return pathToFileURL(path.join(folder, Object.keys(files)[0] ?? '')).href;
}

/** Returns the address of a deck on disk. */
export function writeDeckFile(slide: string, others: Readonly<Record<string, string>> = {}): string {
  return writeFiles({ 'deck.html': writeDeck(pathToFileURL(REVEAL).href, slide), ...others });
}
