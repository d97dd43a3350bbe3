/**
 * In front of Next: what was answered before and did not change is sent again; what must be made waits for its turn, each
 * kind in a queue of its own, and is made once for all who ask for it meanwhile.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import { isOfEditor, toAsked, toKey } from './asked.mjs';
import { keepAnswers } from './kept-answers.mjs';
import { makePace } from './pace.mjs';
import { recordAnswer } from './record-answer.mjs';
import { BUSY, refuse, refuseWith } from './refusals.mjs';
import { makeTurns } from './turns.mjs';
import { sendAnswer, takesGzip, toWholeAnswer } from './whole-answer.mjs';

const MAX_KEPT_BYTES = 64 * 1024 * 1024;
/** Who would wait longer is told to come again. */
const MAX_WAIT_MS = 2000;
/** Who waits so long for a page all the same, because it takes longer than others did, is told so too. */
const MAX_ANSWER_MS = 2500;
/** Rendering and the database hold the one thread of this process: more at once would all be late. */
const PAGES_AT_ONCE = 2;
/** More than are made and wait for it (`app/_server/run-export.ts`), so that it can say itself that it has too many. */
const DOWNLOADS_AT_ONCE = 12;
const FILES_AT_ONCE = 32;
/** Each reads the database a page at a time, for as long as whoever asked takes to fetch it. */
const STREAMS_AT_ONCE = 4;
/** How much of a turn of the event loop is spent on answers from memory, a fraction of a millisecond each. */
const SENDING_MS = 2;
/** With more requests open than these, whoever asks Next waits for all of them, several times over. */
const FEW = 16;
/** In a crowd nobody is told sooner to come again: those who do so at once would take the time of all others. */
const PAUSE_MS = 200;
/** All who waited for an answer had left, so that it was not made to its end. */
const STOPPED = Symbol('stopped');

/** Returns what answers requests by `handle`, Next's own; `keeps` says whether answers may be sent again, `arrivals` how many connected so far. */
export function makeAnswerer(handle, keeps, arrivals) {
  const kept = keepAnswers(MAX_KEPT_BYTES);
  /** @type {Map<string, { askers: number, leaving: EventEmitter, answer: Promise<object | null | symbol> }>} By key. */
  const made = new Map();
  const turns = {
    page: makeTurns({ atOnce: PAGES_AT_ONCE, maxWaitMs: MAX_WAIT_MS, arrivals }),
    download: makeTurns({ atOnce: DOWNLOADS_AT_ONCE, maxWaitMs: MAX_WAIT_MS }),
    stream: makeTurns({ atOnce: STREAMS_AT_ONCE, maxWaitMs: MAX_WAIT_MS }),
    file: makeTurns({ atOnce: FILES_AT_ONCE, maxWaitMs: MAX_WAIT_MS, firstGuessMs: 5 }),
  };
  const pace = makePace(SENDING_MS, arrivals);
  /** Requests that are not answered yet. */
  let open = 0;
  /** A page may give its answer another status than Next does (`app/_server/answer-status.ts`). */
  const statuses = new AsyncLocalStorage();
  Object.assign(globalThis, { dyadlineAnswer: statuses });

  async function answer(request, response) {
    const since = performance.now();
    open += 1;
    response.once('close', () => {
      open -= 1;
    });
    const kind = kindOf(request);
    if (kind === 'health') {
      const { problem } = askStore();
      if (problem !== undefined) return refuseWith(request, response, problem);
      // Where there is time, Next is asked, because that it answers is part of the health.
      return open > FEW || turns.page.isBusy ? answerHealth(response) : pass(request, response);
    }
    const asked = keeps && kind !== 'file' && kind !== 'stream' ? toAsked(request) : null;
    for (;;) {
      const { version, problem } = kind === 'file' ? {} : askStore();
      // What stands in the frames of others says it in a line of its own (`app/embed/route.ts`).
      if (problem !== undefined && !isEmbed(request)) return refuseWith(request, response, problem);
      if (asked === null || version === undefined) return passInTurn(kind, request, response);
      const key = toKey(asked, version);
      const known = kept.find(key);
      if (known !== undefined) {
        await pace();
        return send(request, response, known, key, false);
      }
      // To say that a download has not changed does not take making it.
      if (kind === 'download' && request.headers['if-none-match'] !== undefined)
        return passInTurn(kind, request, response);
      const found = await share(kind, request, response, asked, key, since);
      if (response.destroyed) return;
      if (found === null) return turnAway(response);
      if (found === STOPPED) continue;
      return found.isPersonal
        ? passInTurn(kind, request, response)
        : send(request, response, found, key, true);
    }
  }

  /** Returns the answer that is made for all who ask for it meanwhile; null for who has to come again for it. */
  async function share(kind, request, response, asked, key, since) {
    const making = made.get(key) ?? begin(kind, request, asked, key);
    making.askers += 1;
    const leave = () => {
      making.askers -= 1;
      if (making.askers === 0) making.leaving.emit('close');
    };
    response.once('close', leave);
    if (kind === 'download') return making.answer;
    // It goes on being made, and is there for who comes again.
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, since + MAX_ANSWER_MS - performance.now(), null);
    });
    const isFirst = making.askers === 1;
    const found = await Promise.race([making.answer, late]);
    clearTimeout(timer);
    // Who has waited for it to be made goes before those who ask for what is there, unless there are many of them.
    if (!isFirst) await pace();
    if (found === null) response.off('close', leave);
    return found;
  }

  function begin(kind, request, asked, key) {
    const leaving = new EventEmitter();
    const answer = make(kind, request, asked, key, leaving).finally(() => made.delete(key));
    // Whoever still waits is told; nobody may.
    answer.catch(() => {});
    const making = { askers: 0, leaving, answer };
    made.set(key, making);
    return making;
  }

  async function make(kind, request, asked, key, leaving) {
    let isLeft = false;
    leaving.once('close', () => {
      isLeft = true;
    });
    const end = await turns[kind].take(leaving);
    if (end === null) return isLeft ? STOPPED : null;
    const given = request.headers;
    request.headers = asked.headers;
    try {
      const state = { status: 200 };
      const { answer, stop } = recordAnswer(request, (response) =>
        statuses.run(state, () => handle(request, response)),
      );
      leaving.once('close', stop);
      const recorded = await answer;
      if (recorded === null) return STOPPED;
      const status = recorded.status === 200 ? state.status : recorded.status;
      const whole = toWholeAnswer({ ...recorded, status });
      const { version } = askStore();
      // What changed while it was made may be half in it.
      const isStill = version !== undefined && toKey(asked, version) === key;
      if (status === 200 && !whole.isPersonal && isStill) kept.keep(key, whole, whole.bytes);
      return whole;
    } finally {
      request.headers = given;
      end();
    }
  }

  async function send(request, response, whole, key, isNew) {
    if (response.destroyed) return;
    const gzips = takesGzip(request.headers['accept-encoding']);
    const grown = await sendAnswer(request, response, whole, { gzips, isNew });
    if (grown === 0 || kept.find(key) !== whole) return;
    whole.bytes += grown;
    kept.keep(key, whole, whole.bytes);
  }

  async function passInTurn(kind, request, response) {
    const end = await turns[kind].take(response);
    if (end === null) return response.destroyed ? undefined : turnAway(response);
    response.once('close', end);
    return pass(request, response);
  }

  function turnAway(response) {
    if (open <= FEW) return refuse(response, BUSY);
    setTimeout(() => {
      if (!response.destroyed) refuse(response, BUSY);
    }, PAUSE_MS);
  }

  function pass(request, response) {
    const state = { status: 200 };
    const isPrivate = isOfEditor(request) && kindOf(request) !== 'file';
    const writeHead = response.writeHead.bind(response);
    response.writeHead = (status, ...rest) => {
      // Whatever it is: the next who uses this browser, or a proxy on the way, is somebody else.
      if (isPrivate) response.setHeader('Cache-Control', 'private, no-store');
      return writeHead(status === 200 ? state.status : status, ...rest);
    };
    return statuses.run(state, () => handle(request, response));
  }

  return answer;
}

/** Which queue a request waits in. Health is in none: whoever watches over this server must not wait for its pages. */
function kindOf({ url = '/', method }) {
  const [path = '/', query] = url.split('?');
  if (path === '/api/health' && query === undefined && (method === 'GET' || method === 'HEAD'))
    return 'health';
  if (path.startsWith('/api/export/')) return globalThis.dyadlineStreams?.(path) ? 'stream' : 'download';
  return /^\/(?:_next|built)\/|^\/[^/]*\.(?:svg|png|ico|webmanifest)$/.test(path) ? 'file' : 'page';
}

function isEmbed({ url = '/' }) {
  return url.split('?')[0] === '/embed';
}

/** Answers for the route of that name (`app/api/health/route.ts`), which says the same. */
async function answerHealth(response) {
  const { status, body } = await globalThis.dyadlineHealth();
  response.writeHead(status, {
    'Content-Type': `application/${status === 200 ? '' : 'problem+'}json; charset=utf-8`,
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
    ...(status === 503 ? { 'Retry-After': '2' } : {}),
  });
  response.end(JSON.stringify(body));
}

/** What `app` says of the store (`app/_server/tell-server.ts`): the version of the data, or a problem. */
function askStore() {
  return globalThis.dyadlineStore?.() ?? {};
}
