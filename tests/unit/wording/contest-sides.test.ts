import { describe, expect, it } from 'vitest';
import type { Citation } from '#lib/domain/citation.ts';
import { toContestSides } from '#lib/wording/contest-sides.ts';
import { citation, date } from '../any-event.ts';

const said = (assertedBy: string, given: Partial<Citation> = {}) => citation({ assertedBy, ...given });
const dated = (assertedBy: string, edtf: string) => said(assertedBy, { statedDate: date(edtf) });
const sidesOf = (...citations: Citation[]) => {
  const found = toContestSides(citations);
  const names = (list: readonly Citation[]) => list.map(({ assertedBy }) => assertedBy).join(' ');
  return (
    found && [
      ...found.sides.map((side) => `${side.heading}: ${names(side.passages)}`),
      `rest: ${names(found.rest)}`,
    ]
  );
};

describe('toContestSides', () => {
  it('sets who disputes or denies against who supports, in the given order', () => {
    const found = sidesOf(
      said('a'),
      said('b', { modality: 'denied' }),
      said('c'),
      said('d', { stance: 'disputes' }),
    );
    expect(found).toEqual(['Supporting: a c', 'Disputing: b d', 'rest: ']);
  });

  it('sets dates that miss each other side by side, earliest first, and leaves out what fits all', () => {
    const found = sidesOf(
      dated('late', '2024-08'),
      dated('any', '2024'),
      dated('early', '2024-06'),
      dated('also', '2024-06-19'),
    );
    expect(found).toEqual(['June 2024; 19 June 2024: early also', 'August 2024: late', 'rest: any']);
  });

  it('makes as many sides as dates that have no day in common', () => {
    const found = sidesOf(dated('a', '2021'), dated('b', '2022'), dated('c', '2023/..'));
    expect(found).toEqual(['2021: a', '2022: b', 'since 2023: c', 'rest: ']);
  });

  it('puts who disputes before whose dates differ', () => {
    const found = sidesOf(dated('a', '2021'), said('b', { stance: 'disputes', statedDate: date('2023') }));
    expect(found).toEqual(['Supporting: a', 'Disputing: b', 'rest: ']);
  });

  it('is null where all are of one side', () => {
    expect(sidesOf(said('a'), said('b'))).toBeNull();
    expect(sidesOf(said('a', { modality: 'denied' }))).toBeNull();
    expect(sidesOf(dated('a', '2020/..'), dated('b', '../2024'))).toBeNull();
    expect(sidesOf()).toBeNull();
  });
});
