import { cache } from 'react';
import { openedDatabase } from '#app/_server/database.ts';
import { loadNames } from '#app/_server/load-names.ts';
import { type ChosenEvents, chooseEvents } from '#db/read/choose-events.ts';
import { countEventsOf } from '#db/read/facets.ts';
import type { Names } from '#db/read/names.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Issue } from '#lib/issue.ts';
import { describeFilter, type FilterPhrase } from '#lib/query/describe-filter.ts';
import type { Filter } from '#lib/query/filter.ts';
import { parseAddress } from '#lib/query/parse-address.ts';
import { EVERY_EVENT, type ResolvedFilter, resolveFilter } from '#lib/query/resolve-filter.ts';
import type { View } from '#lib/query/view.ts';
import { type SlideFace, toSlideFaces } from '#lib/talk/talk-slide.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import { orderEvents } from '#lib/wording/order-events.ts';
import { type Receipt, toReceipt } from '#lib/wording/receipt.ts';

/** More than anybody shows in a talk; of a filter that lets more through the most important ones are taken. */
const MAX_SLIDES = 300;
/** A slide: the event, how it is known, and what of that is shown one after the other. */
export type LoadedSlide = { event: TimelineEvent; receipt: Receipt; faces: SlideFace[]; drawn: DrawnEvent };

/** Everything that the slides of an address and the notes to them show. */
export type LoadedTalk = {
  filter: Filter;
  view: View;
  /** What of the address was not understood. */
  ignored: readonly Issue[];
  phrases: readonly FilterPhrase[];
  /** Where nothing matches: how many events there would be without each part of the filter, in their order. */
  withoutPhrase: readonly number[];
  names: Names;
  /** In the order of the talk. */
  slides: readonly LoadedSlide[];
  /** Place of the slide that the talk begins with. */
  start: number;
  /** Events of the filter, shown or not. */
  total: number;
};

/** Returns the slides for the query of an address: its valid part, and what was ignored. Read once in a request. */
export const loadTalk = cache(async (query: string): Promise<LoadedTalk> => {
  const given = new URLSearchParams(query);
  const database = openedDatabase();
  const names = await loadNames();
  const { filter, view, ignored } = parseAddress(given, names.vocabulary);
  const resolved = resolveFilter(filter, names.vocabulary);
  const chosen = await chooseEvents(database, resolved, MAX_SLIDES);
  const asked = await findAsked(resolved, view.event, chosen);
  const events = [...chosen.events.slice(0, MAX_SLIDES - asked.events.length), ...asked.events];
  const firstDays = new Map(
    [...chosen.published, ...asked.published].map(([id, { earliest }]) => [id, earliest]),
  );
  const slides = orderEvents(events, filter.only).map((event): LoadedSlide => {
    const receipt = toReceipt(event, { sources: names.sources });
    return {
      event,
      receipt,
      faces: toSlideFaces(receipt, event.contested),
      drawn: toDrawnEvent(event, [], firstDays),
    };
  });
  const phrases = describeFilter(filter, names.labels);
  return {
    filter,
    view,
    ignored,
    phrases,
    withoutPhrase:
      chosen.total > 0
        ? []
        : await countEventsOf(
            database,
            phrases.map(({ without }) => resolveFilter(without, names.vocabulary)),
          ),
    names,
    slides,
    start: Math.max(
      slides.findIndex(({ event }) => event.id === view.event),
      0,
    ),
    total: chosen.total,
  };
});

/** The event that the talk is to begin with, where the filter has it but it is not important enough to be chosen. */
async function findAsked(
  filter: ResolvedFilter,
  id: string | undefined,
  { events, total }: ChosenEvents,
): Promise<Pick<ChosenEvents, 'events' | 'published'>> {
  const isThere = id === undefined || events.some((event) => event.id === id);
  if (isThere || total <= events.length || (filter.only !== null && !filter.only.includes(id)))
    return { events: [], published: new Map() };
  return chooseEvents(openedDatabase(), { ...filter, only: [id] }, 1);
}

/** Returns the titles of the events that dates were read against, by id. */
export async function loadAnchors(slides: readonly LoadedSlide[]): Promise<Readonly<Record<string, string>>> {
  const known = new Map(slides.map(({ event: { id, title } }) => [id, title]));
  const ids = slides
    .flatMap(({ event }) => event.citations)
    .flatMap(({ resolution: { anchor } }) =>
      anchor?.startsWith('event:') ? [anchor.slice('event:'.length)] : [],
    );
  const others = [...new Set(ids)].filter((id) => !known.has(id));
  // A filter without `only` would let every event through.
  if (others.length > 0) {
    const { events } = await chooseEvents(openedDatabase(), { ...EVERY_EVENT, only: others }, others.length);
    for (const { id, title } of events) known.set(id, title);
  }
  return Object.fromEntries(known);
}
