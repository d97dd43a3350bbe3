import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { formatView } from '#lib/query/parse-view.ts';
import type { View } from '#lib/query/view.ts';
import { timelineAddress } from '#lib/urls.ts';

/** Where a talk is, and where it leads to; the event that is shown is added where there is one. */
export type TalkAddresses = {
  slides: string;
  notes: string;
  timeline: string;
  /** The filter alone, which the windows of a talk have in common. */
  filter: string;
};

/** Returns the addresses of a talk, without the event. */
export function talkAddresses(filter: Filter, view: View): TalkAddresses {
  const { event: _, ...rest } = view;
  const timeline = timelineAddress(formatFilter(filter), formatView({ ...rest, controls: true }));
  const slides = talkAddress(filter, rest);
  return {
    slides,
    notes: slides.replace('/present', '/present/notes'),
    timeline,
    filter: String(formatFilter(filter)),
  };
}

/** Returns the address of a talk about the events of a filter. */
export function talkAddress(filter: Filter, view: View): string {
  return `/present${timelineAddress(formatFilter(filter), formatView(view)).slice(1)}`;
}
