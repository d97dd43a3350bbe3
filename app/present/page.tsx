import type { Metadata } from 'next';
import { PresentDeck } from '#app/_components/talk/present-deck.client.tsx';
import { PresentEmpty } from '#app/_components/talk/present-empty.tsx';
import { PresentSlide } from '#app/_components/talk/present-slide.tsx';
import { todayFrom } from '#lib/time/day.ts';
import { toSearchParams } from '#lib/urls.ts';
import { describeTalk, listNotices, listWays, toDeckEvents } from './describe-talk.ts';
import { loadPresent } from './load-present.ts';
import { talkAddresses } from './present-address.ts';
import '#app/styles/present.css';
import '#app/styles/present-deck.css';
import '#app/styles/present-slide.css';
import '#app/styles/present-strip.css';
import '#app/styles/present-words.css';

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

// Renders per request: an edit shows at once, and the build opens no database.
export const dynamic = 'force-dynamic';

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const talk = await loadPresent(String(toSearchParams(await searchParams)));
  // The same events have an address of their own, the timeline's.
  return { title: `${describeTalk(talk)} (slides)`, robots: { index: false } };
}

/** The events of a filter one at a time, for a person in front of an audience; without scripts a list of the slides. */
export default async function PresentPage({ searchParams }: PageProps) {
  const talk = await loadPresent(String(toSearchParams(await searchParams)));
  const { slides, filter, view, names, start, total, ignored } = talk;
  if (slides.length === 0) {
    return (
      <div className="present-page" data-theme={view.theme}>
        <PresentEmpty parts={listWays(talk)} ignored={ignored} />
      </div>
    );
  }
  return (
    <div className="present-page" data-theme={view.theme}>
      <PresentDeck
        title={describeTalk(talk)}
        total={total}
        events={toDeckEvents(slides)}
        start={start}
        today={todayFrom(new Date())}
        controls={view.controls}
        addresses={talkAddresses(filter, view)}
        notices={listNotices(talk)}
      >
        {slides.map(({ event, parts }, index) => (
          <PresentSlide key={event.id} index={index} event={event} parts={parts} names={names} />
        ))}
      </PresentDeck>
    </div>
  );
}
