import { describe, expect, it } from 'vitest';
import { ROLES } from '#lib/domain/event.ts';
import { describeRoles } from '#lib/wording/describe-roles.ts';

describe('describeRoles', () => {
  it('groups the actors by role, in the order of a sentence', () => {
    expect(
      describeRoles([
        { actor: 'RUS', role: 'recipient' },
        { actor: 'PRK', role: 'initiator' },
        { actor: 'USA', role: 'speaker' },
      ]),
    ).toEqual([
      { role: 'speaker', label: 'Said by', actors: ['USA'] },
      { role: 'initiator', label: 'From', actors: ['PRK'] },
      { role: 'recipient', label: 'To', actors: ['RUS'] },
    ]);
  });

  it('tells one party from several that act together', () => {
    expect(describeRoles([{ actor: 'RUS', role: 'party' }])[0]?.label).toBe('Party');
    const parties = ['CHN', 'RUS'].map((actor) => ({ actor, role: 'party' as const }));
    expect(describeRoles(parties)).toEqual([{ role: 'party', label: 'Together', actors: ['CHN', 'RUS'] }]);
  });

  it('leaves out no role', () => {
    const everyone = ROLES.map((role) => ({ actor: 'RUS', role }));
    expect(
      describeRoles(everyone)
        .map(({ role }) => role)
        .sort(),
    ).toEqual([...ROLES].sort());
  });

  it.each([
    ['together', 'Together'],
    ['against', 'Between'],
    ['neither', 'About'],
  ] as const)('names parties of a type as %s: %s', (parties, label) => {
    const two = ['CHN', 'RUS'].map((actor) => ({ actor, role: 'party' as const }));
    expect(describeRoles(two, parties)).toEqual([{ role: 'party', label, actors: ['CHN', 'RUS'] }]);
  });

  it('names one of whom something is said as that, and one who fights as a party', () => {
    const one = [{ actor: 'RUS', role: 'party' as const }];
    expect(describeRoles(one, 'neither')[0]?.label).toBe('About');
    expect(describeRoles(one, 'against')[0]?.label).toBe('Party');
  });

  it('says by whom, where nothing is given to anybody', () => {
    const attack = [
      { actor: 'PRK', role: 'initiator' as const },
      { actor: 'KOR', role: 'target' as const },
    ];
    expect(describeRoles(attack).map(({ label }) => label)).toEqual(['By', 'Against']);
  });
});
