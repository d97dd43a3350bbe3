import { describe, expect, it } from 'vitest';
import type { Participant } from '#lib/domain/event.ts';
import { listFocalPairs, toPair, toPairs } from '#lib/domain/pair.ts';

const countsAs = new Map([['SUN', 'RUS']]);
const pairs = (text: string) =>
  toPairs(
    text.split(' ').map((part) => {
      const [actor = '', role = ''] = part.split(':');
      return { actor, role: role as Participant['role'] };
    }),
    countsAs,
  );

describe('listFocalPairs', () => {
  it('pairs each actor with those after it, each pair in alphabetical order', () => {
    expect(listFocalPairs(['RUS', 'CHN', 'IRN', 'PRK'])).toEqual([
      ...['CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK'],
    ]);
    expect(listFocalPairs(['NATO', 'FRA'])).toEqual(['FRA-NATO']);
  });

  it('gives up to fifteen, and none for nobody or one', () => {
    expect(listFocalPairs(['A1', 'B1', 'C1', 'D1', 'E1', 'F1'])).toHaveLength(15);
    expect(listFocalPairs([])).toEqual([]);
    expect(listFocalPairs(['A1', 'A1'])).toEqual([]);
  });
});

describe('toPair', () => {
  it('puts the codes in alphabetical order after countsAs', () => {
    expect(toPair('SUN', 'PRK', countsAs)).toBe('PRK-RUS');
    expect(toPair('SUN', 'RUS', countsAs)).toBeNull();
  });
});

describe('toPairs', () => {
  it.each([
    ['RUS:party PRK:party', ['PRK-RUS']],
    [
      'RUS:party CHN:party IRN:party PRK:party',
      ['CHN-IRN', 'CHN-PRK', 'CHN-RUS', 'IRN-PRK', 'IRN-RUS', 'PRK-RUS'],
    ],
    ['PRK:initiator RUS:recipient', ['PRK-RUS']],
    ['IRN:initiator PRK:initiator RUS:recipient UKR:target', ['IRN-RUS', 'IRN-UKR', 'PRK-RUS', 'PRK-UKR']],
    ['RUS:party UKR:target', ['RUS-UKR']],
    ['USA:speaker PRK:mentioned RUS:party', []],
    ['RUS:initiator RUS:target', []],
    ['SUN:party RUS:party CHN:party', ['CHN-RUS']],
  ])('makes of %s', (participants, expected) => {
    expect(pairs(participants)).toEqual(expected);
  });
});
