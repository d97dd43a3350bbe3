import type { TimelineEvent } from '#lib/domain/event.ts';
import { listFocalPairs } from '#lib/domain/pair.ts';
import type { Source } from '#lib/domain/source.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';
import { eventPath } from '#lib/urls.ts';
import { type Palette, type Theme, toPalette } from './palette.ts';
import type { TimeScale } from './time-scale.ts';

/** What a still or a deck shows, before it has a size: everything that was asked of the database for it. */
export type Still = {
  title: string;
  /** The sentence that describes the filter, where the title is another; else empty. */
  sentence: string;
  /** At most 300, most important first. */
  events: readonly DrawnEvent[];
  /** The same events in full, in the order of the chronology. */
  records: readonly TimelineEvent[];
  /** Id of the event that has a frame around it; null for none. */
  selected: string | null;
  /** Events of the filter, drawn or not. */
  total: number;
  lanes: readonly Lane[];
  names: {
    /** By actor code, source id and event type. */
    actors: ReadonlyMap<string, string>;
    /** Codes of the focal actors, in order. */
    focal: readonly string[];
    types: ReadonlyMap<string, string>;
    sources: Readonly<Record<string, Source>>;
  };
  /** The period that was asked for, to go on after "timeline": "from 2022 to October 2024"; null for all there is. */
  period: string | null;
  /** What of time is drawn, and how. */
  time: TimeScale;
  /** The day that open ends fade to. */
  today: number;
  theme: Theme;
  /** Pixels asked for. */
  width: number;
  height: number;
  /** Where this view is found: its origin, null where others cannot reach it, and the path with its parameters. */
  origin: string | null;
  path: string;
};

/** Returns the colours of a still and of its deck. */
export function stillPalette({ theme, names }: Pick<Still, 'theme' | 'names'>): Palette {
  return toPalette(theme, listFocalPairs(names.focal));
}

/** Returns the address of an event for those who get the picture; null where there is none that they could reach. */
export function permalink(id: string, origin: string | null): string | null {
  return origin === null ? null : `${origin}${eventPath(id)}`;
}
