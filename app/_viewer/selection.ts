import type { DayWindow } from '#lib/window/day-window.ts';
import type { Mark } from './mark.ts';

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

/** Keeps the selection on a set of marks that changes. */
export function createSelection(marks: ReadonlyMap<string, Mark>, selected: string | null): Selection {
  let current = selected;

  const show = () => {
    for (const mark of marks.values()) {
      const isSelected = mark.kind === 'event' && mark.event.id === current;
      if (mark.kind !== 'event' || mark.selected === isSelected) continue;
      mark.selected = isSelected;
      mark.item?.refresh();
    }
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
      const stop = all.find(({ tabStop }) => tabStop) ?? all[0];
      if (stop !== undefined) setTabStop(stop);
      show();
    },
    markOf: (id) => {
      const ofEvent = [...marks.values()].filter(({ subject }) => subject === id);
      return ofEvent.find(({ tabStop }) => tabStop) ?? ofEvent[0];
    },
  };
}
