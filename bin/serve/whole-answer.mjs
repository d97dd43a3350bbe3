/** A whole answer: how it is sent, with a nonce of its own each time, compressed once. */
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { joinGzip, packPieces } from './gzip-pieces.mjs';
import { cutAtNonce, nonceOf } from './nonce-slots.mjs';

const compress = promisify(gzip);

/** Of what may never be asked for again: a third of the time of the default, for a tenth more bytes. */
const QUICK_LEVEL = 4;
/** Shorter ones do not become shorter. */
const MIN_GZIP_BYTES = 1024;
const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)|image\/svg\+xml)/i;
/** What belongs to one sending of an answer. */
const HOP_HEADERS = new Set(['content-length', 'transfer-encoding', 'connection', 'keep-alive', 'date']);
/** What an entry of a map, its key and small objects take. */
const OVERHEAD_BYTES = 2048;

/** Returns a recorded answer in the form in which it is kept and sent. */
export function toWholeAnswer({ status, headers, body }) {
  const find = (name) => headers.find(([given]) => given.toLowerCase() === name)?.[1];
  const nonce = nonceOf(find('content-security-policy'));
  const { pieces, slots } = cutAtNonce(body, nonce);
  return {
    status,
    headers: headers.filter(([name]) => !HOP_HEADERS.has(name.toLowerCase())),
    isPersonal: find('set-cookie') !== undefined,
    tag: find('etag'),
    isCompressible: body.length >= MIN_GZIP_BYTES && COMPRESSIBLE.test(String(find('content-type') ?? '')),
    bytes: body.length + OVERHEAD_BYTES,
    length: body.length,
    nonce,
    pieces,
    slots,
    /** The promise of the pieces compressed, once somebody asked for that. */
    packing: undefined,
  };
}

/**
 * Sends an answer: 304 where the asker has it, compressed where `gzips`; quickly where it `isNew`, else once and for all.
 * Resolves with the bytes by which it has grown.
 */
export async function sendAnswer(request, response, answer, { gzips, isNew }) {
  const fresh = answer.nonce === null ? '' : freshNonce(answer.nonce.length);
  const headers = answer.headers.map(([name, value]) => [name, withNonce(value, answer.nonce, fresh)]);
  if (answer.status === 200 && matchesTag(request.headers['if-none-match'], answer.tag)) {
    send(response, 304, headers, []);
    return 0;
  }
  const fillings = answer.slots.map(({ from, to }) => Buffer.from(fresh.slice(from, to), 'latin1'));
  const plain = () =>
    answer.pieces.flatMap((piece, index) => (index < fillings.length ? [piece, fillings[index]] : [piece]));
  if (!gzips || !answer.isCompressible) {
    send(response, answer.status, [...headers, ['Content-Length', answer.length]], plain());
    return 0;
  }
  const isPacked = answer.packing !== undefined;
  if (isNew && !isPacked) {
    const quick = await compress(Buffer.concat(plain()), { level: QUICK_LEVEL });
    sendGzip(response, answer.status, headers, [quick]);
    return 0;
  }
  answer.packing ??= packPieces(answer.pieces, answer.slots, answer.nonce ?? '');
  const packed = await answer.packing;
  sendGzip(response, answer.status, headers, joinGzip(answer.pieces, packed, fillings));
  return isPacked ? 0 : lengthOf(packed.blocks);
}

function sendGzip(response, status, headers, parts) {
  const described = [...headers, ['Content-Encoding', 'gzip'], ['Content-Length', lengthOf(parts)]];
  send(response, status, described, parts);
}

/** Returns whether an Accept-Encoding header takes gzip (RFC 9110 section 12.5.3). */
export function takesGzip(accepted = '') {
  return accepted.split(',').some((one) => {
    const [coding = '', ...weights] = one.split(';').map((part) => part.trim().toLowerCase());
    return (coding === 'gzip' || coding === '*') && !weights.some((weight) => /^q=0(?:\.0*)?$/.test(weight));
  });
}

function send(response, status, headers, parts) {
  // Written by reference: many may be sent the same answer at once.
  response.cork();
  response.writeHead(status, headers.flat());
  for (const part of parts) if (part.length > 0) response.write(part);
  response.end();
  response.uncork();
}

function withNonce(value, nonce, fresh) {
  return nonce !== null && typeof value === 'string' && value.includes(nonce)
    ? value.replaceAll(nonce, fresh)
    : value;
}

/** Of the same length, because data that is counted in bytes may hold it. */
function freshNonce(length) {
  return randomBytes(Math.ceil(length / 2))
    .toString('hex')
    .slice(0, length);
}

function matchesTag(asked, tag) {
  if (asked === undefined || tag === undefined) return false;
  if (asked.trim() === '*') return true;
  return asked.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

function lengthOf(parts) {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
