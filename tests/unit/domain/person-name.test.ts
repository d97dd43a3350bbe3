import { describe, expect, it } from 'vitest';
import { readName, toPersonName } from '#lib/domain/person-name.ts';

describe('toPersonName', () => {
  it.each([
    ['Müller, Jörg', 'Müller', 'Jörg'],
    ['Kim, Jong Un', 'Kim', 'Jong Un'],
    ['von der Leyen, Ursula', 'von der Leyen', 'Ursula'],
  ])('takes the two parts of %s', (name, family, given) => {
    expect(toPersonName(name)).toEqual({ family, given });
  });

  it.each([
    'Kim Jong Un',
    'Andrea Kendall-Taylor',
    'US Department of State',
    'Department of State, Office of the Historian',
    'Ministry of Defence, Russia',
    'A, B, C',
    '新华社',
    'محمد علي',
    'X',
  ])('leaves %s as it is printed', (name) => {
    expect(toPersonName(name)).toEqual({ literal: name });
  });
});

describe('readName', () => {
  it('says a name in two parts as one does, and any other as it is printed', () => {
    expect(['Müller, Jörg', 'Kim Jong Un', 'Ministry of Defence, Russia'].map(readName)).toEqual([
      'Jörg Müller',
      'Kim Jong Un',
      'Ministry of Defence, Russia',
    ]);
  });
});
