import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinGzip, packPieces } from '../../../bin/serve/gzip-pieces.mjs';
import { cutAtNonce } from '../../../bin/serve/nonce-slots.mjs';

const NONCE = 'NGE2N2ZiMDEtZTQ1MS00NjEwLTllZTItZWNlNWExYmY4ZjU2';
const OTHER = '0123456789abcdef0123456789abcdef0123456789abcdef';
const SEAM = `"])</script><script nonce="${NONCE}">self.__next_f.push([1,"`;

/** What somebody who unpacks the file reads, with another nonce in the place of the one that it was packed with. */
async function readBack(body: string): Promise<string> {
  const { pieces, slots } = cutAtNonce(Buffer.from(body), NONCE);
  const packed = await packPieces(pieces, slots, NONCE);
  const parts = slots.map(({ from, to }) => Buffer.from(OTHER.slice(from, to)));
  return gunzipSync(Buffer.concat(joinGzip(pieces, packed, parts))).toString();
}

describe('joinGzip', () => {
  it('makes one gzip file that says what the pieces and the fillings say', async () => {
    const text = fc.oneof(
      fc.constantFrom('<script nonce="', '">', '0123', 'abcdef', '\0', 'é', 'x'.repeat(40_000)),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(text, fc.constant(NONCE)), { maxLength: 12 }), async (parts) => {
        const body = parts.join('');
        expect(await readBack(body)).toBe(body.replaceAll(NONCE, OTHER));
      }),
      { numRuns: 60 },
    );
  });

  it('takes hardly more room than one that is compressed whole', async () => {
    const body = Buffer.from(`<script nonce="${NONCE}">const a = 1;</script>\n`.repeat(30));
    const { pieces, slots } = cutAtNonce(body, NONCE);
    const packed = await packPieces(pieces, slots, NONCE);
    const parts = slots.map(() => Buffer.from(OTHER));
    expect(Buffer.concat(joinGzip(pieces, packed, parts)).length).toBeLessThan(body.length / 2);
  });
});

describe('cutAtNonce', () => {
  it('finds a nonce that two scripts share between them', async () => {
    for (const cut of [1, 20, NONCE.length - 1]) {
      const body = `<script nonce="${NONCE}">a(["${NONCE.slice(0, cut)}${SEAM}${NONCE.slice(cut)}"])</script>`;
      const read = await readBack(body);
      expect(read).toBe(
        `<script nonce="${OTHER}">a(["${OTHER.slice(0, cut)}${SEAM.replace(NONCE, OTHER)}${OTHER.slice(cut)}"])</script>`,
      );
    }
  });
});
