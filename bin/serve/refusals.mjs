/**
 * What is answered without asking Next: what it would answer with a fault of its own, though the fault is the asker's, and
 * too much at once.
 */
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';
import { takesForms } from './asked.mjs';

const MAX_BODY_BYTES = 1024 * 1024;
/** A form with the template of a deck, which has ten times as much at most, and what stands around it. */
const MAX_TEMPLATE_BYTES = 10 * MAX_BODY_BYTES + 64 * 1024;
const PAGE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** What somebody is told who would have to wait too long. */
export const BUSY = [503, 'busy', 'The server has too much to do. Try again in a moment.'];
/** What somebody is told where an answer failed in a way that nobody expected. */
export const BROKEN = [500, 'internal', 'The fault is ours. Try again.'];

/** Returns why a request is refused before anything is done for it, or null: status, code and sentence. */
export function refusalOf({ headers, url = '/', method = 'GET' }) {
  if (headers.host && !URL.canParse(`http://${headers.host}`))
    return [
      400,
      'invalid-request',
      'The Host header names no host; give a name or an address, and a port from 0 to 65535.',
    ];
  const isTemplate = method === 'POST' && url.split('?')[0] === '/api/export/pptx';
  const most = isTemplate ? MAX_TEMPLATE_BYTES : MAX_BODY_BYTES;
  if (Number(headers['content-length'] ?? 0) > most) return [413, 'too-large', `Send at most ${most} bytes.`];
  if (headers['transfer-encoding'] !== undefined)
    return [411, 'invalid-request', 'Send the length of the body in a Content-Length header.'];
  if (!isRouterState(headers['next-router-state-tree']))
    return [
      400,
      'invalid-request',
      'The header next-router-state-tree is not what a page here sends; leave it out.',
    ];
  return refusalOfAddress(url.split('?')[0] ?? '/', method);
}

/** Next's own client sends one with each request for the data of a page; by Next's own reading of it. */
function isRouterState(header) {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}

/** What a framework would answer with a fault of its own: an address that is no text, or a method that pages do not know. */
function refusalOfAddress(path, method) {
  if (!path.startsWith('/') && !isOfWholeServer(path, method))
    return [400, 'invalid-request', 'The target of the request is no path; let it begin with a slash.'];
  try {
    decodeURIComponent(path);
  } catch {
    return [400, 'invalid-request', 'The address holds bytes that are no UTF-8 text; correct its % signs.'];
  }
  const isApi = path.startsWith('/api/') || path === '/mcp';
  const isForm = method === 'POST' && takesForms(path);
  if (method === 'TRACE' || (!isApi && !isForm && !PAGE_METHODS.includes(method)))
    return [405, 'method-not-allowed', `${method} is not answered here; read with GET.`];
  return null;
}

function isOfWholeServer(path, method) {
  return path === '*' && method === 'OPTIONS';
}

/** Returns whether a request asks what may be done with something that has no route to say so: a page, a file, the server. */
export function asksForMethods({ url = '/', method }) {
  return method === 'OPTIONS' && !url.startsWith('/api/') && url !== '/mcp';
}

/** Answers what may be done with a page or a file. */
export function answerMethods(response) {
  response.writeHead(204, { Allow: PAGE_METHODS.join(', ') });
  response.end();
}

/** Returns the path and parameters of a target that names the whole address (RFC 9112 section 3.2.2); others as they are. */
export function toOriginForm(url = '/') {
  const target = /^https?:\/\/[^/?#]*([\s\S]*)$/i.exec(url)?.[1];
  if (target === undefined) return url;
  return target.startsWith('/') ? target : `/${target}`;
}

/** Answers with a problem document (RFC 9457). */
export function refuse(response, [status, code, detail]) {
  sendProblem(response, { type: `/problems/${code}`, title: detail, status, detail });
}

/** Answers with a problem that the application tells: as a page to who asks for one. */
export function refuseWith({ headers, url = '/' }, response, problem) {
  const isPage = !url.startsWith('/api/') && /text\/html/.test(headers.accept ?? '');
  if (!isPage) return sendProblem(response, problem);
  response.writeHead(problem.status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    ...headersOf(problem.status),
  });
  const [title, detail] = [problem.title, problem.detail].map(escapeHtml);
  response.end(`<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Dyadline</title>
<style>${PAGE_STYLE}</style>
<main>
<h1>This page could not be shown</h1>
<p>${title}: ${detail}</p>
<p><a href="">Try again</a></p>
</main>
</html>`);
}

/** Without a file of its own: nothing that the page needs may fail as it did. */
const PAGE_STYLE =
  ':root{color-scheme:light dark}main{max-width:40rem;margin:12vh auto;padding:0 1rem;font:1.0625rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}h1{font-size:1.5rem}';

function sendProblem(response, problem) {
  if (response.headersSent) return response.destroy();
  const { status } = problem;
  response.writeHead(status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    ...headersOf(status),
    ...(status === 429 ? { 'Retry-After': '60' } : {}),
    ...(status === 405 ? { Allow: PAGE_METHODS.join(', ') } : {}),
  });
  response.end(JSON.stringify(problem));
}

function headersOf(status) {
  return {
    'Cache-Control': 'no-store',
    // Who is only asked to wait keeps the connection: to open another would be more work for both.
    ...(status === 503
      ? { 'Retry-After': '2', 'Access-Control-Allow-Origin': '*' }
      : { Connection: 'close' }),
  };
}

function escapeHtml(text) {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
