import { describe, expect, it } from 'vitest';
import { plainTextSchema } from '#lib/domain/plain-text.ts';

describe('plainTextSchema', () => {
  it.each(['Russia and Iran', '北京 – 평양', 'ایران', 'Xi’s “visit” 🦊'])('takes %s', (text) => {
    expect(plainTextSchema.safeParse(text).success).toBe(true);
  });

  it.each(['', '   ', 'a\u0000b', 'a\ud800', 'a\u202eb', 'two\nlines'])('refuses %j', (text) => {
    expect(plainTextSchema.safeParse(text).success).toBe(false);
  });
});
