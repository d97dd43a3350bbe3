import { describe, expect, it } from 'vitest';
import { parsePresentMessage, toPresentPosition } from '#lib/talk/talk-message.ts';

const state = { event: 'kazan', part: 1, blank: false };

describe('parsePresentMessage', () => {
  it('takes what the windows of a talk say, without anything more', () => {
    expect(parsePresentMessage({ kind: 'ask', by: 'deck' })).toEqual({ kind: 'ask', by: 'deck' });
    expect(parsePresentMessage({ kind: 'moved', state: { ...state, more: 1 } })).toEqual({
      kind: 'moved',
      state,
    });
    expect(parsePresentMessage({ kind: 'answer', state })).toEqual({ kind: 'answer', state });
  });

  it.each([
    null,
    'moved',
    7,
    {},
    { kind: 'ask', by: 'stranger' },
    { kind: 'moved' },
    { kind: 'moved', state: { ...state, part: '1' } },
    { kind: 'moved', state: { ...state, event: null } },
    { kind: 'leave', state },
  ])('takes nothing else: %j', (data) => {
    expect(parsePresentMessage(data)).toBeNull();
  });
});

describe('toPresentPosition', () => {
  const ids = ['treaty', 'kazan'];

  it('finds the event by its id, wherever it stands here', () => {
    expect(toPresentPosition(state, ids, [1, 3])).toEqual({ slide: 1, part: 1 });
  });

  it('keeps to the parts that there are', () => {
    expect(toPresentPosition({ ...state, part: 9 }, ids, [1, 3])).toEqual({ slide: 1, part: 2 });
    expect(toPresentPosition({ ...state, part: -1 }, ids, [1, 3])).toEqual({ slide: 1, part: 0 });
    expect(toPresentPosition({ ...state, part: 0.5 }, ids, [1, 3])).toEqual({ slide: 1, part: 0 });
  });

  it('is null for an event that is not here', () => {
    expect(toPresentPosition({ ...state, event: 'other' }, ids, [1, 3])).toBeNull();
  });
});
