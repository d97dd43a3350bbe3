import { createHash } from 'node:crypto';
import { DyadlineError } from '#lib/errors.ts';
import { toProblem } from '#lib/problem.ts';

const READ_METHODS = 'GET, HEAD, OPTIONS';

/** Any page may read the API and embed what it says; nothing here depends on who asks. */
const CORS_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'Content-Disposition, ETag, Link, Retry-After, X-Dyadline-Left-Out, X-Dyadline-Missing-Characters',
};

type Handler<C> = (request: Request, context: C) => Promise<Response>;

/**
 * Wraps a route's handler: the one place in HTTP code that catches. Whatever is thrown becomes a problem document
 * (RFC 9457); what nobody expected is logged with its stack and tells the asker nothing.
 */
export function answering<C>(handler: Handler<C>): Handler<C> {
  return async (request, context) => {
    try {
      return await handler(request, context);
    } catch (error) {
      return problemResponse(error);
    }
  };
}

/** Returns the response of a failure, as `application/problem+json`. */
export function problemResponse(error: unknown): Response {
  const problem = toProblem(error);
  if (isOurs(error)) console.error(error);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...CORS_HEADERS,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(problem.status === 503 ? { 'Retry-After': '2' } : {}),
    },
  });
}

/** Returns whether a failure is one that whoever runs this server should know of: no bad question, and no crowd. */
export function isOurs(error: unknown): boolean {
  return !(error instanceof DyadlineError) || ['internal', 'storage-unavailable'].includes(error.code);
}

/**
 * Returns a JSON answer with a strong ETag of its bytes; 304 without a body where the asker has it already
 * (`If-None-Match`, RFC 9110 section 13.1.2). Caches keep it but ask again, because any edit may change it.
 */
export function jsonResponse(request: Request, body: unknown): Response {
  const text = JSON.stringify(body);
  const tag = tagOf(text);
  const headers = {
    ...CORS_HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'public, no-cache',
    ETag: tag,
  };
  if (matchesTag(request.headers.get('if-none-match'), tag))
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}

/** Returns the strong ETag of a text, in its quotation marks. */
export function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

/** Returns an answer that leads to another path for good: 308, which callers follow by themselves. */
export function redirectResponse(path: string): Response {
  const headers = { ...CORS_HEADERS, Location: path, 'Cache-Control': 'public, no-cache' };
  return new Response(null, { status: 308, headers });
}

/** A file to be answered with: what its bytes depend on, and how they are made. */
type MadeFile = {
  version: string;
  mediaType: string;
  /** The Content-Disposition header. */
  disposition: string;
  /** The file, and headers that are known once it is made. */
  make: () => Promise<{ bytes: Uint8Array; headers: Readonly<Record<string, string>> }>;
};

/** Returns a file as an answer; 304 without making it where the asker has the one of this version. */
export async function fileResponse(
  request: Request,
  { version, mediaType, disposition, make }: MadeFile,
): Promise<Response> {
  const headers = fileHeaders(version, mediaType, disposition);
  if (matchesTag(request.headers.get('if-none-match'), headers.ETag))
    return new Response(null, { status: 304, headers });
  if (request.method === 'HEAD') return new Response(null, { headers });
  const made = await make();
  return new Response(Buffer.from(made.bytes), { headers: { ...headers, ...made.headers } });
}

function fileHeaders(version: string, mediaType: string, disposition: string) {
  return {
    ...CORS_HEADERS,
    'Content-Type': mediaType,
    'Content-Disposition': disposition,
    // A picture with links in it, opened in a tab of ours, must not run anything.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
    'Cache-Control': 'public, no-cache',
    ETag: tagOf(version),
  };
}

/** A file that is sent while it is made. */
type StreamedFile = Pick<MadeFile, 'version' | 'mediaType' | 'disposition'> & {
  /** Its parts, and headers that are known before they are made. Whatever fails before the first part is a problem document. */
  begin: () => Promise<{ parts: AsyncIterator<Uint8Array>; headers: Readonly<Record<string, string>> }>;
};

/** Returns a file as an answer that is sent part by part; 304 without making it where the asker has the one of this version. */
export async function streamResponse(
  request: Request,
  { version, mediaType, disposition, begin }: StreamedFile,
): Promise<Response> {
  const headers = fileHeaders(version, mediaType, disposition);
  if (matchesTag(request.headers.get('if-none-match'), headers.ETag))
    return new Response(null, { status: 304, headers });
  const { parts, headers: more } = await begin();
  const all = { ...headers, ...more };
  if (request.method === 'HEAD') return new Response(null, { headers: all });
  const first = await parts.next();
  let isFirst = true;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = isFirst ? first : await parts.next();
      isFirst = false;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    // Whoever leaves ends the reading of the database.
    async cancel() {
      await parts.return?.();
    },
  });
  return new Response(body, { headers: all });
}

/** Answers a preflight: any page may read, and none of another site may write. */
export function OPTIONS(): Response {
  return methodsResponse(READ_METHODS);
}

function methodsResponse(methods: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS_HEADERS,
      Allow: methods,
      'Access-Control-Allow-Methods': READ_METHODS,
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });
}

/** Answers any method that changes something where only reading is offered. */
export function readOnly(request: Request): Response {
  return refuseMethod(request, READ_METHODS, 'read with GET');
}

/** Returns what answers the methods that an address does not have, where it has more than those that read. */
export function otherMethods(methods: string): (request: Request) => Response {
  return (request) =>
    request.method === 'OPTIONS'
      ? methodsResponse(methods)
      : refuseMethod(request, methods, `it answers ${methods}`);
}

function refuseMethod({ method }: Request, methods: string, advice: string): Response {
  const response = problemResponse(
    new DyadlineError('method-not-allowed', `${method} is not answered here; ${advice}.`),
  );
  response.headers.set('Allow', methods);
  return response;
}

function matchesTag(asked: string | null, tag: string): boolean {
  if (asked === null) return false;
  if (asked.trim() === '*') return true;
  return asked.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
