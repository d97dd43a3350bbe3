import type { PanelAnswer } from '#app/_components/event/panel-answer.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import type { OverviewCounts } from '#lib/overview/overview-counts.ts';
import type { LaneKind } from '#lib/query/view.ts';
import type { CountedLane } from '#lib/timeline/to-lanes.ts';
import type { WindowAnswer } from '#lib/timeline/window-answer.ts';
import type { DayWindow } from '#lib/window/day-window.ts';

/** What is drawn of a filter. */
export type DrawnTimeline = {
  laneKind: LaneKind;
  lanes: readonly CountedLane[];
  /** The window that it opens on, unless the address says another. */
  opening: DayWindow;
  /** The window that shows all; null where all of the events are in `first`. */
  whole: DayWindow | null;
  /** The box in pixels that the first picture is made for. */
  screen: { width: number; height: number; isStrip: boolean };
  /** What was read for the window that the page opens on. */
  first: WindowAnswer;
  /** For the strip below, where `first` has not all of the events. */
  counts: OverviewCounts | null;
};

/** What the server hands to the screen of the timeline: what it opens on, and readers' names of types and pairs. */
export type TimelineData = {
  /** The filter as an address writes it, by which more is asked for. */
  query: string;
  /** Absent where the events are listed. */
  timeline: DrawnTimeline | null;
  types: Readonly<Record<string, EventType>>;
  /** Readers' names of the pairs that occur. */
  pairLabels: Readonly<Record<string, string>>;
  /** The pairs that have a colour of their own, in order. */
  focalPairs: readonly string[];
  /** The selected event that the address names; its panel is null where there is none. */
  opened: { id: string; panel: PanelAnswer | null } | null;
  /** The event that the panel of a chronicle shows while none is selected: the most important one. */
  leading: string | null;
  /** Where readers report what is wrong; null where the chronology says nothing of it. */
  reportTo: string | null;
  /** The day as of which is asked. */
  asof: string | null;
  /** The text that is searched for, whose words are marked where they stand; see `markMatches`. */
  q: string | null;
};
