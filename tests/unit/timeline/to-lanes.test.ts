import { describe, expect, it } from 'vitest';
import { describePair } from '#lib/query/describe-pair.ts';
import { toLanes } from '#lib/timeline/to-lanes.ts';
import { FOCAL } from '../../focal.ts';
import { citationOf, eventOf } from './drawn-events.ts';

const names = {
  focal: FOCAL,
  actors: new Map([
    ['RUS', 'Russia'],
    ['CHN', 'China'],
    ['IRN', 'Iran'],
    ['PRK', 'North Korea'],
    ['USA', 'United States'],
    ['UKR', 'Ukraine'],
  ]),
  types: new Map([
    ['treaty', 'Treaty'],
    ['summit', 'Summit'],
    ['visit', 'Visit'],
  ]),
  sources: new Map([
    ['b', 'The second'],
    ['a', 'The first'],
  ]),
};

const idsOf = ({ lanes }: { lanes: { id: string }[] }) => lanes.map(({ id }) => id);

describe('toLanes', () => {
  it('gives the focal pairs, other pairs and no pair, also without events', () => {
    const { lanes } = toLanes('pair', [], names);
    expect(lanes.map(({ label }) => label)).toEqual([
      'Russia–China',
      'Russia–Iran',
      'Russia–North Korea',
      'China–Iran',
      'China–North Korea',
      'Iran–North Korea',
      'Other pairs',
      'No pair',
    ]);
    expect(lanes[2]).toMatchObject({ id: 'PRK-RUS', tone: 3 });
  });

  it('puts an event into the lane of each of its pairs, once, in the order of the lanes', () => {
    const { lanesOf } = toLanes(
      'pair',
      [eventOf('many', { pairs: ['PRK-RUS', 'CHN-RUS', 'RUS-UKR', 'PRK-UKR'] }), eventOf('one')],
      names,
    );
    expect(lanesOf.get('many')).toEqual(['CHN-RUS', 'PRK-RUS', 'other-pairs']);
    expect(lanesOf.get('one')).toEqual(['no-pair']);
  });

  it('puts focal actors first, others by name, and counts historical states as their successors', () => {
    const event = eventOf('e', {
      participants: [
        { actor: 'USA', role: 'target' },
        { actor: 'SUN', role: 'initiator' },
        { actor: 'UKR', role: 'mentioned' },
      ],
    });
    const lanes = toLanes('actor', [event], names, new Map([['SUN', 'RUS']]));
    expect(idsOf(lanes)).toEqual(['RUS', 'CHN', 'IRN', 'PRK', 'USA']);
    expect(lanes.lanesOf.get('e')).toEqual(['RUS', 'USA']);
  });

  it('gives an event with nobody but mentioned actors a lane of its own', () => {
    const event = eventOf('e', { participants: [{ actor: 'RUS', role: 'mentioned' }] });
    const lanes = toLanes('actor', [event], names);
    expect(lanes.lanesOf.get('e')).toEqual(['no-actor']);
    expect(idsOf(lanes).at(-1)).toBe('no-actor');
  });

  it('keeps types and sources in the order of their names, and only those that occur', () => {
    const events = [
      eventOf('v', { type: 'visit', citations: [citationOf('a'), citationOf('a')] }),
      eventOf('t', { type: 'treaty', citations: [citationOf('b'), citationOf('a'), citationOf('unknown')] }),
    ];
    expect(idsOf(toLanes('type', events, names))).toEqual(['treaty', 'visit']);
    const bySource = toLanes('source', events, names);
    expect(idsOf(bySource)).toEqual(['b', 'a', 'unknown']);
    expect(bySource.lanesOf.get('v')).toEqual(['a']);
  });

  it('gives one lane for none', () => {
    const { lanes, lanesOf } = toLanes('none', [eventOf('e')], names);
    expect(lanes).toEqual([{ id: 'all', label: 'All events', tone: null }]);
    expect(lanesOf.get('e')).toEqual(['all']);
  });
});

describe('toLanes of other actors', () => {
  const others = { ...names, focal: ['USA', 'UKR', 'NATO'] };

  it('has a lane for each of their pairs, with a colour of its own', () => {
    const { lanes } = toLanes('pair', [], others);
    expect(lanes.map(({ id, label, tone }) => [id, label, tone])).toEqual([
      ['UKR-USA', 'United States–Ukraine', 1],
      ['NATO-USA', 'United States–NATO', 2],
      ['NATO-UKR', 'Ukraine–NATO', 3],
      ['other-pairs', 'Other pairs', null],
      ['no-pair', 'No pair', null],
    ]);
    expect(idsOf(toLanes('actor', [], others))).toEqual(['USA', 'UKR', 'NATO']);
  });

  it('has lanes for all other pairs and for none where nobody is focal', () => {
    expect(idsOf(toLanes('pair', [], { ...names, focal: [] }))).toEqual(['other-pairs', 'no-pair']);
  });
});

describe('describePair', () => {
  it('names Russia first, then China, Iran and North Korea, then others', () => {
    expect(describePair('CHN-IRN', names)).toBe('China–Iran');
    expect(describePair('PRK-UKR', names)).toBe('North Korea–Ukraine');
    expect(describePair('CHN-XYZ', names)).toBe('China–XYZ');
  });
});
