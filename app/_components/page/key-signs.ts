/** How keys are written where the browser's name for them is not what stands on the keyboard. */
export const KEY_SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  ' ': 'Space',
  'Shift+ ': 'Shift Space',
  '-': '−',
};
