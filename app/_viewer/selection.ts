import type { DayWindow } from '#lib/window/day-window.ts';
import { isReachable, type Mark } from './mark.ts';

/** Which marks show the selected event, and at which one the Tab key stops. */
export type Selection = {
  get: () => string | null;
  set: (id: string | null) => void;
  setTabStop: (mark: Mark) => void;
  /** Whether the mark that the Tab key stops at is in a window. */
  isStopIn: (window: DayWindow) => boolean;
  /** Shows it again after the marks have changed. */
  refresh: () => void;
  /** A mark of an event, which has one in each of its lanes: that which the Tab key stops at, else its first. */
  markOf: (id: string) => Mark | undefined;
};

/** Whether a mark is that of an event, or of a pile that it is in. */
function isOf(mark: Mark, id: string): boolean {
  if (mark.kind === 'event') return mark.event.id === id;
  return 'members' in mark.pill && mark.pill.members.some((event) => event.id === id);
}

/** Keeps the selection on a set of marks that changes. */
export function createSelection(
  marks: ReadonlyMap<string, Mark>,
  selected: string | null,
  onShow: () => void,
): Selection {
  let current = selected;

  const show = () => {
    for (const mark of marks.values()) {
      const isSelected = current !== null && isOf(mark, current);
      if (mark.selected === isSelected) continue;
      mark.selected = isSelected;
      mark.item?.refresh();
    }
    onShow();
  };
  const setTabStop = (stop: Mark) => {
    for (const mark of marks.values()) {
      if (mark.tabStop === (mark === stop)) continue;
      mark.tabStop = mark === stop;
      mark.item?.refresh();
    }
  };

  return {
    get: () => current,
    set: (id) => {
      current = id;
      show();
    },
    setTabStop,
    isStopIn: ({ start, end }) =>
      [...marks.values()].some(({ tabStop, shape }) => tabStop && shape.end > start && shape.start < end),
    refresh: () => {
      const all = [...marks.values()];
      const reachable = all.filter(isReachable);
      const stop = reachable.find(({ tabStop }) => tabStop) ?? reachable[0];
      if (stop !== undefined) setTabStop(stop);
      show();
    },
    markOf: (id) => {
      const ofEvent = [...marks.values()].filter((mark) => isReachable(mark) && isOf(mark, id));
      return ofEvent.find(({ tabStop }) => tabStop) ?? ofEvent[0];
    },
  };
}
