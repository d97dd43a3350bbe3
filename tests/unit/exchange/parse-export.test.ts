import { describe, expect, it } from 'vitest';
import { exportParameters, parseExport } from '#lib/exchange/parse-export.ts';

const parse = (query: string) => parseExport(new URLSearchParams(query));

describe('parseExport', () => {
  it('reads sizes and slides, and has a full screen where none is asked for', () => {
    expect(parse('')).toEqual({ value: { width: 1920, height: 1080, slides: null }, issues: [] });
    expect(parse('width=320&height=7680&slides=period').value).toEqual({
      width: 320,
      height: 7680,
      slides: 'period',
    });
  });

  it('refuses others and says what is allowed', () => {
    for (const width of ['319', '7681', '-1', '1e3', '800.5', 'wide'])
      expect(parse(`width=${width}`).issues[0]?.message).toBe(
        `width: “${width}” is not a size; allowed: whole pixels from 320 to 7680`,
      );
    expect(parse('slides=all').issues[0]?.message).toBe(
      'slides: “all” is not one of them; allowed: event or period',
    );
    expect(parse('height=400&height=500').issues[0]?.code).toBe('repeated');
  });
});

describe('exportParameters', () => {
  it('gives slides to decks alone', () => {
    expect(exportParameters('pptx')).toContain('slides');
    expect(exportParameters('png')).not.toContain('slides');
  });
});
