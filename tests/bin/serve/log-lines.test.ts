import { describe, expect, it } from 'vitest';
import { toLogLine } from '../../../bin/serve/log-lines.mjs';

describe('a line of the log', () => {
  it('is one line, whatever is in it', () => {
    expect(toLogLine(['format=\u001b[31mred\r\nFAKE entry', { a: '\u0007' }])).toBe(
      "format=\\u001b[31mred\\r\\nFAKE entry { a: '\\x07' }",
    );
    expect(toLogLine(['a\u2028b\u202ec'])).toBe('a\\u2028b\\u202ec');
    const line = toLogLine([new Error('broken\nFAKE')]);
    expect(line).not.toMatch(/[\n\r]/);
    expect(line).toContain('log-lines.test.ts');
  });

  it('keeps words of every script, and what is printed of values', () => {
    expect(toLogLine(['%s of %d: معاهدة 协议', 'one', 2])).toBe('one of 2: معاهدة 协议');
  });
});
