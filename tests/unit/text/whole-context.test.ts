import { describe, expect, it } from 'vitest';
import { wholePrefix, wholeSuffix } from '#lib/text/whole-context.ts';

describe('wholePrefix', () => {
  it('leaves out a first word that was cut', () => {
    expect(wholePrefix('mplete weapon systems, although ')).toEqual({
      text: 'weapon systems, although ',
      more: true,
    });
  });

  it('keeps to the paragraph of the excerpt', () => {
    expect(wholePrefix('the end.\nThe arrival of ')).toEqual({ text: 'The arrival of ', more: false });
    expect(wholePrefix('the end.\n')).toEqual({ text: '', more: false });
    expect(wholePrefix('')).toEqual({ text: '', more: false });
  });
});

describe('wholeSuffix', () => {
  it('leaves out a last word that was cut', () => {
    expect(wholeSuffix(', has raised concerns about thei')).toEqual({
      text: ', has raised concerns about',
      more: true,
    });
  });

  it('keeps to the paragraph of the excerpt', () => {
    expect(wholeSuffix('.\r\nNext')).toEqual({ text: '.', more: false });
    expect(wholeSuffix('')).toEqual({ text: '', more: false });
  });
});
