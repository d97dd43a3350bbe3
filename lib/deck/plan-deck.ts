/**
 * Which slides a deck has: the whole timeline, then a slide for each event or for each period or none, then the sources. The
 * words that every event rests on are in the speaker's notes.
 */

import { layOutReading } from '#lib/picture/lay-out-reading.ts';
import { measureArial } from '#lib/picture/measure-text.ts';
import { leastType } from '#lib/picture/picture-use.ts';
import { type Still, stillPalette } from '#lib/picture/still.ts';
import { formatDay } from '#lib/time/day.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { eventSlides } from './event-slides.ts';
import { toPage } from './page.ts';
import { periodSlides } from './period-slides.ts';
import type { Deck } from './slide.ts';
import type { SlideKind } from './slide-kind.ts';
import { sourceSlides } from './source-slides.ts';

/** More events than this are gone through by periods, unless a slide for each is asked for. */
const MAX_EVENT_SLIDES = 40;

/** Returns the deck of a still; `kind` null leaves the choice to the number of events. */
export function planDeck(still: Still, kind: SlideKind | null): Deck {
  const page = toPage(still.width, still.height, stillPalette(still));
  const chosen = kind ?? (still.records.length <= MAX_EVENT_SLIDES ? 'event' : 'period');
  const middle = {
    event: () => still.records.flatMap((event) => eventSlides(event, still, page)),
    period: () => periodSlides(still.records, still, page),
    overview: () => [],
  }[chosen]();
  const { width, height } = page;
  const drawn = layOutReading(still, {
    width,
    height,
    least: leastType('slide', page),
    measure: measureArial,
    numbered: listCitedSources(still.records),
  });
  // A click on a slide is meant for "next": of the overview, its line of origin alone leads elsewhere.
  const overview = {
    ...drawn,
    shapes: drawn.shapes.map((one) => (one.kind === 'event' ? { ...one, href: null } : one)),
  };
  return {
    title: still.title,
    theme: still.theme,
    width,
    height,
    day: formatDay(still.today),
    slides: [
      { picture: overview, notes: overviewNotes(still, overview.description) },
      ...middle,
      ...sourceSlides(still, page),
    ],
  };
}

function overviewNotes(still: Still, description: string): string[] {
  const { origin, path, records, total } = still;
  const left = total - records.length;
  return [
    still.title,
    description,
    'A crisp mark is a known day. A bar that fades happened at some time within it; an open end fades to today, and an unknown start fades in from the edge. An outline is reported, alleged, planned or possible.',
    ...(left > 0
      ? [
          `The deck holds the ${records.length} most important events; ${describeCount(left, 'more event')} of this filter ${left === 1 ? 'is' : 'are'} not in it.`,
        ]
      : []),
    ...(origin === null ? [] : [`${origin}${path}`]),
  ];
}
