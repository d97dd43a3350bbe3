import type { TalkStep } from './talk-position.ts';

/** What a key of a talk does. */
export type TalkAction = TalkStep | 'blank' | 'full-screen' | 'notes' | 'help';

/** Every key of `/present`, as the browser names it; clickers send page keys, arrows, `b` or a full stop. */
export const TALK_KEYS: readonly { keys: readonly string[]; action: TalkAction; label: string }[] = [
  { keys: ['ArrowRight', ' ', 'PageDown', 'Enter'], action: 'next', label: 'Next event' },
  { keys: ['ArrowLeft', 'Shift+ ', 'PageUp', 'Backspace'], action: 'previous', label: 'Event before' },
  { keys: ['ArrowDown'], action: 'down', label: 'Next quotation, then the next event' },
  { keys: ['ArrowUp'], action: 'up', label: 'Quotation before, then the event before' },
  { keys: ['Home'], action: 'first', label: 'First event' },
  { keys: ['End'], action: 'last', label: 'Last event' },
  { keys: ['b', '.'], action: 'blank', label: 'Blank the screen, and show it again' },
  { keys: ['f'], action: 'full-screen', label: 'Full screen, and back' },
  { keys: ['p'], action: 'notes', label: 'Open the presenter’s window' },
  { keys: ['?'], action: 'help', label: 'Show these keys' },
];

/** Keys that mean a control where the focus is on one. */
const CONTROL_KEYS: readonly string[] = [' ', 'Enter'];

/** A key press as the browser reports it. */
export type PressedKey = {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  repeat: boolean;
};

/**
 * Returns what a key press asks for, or null: keys held with Ctrl, Alt or Meta are the browser's, Space and Enter are a
 * control's where `onControl`, and what switches something on and off does not flicker while its key is held.
 */
export function toTalkAction(pressed: PressedKey, onControl: boolean): TalkAction | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  if (onControl && CONTROL_KEYS.includes(pressed.key)) return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  // Where a sign needs Shift depends on the keyboard; of Space it is the only difference.
  const name = pressed.key === ' ' && pressed.shiftKey ? 'Shift+ ' : key;
  const action = TALK_KEYS.find(({ keys }) => keys.includes(name))?.action ?? null;
  return pressed.repeat && (action === null || !isStep(action)) ? null : action;
}

/** Returns whether an action moves through the slides. */
export function isStep(action: TalkAction): action is TalkStep {
  return !['blank', 'full-screen', 'notes', 'help'].includes(action);
}
