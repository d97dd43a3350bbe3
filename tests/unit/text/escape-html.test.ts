import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, formatInlineJson } from '#lib/text/escape-html.ts';

describe('escapeHtml', () => {
  it('writes what would be markup as text', () => {
    expect(escapeHtml(`<a href="x" title='y'>&</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
    );
  });
});

describe('formatInlineJson', () => {
  it('ends no script, opens no comment, and loses nothing', () => {
    const value = { a: '</script><!-- \u2028 \u2029 <script>' };
    expect(formatInlineJson(value)).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(formatInlineJson(value))).toEqual(value);
  });

  it('parses to the same value, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(formatInlineJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
