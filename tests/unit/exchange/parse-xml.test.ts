import { describe, expect, it } from 'vitest';
import { parseXml } from './parse-xml.ts';

describe('parseXml', () => {
  it('refuses what is not well-formed', () => {
    for (const bad of [
      '<a><b></a></b>',
      '<a',
      '<a>&nope;</a>',
      '<a b="1" b="2"/>',
      '<a/><b/>',
      '<a>\u0001</a>',
      'x',
    ])
      expect(() => parseXml(bad), bad).toThrow();
  });
});
