/**
 * What an answer may depend on. A request whose answer may be kept is put into a normal form: an address and the few
 * headers named here. Next is given the normal form and nothing else, so that an answer cannot depend on what is not
 * part of its key.
 */

/** How Next's own client asks for the data of a page, and for which part of it. */
const ROUTER_HEADERS = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
];
/** Whoever sends one of these is somebody, or sends something along. */
const PERSONAL_HEADERS = ['cookie', 'authorization', 'upgrade', 'expect'];
/** By which editors are known (`app/_server/edit/session.ts`). */
const SESSION = /(?:^|;\s*)dyadline-session=/;
/** What is for editors alone, or spends what is in its address. */
const OF_EDITORS = /^\/(?:sign-in|sign-out|edit|history|new|import|review|api\/history)(?:\/|$)/;
/** The one chronology that is served. */
const CHRONOLOGY = 'default';
const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** Returns what a request asks for in its normal form; null where its answer may be nobody else's. */
export function toAsked(request, publicUrl = process.env.PUBLIC_URL) {
  const { method, headers } = request;
  if (OF_EDITORS.test(request.url?.split('?')[0] ?? '')) return null;
  if (method !== 'GET' || Number(headers['content-length'] ?? 0) > 0) return null;
  if (PERSONAL_HEADERS.some((name) => headers[name] !== undefined)) return null;
  const isPhone = headers['sec-ch-ua-mobile'] ?? (/\bMobi/.test(headers['user-agent'] ?? '') ? '?1' : '?0');
  const given = {
    // Where links lead to is a setting then, whatever name was asked.
    host: publicUrl ? new URL(publicUrl).host : (headers.host ?? ''),
    'sec-ch-ua-mobile': isPhone === '?1' ? '?1' : '?0',
    // For a reader without any name Next puts the title of a page behind its content.
    ...(headers['user-agent'] ? { 'user-agent': 'Mozilla/5.0' } : {}),
  };
  for (const name of ROUTER_HEADERS) if (headers[name] !== undefined) given[name] = headers[name];
  return { headers: given, question: JSON.stringify([method, normalAddress(request.url ?? '/'), given]) };
}

/** Returns whether a request comes from somebody who is signed in, or says so. */
export function isOfEditor({ headers }) {
  return SESSION.test(headers.cookie ?? '');
}

/** Returns whether a request brings a link to sign in with, or a session: it may be a guess. */
export function mayGuess({ url = '/', headers }) {
  return /^\/sign-in(?:[?/]|$)/.test(url) || isOfEditor({ headers });
}

/** Returns whether an address is for editors, and may be sent a form. */
export function takesForms(path) {
  return OF_EDITORS.test(path) && !path.startsWith('/api/');
}

/** Returns the key of the answer to what is asked, at this version of the data and at this moment. */
export function toKey({ question }, version, now = Date.now()) {
  return `${CHRONOLOGY} ${version} ${dayOf(now)} ${question}`;
}

/**
 * Equal questions to the API get one address: their parameters sorted by name, those of one name in the order given.
 * Pages carry their own address and say what they ignored in the order given, so theirs stays as it is.
 */
function normalAddress(url) {
  const [path = '/', ...query] = url.split('?');
  if (!path.startsWith('/api/')) return url;
  const parameters = new URLSearchParams(query.join('?'));
  parameters.sort();
  return `${path}?${parameters}`;
}

/** The day here, on which open ends are drawn, and the day in Greenwich, from which the API takes this year. */
function dayOf(now) {
  const here = now - new Date(now).getTimezoneOffset() * MINUTE_MS;
  return `${Math.floor(here / DAY_MS)}/${Math.floor(now / DAY_MS)}`;
}
