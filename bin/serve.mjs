#!/usr/bin/env node
/**
 * The HTTP server around Next's handler. It owns what a framework leaves to the host: body limits, timeouts, shedding
 * when too much is under way, refusal of strange hosts, and an orderly end.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { PlainFailure, ROOT, tellingFailures } from './prepare.mjs';
import { requireSettings } from './require-settings.mjs';

const MAX_BODY_BYTES = 1024 * 1024;
/** Requests under way at once; the database answers on this thread, so more would only wait longer. */
const MAX_UNDER_WAY = 200;
const SHUTDOWN_MS = 5000;

/** Addresses of this machine, as sockets give them. */
const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;
/** What a proxy says of who asked it. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for'];

/** Serves until it is told to stop; resolves with the port once it listens. */
export async function serve({ port, host }) {
  requireSettings();
  process.env.NODE_ENV ||= 'production';
  const application = next({ dev: process.env.NODE_ENV === 'development', dir: ROOT, hostname: host, port });
  await application.prepare();
  const handle = application.getRequestHandler();
  /** @type {AsyncLocalStorage<{ status: number }>} */
  const answers = new AsyncLocalStorage();
  Object.assign(globalThis, { dyadlineAnswer: answers });
  let underWay = 0;
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    const refusal = refusalOf(request, underWay) ?? refusalOfAddress(request);
    if (refusal !== null) return refuse(response, refusal);
    if (isLocal(request)) delete request.headers['accept-encoding'];
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
    });
    answers
      .run(keepStatus(response), () => handle(request, response))
      .catch((error) => {
        console.error(error);
        if (!response.headersSent) refuse(response, [500, 'internal', 'The fault is ours. Try again.']);
        else response.destroy();
      });
  });
  server.on('clientError', (error, socket) => {
    if (!socket.writable) return;
    const status =
      error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  const listening = await listen(server, port, host);
  console.log(
    `Dyadline is on http://${host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${listening}`,
  );
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), SHUTDOWN_MS).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return listening;
}

/** Whether nobody but this machine asks: for bytes that cross no network, compressing takes longer than it saves. */
function isLocal({ socket, headers }) {
  return LOOPBACK.test(socket.remoteAddress ?? '') && FORWARDED.every((name) => headers[name] === undefined);
}

function refusalOf(request, underWay) {
  if (underWay >= MAX_UNDER_WAY)
    return [503, 'busy', 'The server has too much to do. Try again in a moment.'];
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES)
    return [413, 'too-large', `Send at most ${MAX_BODY_BYTES} bytes.`];
  if (request.headers['transfer-encoding'] !== undefined)
    return [411, 'invalid-request', 'Send the length of the body in a Content-Length header.'];
  return null;
}

/** Lets a page set the status that its answer begins with; 200 is what it would be otherwise. */
function keepStatus(response) {
  const answer = { status: 200 };
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status, ...rest) => writeHead(status === 200 ? answer.status : status, ...rest);
  return answer;
}

const PAGE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** What a framework would answer with a fault of its own: an address that is no text, or a method that pages do not know. */
function refusalOfAddress({ url = '/', method = 'GET' }) {
  const path = url.split('?')[0] ?? '/';
  try {
    decodeURIComponent(path);
  } catch {
    return [400, 'invalid-request', 'The address holds bytes that are no UTF-8 text; correct its % signs.'];
  }
  const isApi = path === '/api' || path.startsWith('/api/');
  if (method === 'TRACE' || (!isApi && !PAGE_METHODS.includes(method)))
    return [405, 'method-not-allowed', `${method} is not answered here; read with GET.`];
  return null;
}

function refuse(response, [status, code, detail]) {
  response.writeHead(status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'close',
    ...(status === 503 ? { 'Retry-After': '2' } : {}),
    ...(status === 405 ? { Allow: PAGE_METHODS.join(', ') } : {}),
  });
  response.end(JSON.stringify({ type: `/problems/${code}`, title: detail, status, detail }));
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
