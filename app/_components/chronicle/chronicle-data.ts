import type { RowGroup } from '#lib/chronicle/group-rows.ts';

/** What the chronicle of a filter shows. */
export type ChronicleData = {
  groups: readonly RowGroup[];
  /** The filter as an address writes it. */
  query: string;
  /** Whether there are so many rows that they are asked for when a heading is opened. */
  isAsked: boolean;
  /** The focal actors in order, each with what choosing it leads to. */
  heads: readonly ThreadHead[];
};

/** The head of a thread: it turns the filter on and off for its actor. */
export type ThreadHead = { name: string; isChosen: boolean; href: string; title: string };
