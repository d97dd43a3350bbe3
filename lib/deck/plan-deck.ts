/**
 * Which slides a deck has: the whole timeline, then a slide for each event or for each period or none, then the sources,
 * whose numbers stand wherever they are cited. The words that every event rests on are in the speaker's notes as well.
 */

import type { Theme } from '#lib/picture/palette.ts';
import { type Still, stillPalette } from '#lib/picture/still.ts';
import { formatDay } from '#lib/time/day.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import { eventSlides } from './event-slides.ts';
import type { Layouts } from './layout.ts';
import { overviewSlide } from './overview-slide.ts';
import { toPage } from './page.ts';
import { periodSlides } from './period-slides.ts';
import type { Deck } from './slide.ts';
import type { SlideKind } from './slide-kind.ts';
import { sourceSlides } from './source-slides.ts';
import { titleSlide } from './title-slide.ts';

/** What a deck takes over from a template: its size, its ground, its layouts, and whether one is for the title of a deck. */
export type Template = { width: number; height: number; theme: Theme; layouts: Layouts; hasTitle: boolean };

/** Returns the deck of a still, in a template where one is given. Of one event there are only its own slides and the sources: an overview would repeat it. */
export function planDeck(asked: Still, kind: SlideKind, template: Template | null = null): Deck {
  const still = template === null ? asked : { ...asked, theme: template.theme };
  const palette = stillPalette(still);
  const page = template === null ? toPage(still.width, still.height, palette) : { ...template, palette };
  const numbered = listCitedSources(still.records);
  const isAlone = kind === 'event' && still.total === 1 && still.records.length === 1;
  const middle = {
    event: () => still.records.flatMap((event) => eventSlides(event, still, numbered, page)),
    period: () => periodSlides(still, numbered, page),
    overview: () => [],
  }[kind]();
  const opening = template?.hasTitle && !isAlone ? [titleSlide(still, page)] : [];
  const before = [...opening, ...(isAlone ? [] : [overviewSlide(still, numbered, page)]), ...middle];
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
