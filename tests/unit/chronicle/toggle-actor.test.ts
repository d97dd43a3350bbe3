import { describe, expect, it } from 'vitest';
import { listChosenActors, toggleActor } from '#lib/chronicle/toggle-actor.ts';
import { EMPTY_FILTER } from '#lib/query/filter.ts';

const FOCAL = ['UPH', 'DOW', 'MID'];
const toggle = (filter: Partial<typeof EMPTY_FILTER>, code: string) => {
  const { pairs, actors } = toggleActor({ ...EMPTY_FILTER, ...filter }, code, FOCAL, new Map());
  return { pairs, actors };
};

describe('toggleActor', () => {
  it('goes from one actor to a pair and back', () => {
    expect(toggle({}, 'UPH')).toEqual({ pairs: [], actors: ['UPH'] });
    expect(toggle({ actors: ['UPH'] }, 'DOW')).toEqual({ pairs: ['DOW-UPH'], actors: [] });
    expect(toggle({ pairs: ['DOW-UPH'] }, 'UPH')).toEqual({ pairs: [], actors: ['DOW'] });
    expect(toggle({ actors: ['DOW'] }, 'DOW')).toEqual({ pairs: [], actors: [] });
  });

  it('begins anew with a third', () => {
    expect(toggle({ pairs: ['DOW-UPH'] }, 'MID')).toEqual({ pairs: [], actors: ['MID'] });
  });

  it('leaves the rest of the filter as it is', () => {
    expect(toggleActor({ ...EMPTY_FILTER, q: 'troops' }, 'MID', FOCAL, new Map()).q).toBe('troops');
  });
});

describe('listChosenActors', () => {
  it('reads one pair or the actors named, not several pairs', () => {
    expect(listChosenActors({ pairs: ['DOW-UPH'], actors: [] }, FOCAL)).toEqual(['UPH', 'DOW']);
    expect(listChosenActors({ pairs: ['DOW-UPH', 'DOW-MID'], actors: [] }, FOCAL)).toEqual([]);
    expect(listChosenActors({ pairs: [], actors: ['MID', 'NATO'] }, FOCAL)).toEqual(['MID']);
  });
});
