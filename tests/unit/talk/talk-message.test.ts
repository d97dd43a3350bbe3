import { describe, expect, it } from 'vitest';
import { parseTalkMessage, toTalkPosition } from '#lib/talk/talk-message.ts';

const state = { event: 'kazan', face: 1, blank: false };

describe('parseTalkMessage', () => {
  it('takes what the windows of a talk say, without anything more', () => {
    expect(parseTalkMessage({ kind: 'ask', by: 'slides' })).toEqual({ kind: 'ask', by: 'slides' });
    expect(parseTalkMessage({ kind: 'moved', state: { ...state, more: 1 } })).toEqual({
      kind: 'moved',
      state,
    });
    expect(parseTalkMessage({ kind: 'answer', state })).toEqual({ kind: 'answer', state });
  });

  it.each([
    null,
    'moved',
    7,
    {},
    { kind: 'ask', by: 'stranger' },
    { kind: 'moved' },
    { kind: 'moved', state: { ...state, face: '1' } },
    { kind: 'moved', state: { ...state, event: null } },
    { kind: 'leave', state },
  ])('takes nothing else: %j', (data) => {
    expect(parseTalkMessage(data)).toBeNull();
  });
});

describe('toTalkPosition', () => {
  const ids = ['treaty', 'kazan'];

  it('finds the event by its id, wherever it stands here', () => {
    expect(toTalkPosition(state, ids, [1, 3])).toEqual({ slide: 1, face: 1 });
  });

  it('keeps to the faces that there are', () => {
    expect(toTalkPosition({ ...state, face: 9 }, ids, [1, 3])).toEqual({ slide: 1, face: 2 });
    expect(toTalkPosition({ ...state, face: -1 }, ids, [1, 3])).toEqual({ slide: 1, face: 0 });
    expect(toTalkPosition({ ...state, face: 0.5 }, ids, [1, 3])).toEqual({ slide: 1, face: 0 });
  });

  it('is null for an event that is not here', () => {
    expect(toTalkPosition({ ...state, event: 'other' }, ids, [1, 3])).toBeNull();
  });
});
