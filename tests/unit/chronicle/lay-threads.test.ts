import { describe, expect, it } from 'vitest';
import { layThreads } from '#lib/chronicle/lay-threads.ts';
import type { Participant } from '#lib/domain/event.ts';

const FOCAL = ['UPH', 'DOW', 'MID', 'FAR'];
const COUNTS_AS = new Map([['OLD', 'UPH']]);
const PLAIN = { parties: 'together', hostile: false } as const;

/** "UPH party" and so on. */
const lay = (parts: string, type: Parameters<typeof layThreads>[1] = PLAIN) => {
  const participants = parts.split(', ').map((part) => {
    const [actor, role] = part.split(' ');
    return { actor, role } as Participant;
  });
  return layThreads(participants, type, FOCAL, COUNTS_AS);
};

describe('layThreads', () => {
  it('joins those who act together, a historical state on the thread of its successor', () => {
    expect(lay('OLD party, MID party')).toEqual({
      signs: [
        { place: 0, sign: 'disc' },
        { place: 2, sign: 'disc' },
      ],
      bar: { from: 0, to: 2 },
      outside: [],
      isTowardsOutside: false,
      hostile: null,
    });
  });

  it('leads an arrow from whoever gives to whoever gets, on either side', () => {
    expect(lay('MID initiator, UPH recipient, FAR recipient').signs).toEqual([
      { place: 0, sign: 'from-right' },
      { place: 2, sign: 'disc' },
      { place: 3, sign: 'from-left' },
    ]);
  });

  it('leads it from the edge where only others give', () => {
    const { signs, outside, isTowardsOutside, bar } = lay('USA initiator, DOW target, UPH mentioned');
    expect(signs).toEqual([{ place: 1, sign: 'from-right' }]);
    expect(outside).toEqual(['USA']);
    expect(isTowardsOutside).toBe(false);
    expect(bar).toBeNull();
  });

  it('leads it to the edge where others get', () => {
    expect(lay('UPH initiator, USA target, NATO target')).toMatchObject({
      outside: ['USA', 'NATO'],
      isTowardsOutside: true,
    });
  });

  it('has a ring for who only speaks, outside the bar', () => {
    expect(lay('UPH speaker, MID party, FAR party')).toMatchObject({
      signs: [
        { place: 0, sign: 'ring' },
        { place: 2, sign: 'disc' },
        { place: 3, sign: 'disc' },
      ],
      bar: { from: 2, to: 3 },
    });
  });

  it('has a ring for who speaks of what it does itself', () => {
    expect(lay('UPH speaker, UPH initiator, MID recipient').signs).toEqual([
      { place: 0, sign: 'ring' },
      { place: 2, sign: 'from-left' },
    ]);
  });

  it('tells acts against someone, and those who are against each other', () => {
    const hostile = { parties: 'neither', hostile: true } as const;
    expect(lay('UPH initiator, DOW target', hostile).hostile).toBe('act');
    expect(lay('UPH party', hostile).hostile).toBeNull();
    expect(lay('UPH party, DOW party', { parties: 'against', hostile: false }).hostile).toBe('rift');
  });

  it('shows nobody who is only mentioned', () => {
    expect(lay('UPH mentioned, USA mentioned')).toMatchObject({ signs: [], outside: [], bar: null });
  });
});
