import type { LaneKind } from '#lib/query/view.ts';
import type { DayWindow } from '#lib/window/day-window.ts';

/** How a capsule shows its data set; plain JSON beside it. */
export type CapsuleView = {
  /** Ids of the events that are shown; others are there because these refer to them. */
  shown: readonly string[];
  laneKind: LaneKind;
  /** The pairs that the filter names; none where it names none. */
  pairs: readonly string[];
  /** Null where the window suits the events. */
  window: DayWindow | null;
  selected: string | null;
  controls: boolean;
  interactive: boolean;
  /** Origin that links lead to; null where nobody could reach it. */
  home: string | null;
};
