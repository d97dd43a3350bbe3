import { describe, expect, it } from 'vitest';
import { hasSourceSans, measureArial, measureSourceSans } from '#lib/picture/measure-text.ts';

describe('measureSourceSans', () => {
  it('takes letters of Arabic and Hebrew for about as wide as Latin ones', () => {
    for (const text of ['اتفاقية الشراكة الاستراتيجية', 'הסכם שותפות אסטרטגית'])
      for (const measure of [measureSourceSans, measureArial]) {
        const em = measure(text, 1, 400) / text.length;
        expect(em).toBeGreaterThan(0.45);
        expect(em).toBeLessThan(0.56);
      }
  });

  it('knows which widths are estimates', () => {
    expect(hasSourceSans('Treaty of 2024')).toBe(true);
    expect(hasSourceSans('اتفاقية')).toBe(false);
    // What no font draws is not asked for.
    expect(hasSourceSans('\u2067Treaty\u2069 \u2068of\u2069 2024\u200f')).toBe(true);
    expect(measureSourceSans('\u2067Treaty\u2069', 10, 400)).toBe(measureSourceSans('Treaty', 10, 400));
  });
});
