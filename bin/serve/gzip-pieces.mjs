/**
 * A gzip file (RFC 1952) of which pieces are compressed once and a filling, the same at each place, is put in between them
 * each time. Every piece ends on a whole byte (RFC 1951, an empty stored block), so that a block of another's making can
 * follow it.
 */
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, inflateRawSync } from 'node:zlib';

const deflate = promisify(deflateRaw);

const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** An empty stored block that says it is the last. */
const END = Buffer.from([1, 0, 0, 0xff, 0xff]);
/** How far back compressed data may point. */
const HISTORY_BYTES = 32 * 1024;
/** In no text, so that nothing is found to be equal to it. */
const BLANK = 0;
/** A shorter one might be found somewhere else in what it is compared with. */
const MIN_FILLING_BYTES = 24;

/**
 * Returns pieces compressed, for `joinGzip`, and for each place between two of them a block that says "the same as at the
 * place before", or null where that is too far back or only a part of `filling` stands there. Pieces may point back to
 * pieces but never to a filling, which will be another: to the compressor it is a row of zeros.
 *
 * @param {Buffer[]} pieces
 * @param {{ from: number, to: number }[]} slots What part of the filling stands after each piece but the last.
 * @param {string} filling
 */
export async function packPieces(pieces, slots, filling) {
  const isText = pieces.every((piece) => !piece.includes(BLANK));
  const parts = slots.map(({ from, to }) => Buffer.from(filling.slice(from, to), 'latin1'));
  const blank = join(
    pieces,
    parts.map(({ length }) => Buffer.alloc(length, BLANK)),
  );
  const filled = join(pieces, parts);
  const others = parts.map((part) => part.map((byte) => byte ^ 1));
  const changed = join(pieces, others);
  let end = 0;
  const blocks = [];
  const echoes = [];
  for (const [index, piece] of pieces.entries()) {
    blocks.push(piece.length === 0 ? piece : compress(piece, isText ? historyOf(blank, end) : undefined));
    end += piece.length;
    const part = parts[index];
    if (part === undefined) break;
    const canEcho = isText && part.length === filling.length && part.length >= MIN_FILLING_BYTES;
    echoes.push(
      canEcho && index > 0
        ? echoOf(part, historyOf(filled, end), others[index], historyOf(changed, end))
        : null,
    );
    end += part.length;
  }
  return { blocks: await Promise.all(blocks), echoes: await Promise.all(echoes) };
}

/** Returns the parts of a gzip file of pieces, packed by `packPieces`, with what stands between them this time. */
export function joinGzip(pieces, { blocks, echoes }, parts) {
  const all = [HEAD];
  let sum = 0;
  let length = 0;
  pieces.forEach((piece, index) => {
    all.push(blocks[index]);
    sum = crc32(piece, sum);
    length += piece.length;
    const part = parts[index];
    if (part === undefined) return;
    if (echoes[index] === null) all.push(storedHead(part.length), part);
    else all.push(echoes[index]);
    sum = crc32(part, sum);
    length += part.length;
  });
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(sum, 0);
  tail.writeUInt32LE(length % 2 ** 32, 4);
  all.push(END, tail);
  return all;
}

function join(pieces, parts) {
  return Buffer.concat(
    pieces.flatMap((piece, index) => (index < parts.length ? [piece, parts[index]] : [piece])),
  );
}

function historyOf(whole, end) {
  return whole.subarray(Math.max(0, end - HISTORY_BYTES), end);
}

function compress(bytes, history) {
  return deflate(bytes, {
    level: constants.Z_BEST_COMPRESSION,
    finishFlush: constants.Z_SYNC_FLUSH,
    ...(history === undefined || history.length === 0 ? {} : { dictionary: history }),
  });
}

/** A block that says `part` after one history and `other` after another, or null where the compressor made none. */
async function echoOf(part, history, other, changed) {
  const echo = await compress(part, history);
  return unpack(echo, changed).equals(other) ? echo : null;
}

/** What a block says after another history: it must follow what stands there. */
function unpack(block, history) {
  return inflateRawSync(block, { dictionary: history, finishFlush: constants.Z_SYNC_FLUSH });
}

function storedHead(length) {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(length, 1);
  head.writeUInt16LE(length ^ 0xffff, 3);
  return head;
}
