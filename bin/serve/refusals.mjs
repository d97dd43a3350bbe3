/** What is answered without asking Next: bodies that are too long, addresses that are no text, and too much at once. */
const MAX_BODY_BYTES = 1024 * 1024;
const PAGE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** What somebody is told who would have to wait too long. */
export const BUSY = [503, 'busy', 'The server has too much to do. Try again in a moment.'];
/** What somebody is told where an answer failed in a way that nobody expected. */
export const BROKEN = [500, 'internal', 'The fault is ours. Try again.'];

/** Returns why a request is refused before anything is done for it, or null: status, code and sentence. */
export function refusalOf({ headers, url = '/', method = 'GET' }) {
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES)
    return [413, 'too-large', `Send at most ${MAX_BODY_BYTES} bytes.`];
  if (headers['transfer-encoding'] !== undefined)
    return [411, 'invalid-request', 'Send the length of the body in a Content-Length header.'];
  return refusalOfAddress(url.split('?')[0] ?? '/', method);
}

/** What a framework would answer with a fault of its own: an address that is no text, or a method that pages do not know. */
function refusalOfAddress(path, method) {
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

/** Answers with a problem document (RFC 9457). */
export function refuse(response, [status, code, detail]) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    // Who is only asked to wait keeps the connection: to open another would be more work for both.
    ...(status === 503
      ? { 'Retry-After': '2', 'Access-Control-Allow-Origin': '*' }
      : { Connection: 'close' }),
    ...(status === 405 ? { Allow: PAGE_METHODS.join(', ') } : {}),
  });
  response.end(JSON.stringify({ type: `/problems/${code}`, title: detail, status, detail }));
}
