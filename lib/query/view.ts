import type { RowOrder } from './row-order.ts';

/** What the lanes of the timeline stand for. */
export const LANE_KINDS = ['pair', 'actor', 'type', 'source', 'none'] as const;
/** What the lanes of the timeline stand for. */
export type LaneKind = (typeof LANE_KINDS)[number];

/** How the events of a filter are shown. */
export type View = {
  lanes: LaneKind;
  /** First and last year, month or day on the screen, as written; absent: chosen to suit the events. */
  window?: readonly [string, string];
  /** Id of the selected event. */
  event?: string;
  layout: 'timeline' | 'table';
  /** How the table is sorted; absent: by date. */
  sort?: RowOrder;
  /** Absent: the system's. */
  theme?: 'light' | 'dark';
  title?: string;
  controls: boolean;
  interactive: boolean;
};

/** The view that opens where nothing is asked for. */
export const DEFAULT_VIEW: View = { lanes: 'pair', layout: 'timeline', controls: true, interactive: true };
