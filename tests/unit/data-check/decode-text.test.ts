import { describe, expect, it } from 'vitest';
import { decodeText } from '#lib/data-check/decode-text.ts';

describe('decodeText', () => {
  it('returns the text as it is, a byte order mark included', () => {
    const text = '\uFEFFa\r\n😀\u0000é';
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ value: text, issues: [] });
  });

  it('gives the line of the first bytes that are no UTF-8', () => {
    const bytes = new Uint8Array([0x61, 0x0a, 0xc3, 0xa9, 0x0a, 0xe9, 0x0a, 0xff]);
    expect(decodeText(bytes)).toMatchObject({ value: null, issues: [{ code: 'not-utf-8', line: 3 }] });
  });
});
