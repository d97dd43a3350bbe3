import type { TimelineEvent } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import type { Source } from '#lib/domain/source.ts';
import type { LaneKind } from '#lib/query/view.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { CountedLane } from '#lib/timeline/to-lanes.ts';
import type { WindowAnswer } from '#lib/timeline/window-answer.ts';
import type { DayWindow } from '#lib/window/day-window.ts';

/** What a timeline on its own draws of a filter. */
export type EmbedContent = {
  /** What is drawn at once. */
  first: WindowAnswer;
  lanes: readonly CountedLane[];
  /** The window that "Show all" goes to; null where all events are in `first`. */
  whole: DayWindow | null;
  /** Drawn even if not among the chosen ones: the selected event. */
  pinned: readonly DrawnEvent[];
};

/** What stands in the page of `/embed` for its timeline; plain JSON. */
export type EmbedData = EmbedContent & {
  /** The window that it opens on. */
  window: DayWindow;
  /** Id of the selected event. */
  selected: string | null;
  /** The selected event, where it is known already. */
  opened: TimelineEvent | null;
  interactive: boolean;
  controls: boolean;
  names: EmbedNames;
  /** Address that links to events and sources begin with; null where there is none to link to. */
  home: string | null;
  /** The filter as an address writes it, for asking on. */
  filter: string;
  laneKind: LaneKind;
};

/** Readers' names of what events refer to, by code or id. */
export type EmbedNames = {
  actors: Readonly<Record<string, string>>;
  /** Of pairs. */
  pairs: Readonly<Record<string, string>>;
  /** The pairs that have a colour of their own, in order. */
  focalPairs: readonly string[];
  types: Readonly<Record<string, string>>;
  /** How each type names those who are party to an event. */
  parties: Readonly<Record<string, EventType['parties']>>;
  sources: Readonly<Record<string, Source>>;
};
