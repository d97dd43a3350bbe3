import { describe, expect, it } from 'vitest';
import { parseOembedRequest } from '#lib/sharing/parse-oembed-request.ts';

describe('parseOembedRequest', () => {
  it('takes the smaller of the limit and its own size', () => {
    const given = new URLSearchParams({ url: 'x', maxwidth: '100', maxheight: '9999' });
    expect(parseOembedRequest(given)).toEqual({
      value: {
        url: 'x',
        format: 'json',
        size: { width: 100, height: 450 },
        most: { width: 100, height: 9999 },
      },
      issues: [],
    });
  });

  it.each(['0', '-1', '1.5', 'ten', '1e3'])('refuses %s as a width', (maxwidth) => {
    const { issues } = parseOembedRequest(new URLSearchParams({ url: 'x', maxwidth }));
    expect(issues.map(({ path }) => path)).toEqual(['maxwidth']);
  });

  it('ignores what is unknown or empty, and says where the address is missing', () => {
    const { value, issues } = parseOembedRequest(new URLSearchParams('maxwidth=&scheme=x&url='));
    expect(value.size).toEqual({ width: 800, height: 450 });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['missing', 'url']]);
  });
});
