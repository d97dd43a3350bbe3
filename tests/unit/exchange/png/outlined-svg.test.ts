import { describe, expect, it } from 'vitest';
import { EXPORT_WRITERS } from '#lib/exchange/export-writers.ts';
import { event } from '../../any-event.ts';
import { stillOf } from '../../picture/still-of.ts';
import { findAll, parseXml } from '../parse-xml.ts';
import { assetsWith } from './known-fonts.ts';

const contentOf = (text: 'text' | 'outline') => ({
  still: stillOf([event({ title: 'Договор и treaty' })]),
  slides: 'event' as const,
  use: 'screen' as const,
  dpi: 300,
  text,
  document: 'handout' as const,
  paper: 'A4' as const,
  template: null,
});

describe('an SVG', { timeout: 60_000 }, () => {
  it('is text unless asked for outlines, which no program needs a font for', async () => {
    const read = async (text: 'text' | 'outline') =>
      parseXml(
        new TextDecoder().decode(
          (await EXPORT_WRITERS.svg(contentOf(text), { ...assetsWith([]), webFonts: async () => [] })).bytes,
        ),
      );
    const [live, drawn] = [await read('text'), await read('outline')];
    expect(findAll(live, 'text').length).toBeGreaterThan(3);
    expect(findAll(drawn, 'text')).toEqual([]);
    expect(findAll(drawn, 'style')).toEqual([]);
    expect(findAll(drawn, 'path').length).toBeGreaterThan(3);
    // What it says is still there for those who do not see it.
    expect(
      findAll(drawn, 'title')
        .map(({ text }) => text)
        .join(),
    ).toContain('Договор');
  });
});
