import { describe, expect, it } from 'vitest';
import { measureWords } from '#lib/talk/talk-measure.ts';

describe('measureWords', () => {
  it('gives longer texts more room, full-width characters an em each, and marks above letters none', () => {
    expect(measureWords('wwww').ems).toBeGreaterThan(measureWords('iiii').ems);
    expect(measureWords('条约签署').ems).toBe(4);
    expect(measureWords('e\u0301').ems).toBe(measureWords('e').ems);
    expect(measureWords('🙂🙂').ems).toBe(2);
  });

  it('knows the longest word, up to where a word breaks', () => {
    expect(measureWords('a treaty').longest).toBe(measureWords('treaty').longest);
    expect(measureWords('x'.repeat(300)).longest).toBe(9);
  });

  it('counts what stands beneath at its smaller size', () => {
    const alone = measureWords('words of the source').ems;
    const both = measureWords('words of the source', 'words of the source').ems;
    expect(both).toBeGreaterThan(alone);
    expect(both).toBeLessThan(alone * 1.5);
  });
});
