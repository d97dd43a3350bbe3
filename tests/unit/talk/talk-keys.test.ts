import { describe, expect, it } from 'vitest';
import { isStep, type PressedKey, toPresentAction } from '#lib/talk/talk-keys.ts';

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...held,
});

describe('toPresentAction', () => {
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
    expect(toPresentAction(press(key), false)).toBe(action);
  });

  it('goes back with Shift and Space, and reads ? with or without Shift', () => {
    expect(toPresentAction(press(' ', { shiftKey: true }), false)).toBe('previous');
    expect(toPresentAction(press('?', { shiftKey: true }), false)).toBe('help');
    expect(toPresentAction(press('?'), false)).toBe('help');
  });

  it('leaves keys with Ctrl, Alt and Meta to the browser', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect(toPresentAction(press('f', held), false)).toBeNull();
  });

  it('leaves Space and Enter to a control that has the focus, and nothing else', () => {
    expect(toPresentAction(press(' '), true)).toBeNull();
    expect(toPresentAction(press('Enter'), true)).toBeNull();
    expect(toPresentAction(press('PageDown'), true)).toBe('next');
  });

  it('goes on while a key is held but switches nothing', () => {
    expect(toPresentAction(press('ArrowRight', { repeat: true }), false)).toBe('next');
    expect(toPresentAction(press('b', { repeat: true }), false)).toBeNull();
  });
});

describe('isStep', () => {
  it('tells moves from the rest', () => {
    expect(isStep('down')).toBe(true);
    expect(isStep('blank')).toBe(false);
  });
});
