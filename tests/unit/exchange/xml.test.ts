import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '#lib/exchange/xml.ts';
import { parseXml, textOf } from './parse-xml.ts';

describe('escapeXml', { timeout: 30_000 }, () => {
  it('is read back as the text it was, in elements and in attributes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 }).filter((one) => escapeXml(one) !== '');
    fc.assert(
      fc.property(text, (one) => {
        const root = parseXml(`<a b="${escapeXml(one)}">${escapeXml(one)}</a>`);
        expect(textOf(root)).toBe(root.attributes.b);
      }),
    );
    expect(textOf(parseXml(`<a>${escapeXml(`<b> & "c" 'd' ]]>`)}</a>`))).toBe(`<b> & "c" 'd' ]]>`);
  });

  it('leaves out what XML cannot hold', () => {
    expect(escapeXml('a\u0000b\u0008c\ud800d\udc00e\uffff')).toBe('abcde');
    expect(escapeXml('tab\tline\n😀')).toBe('tab\tline\n😀');
  });
});
