#!/usr/bin/env node
/**
 * The HTTP server around Next's handler. It owns what a framework leaves to the host: body limits, timeouts, shedding
 * when too much is under way, refusal of strange hosts, and an orderly end.
 */
import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { PlainFailure, ROOT, tellingFailures } from './prepare.mjs';
import { requireSettings } from './require-settings.mjs';
import { makeAnswerer } from './serve/answerer.mjs';
import { mayGuess } from './serve/asked.mjs';
import { makeGuesses } from './serve/guesses.mjs';
import { logLines } from './serve/log-lines.mjs';
import { answerMethods, asksForMethods, BROKEN, refusalOf, refuse, toOriginForm } from './serve/refusals.mjs';
import { startWorkers, workerCount } from './serve/workers.mjs';

const SHUTDOWN_MS = 5000;
/** Who connects beyond these is turned away: with no descriptor left, nobody could read a file or the database. */
const MAX_CONNECTIONS = 800;
/** How long a connection that spoke no HTTP may take to read why it is closed. */
const FAREWELL_MS = 1000;

/** Serves until it is told to stop; resolves with the port once it listens. */
export async function serve({ port, host }) {
  requireSettings();
  process.env.NODE_ENV ||= 'production';
  const count = workerCount();
  const listening = count > 1 ? await startWorkers(count, { port, host }) : await serveHere({ port, host });
  if (cluster.isPrimary)
    console.log(
      `Dyadline is on http://${host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${listening}`,
    );
  return listening;
}

/** Serves in this process. */
async function serveHere({ port, host }) {
  const isDevelopment = process.env.NODE_ENV === 'development';
  const application = next({
    dev: isDevelopment,
    dir: ROOT,
    hostname: host,
    port,
    // Next takes over connections that ask for another protocol, and lets go only of those on a page's path. But for
    // its development server nothing here speaks one: without a listener Node answers as if they had not asked.
    ...(isDevelopment ? {} : { httpServer: createServer() }),
  });
  await application.prepare();
  let connections = 0;
  const guesses = makeGuesses(mayGuess);
  const answer = makeAnswerer(application.getRequestHandler(), !isDevelopment, () => connections);
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.headers.upgrade !== undefined) response.setHeader('Connection', 'close');
    request.url = toOriginForm(request.url);
    const refusal = refusalOf(request) ?? guesses.refusalOf(request, response);
    if (refusal !== null) return refuse(response, refusal);
    if (asksForMethods(request)) return answerMethods(response);
    answer(request, response).catch((error) => {
      console.error(error);
      refuse(response, BROKEN);
    });
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.on('connection', () => {
    connections += 1;
  });
  server.on('clientError', (error, socket) => {
    if (!socket.writable) return;
    const status =
      error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    // Whoever does not close it in turn would keep it open for ever.
    socket.setTimeout(FAREWELL_MS, () => socket.destroy());
  });
  const listening = await listen(server, port, host);
  if (!isDevelopment) logLines();
  const end = () => {
    // What stands in the log beside the database would otherwise be written into whatever is put in its place.
    globalThis.dyadlineClose?.();
    process.exit(0);
  };
  const stop = () => {
    server.close(end);
    server.closeIdleConnections();
    setTimeout(end, SHUTDOWN_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  return listening;
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new PlainFailure(`Cannot listen on ${host}:${port} (${error.code}): choose another PORT or HOST.`),
      ),
    );
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await tellingFailures(async () => {
    await serve({ port: Number(process.env.PORT || 3000), host: process.env.HOST || '127.0.0.1' });
  });
}
