import { describe, expect, it } from 'vitest';
import { isStep, type PressedKey, toTalkAction } from '#lib/talk/talk-keys.ts';

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...held,
});

describe('toTalkAction', () => {
  it.each([
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['ArrowDown', 'down'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'blank'],
    ['B', 'blank'],
    ['.', 'blank'],
    ['f', 'full-screen'],
    ['p', 'notes'],
    ['x', null],
  ])('reads %j as %s', (key, action) => {
    expect(toTalkAction(press(key), false)).toBe(action);
  });

  it('goes back with Shift and Space, and reads ? with or without Shift', () => {
    expect(toTalkAction(press(' ', { shiftKey: true }), false)).toBe('previous');
    expect(toTalkAction(press('?', { shiftKey: true }), false)).toBe('help');
    expect(toTalkAction(press('?'), false)).toBe('help');
  });

  it('leaves keys with Ctrl, Alt and Meta to the browser', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect(toTalkAction(press('f', held), false)).toBeNull();
  });

  it('leaves Space and Enter to a control that has the focus, and nothing else', () => {
    expect(toTalkAction(press(' '), true)).toBeNull();
    expect(toTalkAction(press('Enter'), true)).toBeNull();
    expect(toTalkAction(press('PageDown'), true)).toBe('next');
  });

  it('goes on while a key is held but switches nothing', () => {
    expect(toTalkAction(press('ArrowRight', { repeat: true }), false)).toBe('next');
    expect(toTalkAction(press('b', { repeat: true }), false)).toBeNull();
  });
});

describe('isStep', () => {
  it('tells moves from the rest', () => {
    expect(isStep('down')).toBe(true);
    expect(isStep('blank')).toBe(false);
  });
});
