/**
 * Which slides a deck has: the whole timeline, then a slide for each event or for each period or none, then the sources,
 * whose numbers stand wherever they are cited. The words that every event rests on are in the speaker's notes as well.
 */

import { type Still, stillPalette } from '#lib/picture/still.ts';
import { formatDay } from '#lib/time/day.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import { eventSlides } from './event-slides.ts';
import { overviewSlide } from './overview-slide.ts';
import { toPage } from './page.ts';
import { periodSlides } from './period-slides.ts';
import type { Deck } from './slide.ts';
import type { SlideKind } from './slide-kind.ts';
import { sourceSlides } from './source-slides.ts';

/** Returns the deck of a still. Of one event there are only its own slides and the sources: an overview would repeat it. */
export function planDeck(still: Still, kind: SlideKind): Deck {
  const page = toPage(still.width, still.height, stillPalette(still));
  const numbered = listCitedSources(still.records);
  const isAlone = kind === 'event' && still.total === 1 && still.records.length === 1;
  const middle = {
    event: () => still.records.flatMap((event) => eventSlides(event, still, numbered, page)),
    period: () => periodSlides(still, numbered, page),
    overview: () => [],
  }[kind]();
  const before = [...(isAlone ? [] : [overviewSlide(still, numbered, page)]), ...middle];
  const sources = sourceSlides(numbered, still, page);
  const { width, height, layouts } = page;
  return {
    title: still.title,
    theme: still.theme,
    width,
    height,
    layouts,
    slides: [...before, ...sources.slides],
    sourceSlides: sources.placeOf.map((place) => before.length + place),
    day: formatDay(still.today),
  };
}
