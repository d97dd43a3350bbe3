/** What a key does in the timeline. */
export type KeyAction =
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'earlier'
  | 'later'
  | 'page-earlier'
  | 'page-later'
  | 'previous-event'
  | 'next-event'
  | 'previous-in-lane'
  | 'next-in-lane'
  | 'lane-above'
  | 'lane-below'
  | 'first-event'
  | 'last-event'
  | 'open'
  | 'clear'
  | PageAction;

/** What a key asks of the page around the timeline. */
export type PageAction = 'search' | 'matrix' | 'help';

const PAGE_ACTIONS: readonly KeyAction[] = ['search', 'matrix', 'help'] satisfies PageAction[];

/** Returns whether the page has to do it, which not every place of a timeline can. */
export function isPageAction(action: KeyAction): action is PageAction {
  return PAGE_ACTIONS.includes(action);
}

/**
 * The keys of the timeline, for the handler and for the page's help. They work while the focus is in the timeline and
 * nowhere else: a key that types a character must not act under somebody who dictates (WCAG 2.1.4).
 */
export const TIMELINE_KEYS: readonly { keys: readonly string[]; action: KeyAction; label: string }[] = [
  { keys: ['+', '='], action: 'zoom-in', label: 'Zoom in' },
  { keys: ['-', '_'], action: 'zoom-out', label: 'Zoom out' },
  { keys: ['0'], action: 'fit', label: 'Show all events' },
  { keys: ['Shift+ArrowLeft'], action: 'earlier', label: 'Move to earlier times' },
  { keys: ['Shift+ArrowRight'], action: 'later', label: 'Move to later times' },
  { keys: ['Shift+PageUp'], action: 'page-earlier', label: 'Move a screen earlier' },
  { keys: ['Shift+PageDown'], action: 'page-later', label: 'Move a screen later' },
  { keys: ['ArrowLeft', 'p'], action: 'previous-event', label: 'Previous event' },
  { keys: ['ArrowRight', 'n'], action: 'next-event', label: 'Next event' },
  { keys: ['['], action: 'previous-in-lane', label: 'Previous event of the lane' },
  { keys: [']'], action: 'next-in-lane', label: 'Next event of the lane' },
  { keys: ['ArrowUp'], action: 'lane-above', label: 'Nearest event in a lane above' },
  { keys: ['ArrowDown'], action: 'lane-below', label: 'Nearest event in a lane below' },
  { keys: ['Home'], action: 'first-event', label: 'First event' },
  { keys: ['End'], action: 'last-event', label: 'Last event' },
  { keys: ['Enter', ' '], action: 'open', label: 'Open the event' },
  { keys: ['Escape'], action: 'clear', label: 'Close the event' },
  { keys: ['/'], action: 'search', label: 'Search' },
  { keys: ['m'], action: 'matrix', label: 'Choose a pair in the matrix' },
  { keys: ['?'], action: 'help', label: 'Show these keys' },
];

/** While no event has the focus, the plain arrows move the window. */
const WITHOUT_EVENT: Partial<Record<KeyAction, KeyAction>> = {
  'previous-event': 'earlier',
  'next-event': 'later',
};

const ACTIONS = new Map(
  TIMELINE_KEYS.flatMap(({ keys, action }) => keys.map((key) => [key, action] as const)),
);

/** Returns what a key press means, or null; `onEvent` says whether an event has the focus. */
export function toKeyAction(press: KeyboardEvent, onEvent: boolean): KeyAction | null {
  // Those with Ctrl, Alt or Meta belong to the browser.
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const isMove = press.key.startsWith('Arrow') || press.key.startsWith('Page');
  const action = ACTIONS.get(press.shiftKey && isMove ? `Shift+${press.key}` : press.key) ?? null;
  if (action === null || onEvent) return action;
  if (action === 'open') return null;
  return press.key.startsWith('Arrow') ? (WITHOUT_EVENT[action] ?? action) : action;
}
