import { describe, expect, it } from 'vitest';
import { toCslDate, toCslItem } from '#lib/exchange/csl-json.ts';
import { date, source } from '../any-event.ts';

describe('toCslItem', () => {
  it('says what the source says and leaves out what it does not', () => {
    expect(toCslItem(source({ title: '[Untitled talk]' }))).toEqual({
      id: 'report',
      type: 'report',
      title: '[Untitled talk]',
      author: [{ literal: 'Ada Author' }],
      issued: {
        'date-parts': [
          [2024, 10, 24],
          [2024, 10, 27],
        ],
      },
      language: 'en',
    });
  });

  it('gives every fact that CSL has a place for', () => {
    const full = source({
      authors: [],
      container: 'ICDS Diplomaatia',
      publisher: 'ICDS',
      published: date('2024-05-29'),
      accessed: '2026-11-22',
      url: 'https://example.org/a',
      archivedUrl: 'https://archive.example.org/a',
    });
    expect(toCslItem(full)).toEqual({
      id: 'report',
      type: 'report',
      title: 'A report',
      'container-title': 'ICDS Diplomaatia',
      publisher: 'ICDS',
      issued: { 'date-parts': [[2024, 5, 29]] },
      accessed: { 'date-parts': [[2026, 11, 22]] },
      URL: 'https://example.org/a',
      language: 'en',
    });
    expect(toCslItem({ ...full, url: null }).URL).toBe('https://archive.example.org/a');
  });
});

describe('toCslDate', () => {
  it.each([
    ['2024', [[2024]]],
    ['2024-06', [[2024, 6]]],
    ['2024-06-XX', [[2024, 6]]],
    ['2024-XX-12', [[2024]]],
    ['2024-1X', [[2024]]],
    ['2024-33', [[2024]]],
    ['2024-29', [[2024]]],
    [
      '2024-10/2024-11',
      [
        [2024, 10],
        [2024, 11],
      ],
    ],
    [
      '2024-10-30/2024-11',
      [
        [2024, 10, 30],
        [2024, 11],
      ],
    ],
    ['-0233', [[-234]]],
    ['0000', [[-1]]],
  ])('gives only the parts of %s that are certain', (edtf, parts) => {
    expect(toCslDate(edtf)).toEqual({ 'date-parts': parts });
  });

  it('calls what is approximate or uncertain circa, at either end', () => {
    expect(toCslDate('2022-02~')).toEqual({ 'date-parts': [[2022, 2]], circa: true });
    expect(toCslDate('2025-09?')).toEqual({ 'date-parts': [[2025, 9]], circa: true });
    expect(toCslDate('2025-07-28/2025-08-15~')).toEqual({
      'date-parts': [
        [2025, 7, 28],
        [2025, 8, 15],
      ],
      circa: true,
    });
  });

  it('has the four seasons', () => {
    expect(toCslDate('2024-22')).toEqual({ 'date-parts': [[2024]], season: 2 });
    expect(toCslDate('2024-24')).toEqual({ 'date-parts': [[2024]], season: 4 });
  });

  it.each([
    ['1999/..', 'since 1999'],
    ['../2020', 'until 2020'],
    ['196X', '1960s'],
    ['[1667,1668]', 'one of 1667 or 1668'],
    ['no date', 'no date'],
  ])('has words where CSL has no honest form: %s', (edtf, literal) => {
    expect(toCslDate(edtf)).toEqual({ literal });
  });
});
