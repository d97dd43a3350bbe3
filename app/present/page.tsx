import type { Metadata } from 'next';
import { TalkEmpty } from '#app/_components/talk/talk-empty.tsx';
import { TalkSlide } from '#app/_components/talk/talk-slide.tsx';
import { TalkStage } from '#app/_components/talk/talk-stage.client.tsx';
import { isolate } from '#lib/isolate.ts';
import { todayFrom } from '#lib/time/day.ts';
import { toSearchParams } from '#lib/urls.ts';
import { describeTalk, listNotices, listWays, toTalkEvents } from './describe-talk.ts';
import { loadTalk } from './load-talk.ts';
import { talkAddresses } from './talk-addresses.ts';
import '#app/styles/talk/talk.css';
import '#app/styles/talk/stage.css';
import '#app/styles/talk/slide.css';
import '#app/styles/talk/strip.css';
import '#app/styles/talk/words.css';

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

// Renders per request: an edit shows at once, and the build opens no database.
export const dynamic = 'force-dynamic';

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const talk = await loadTalk(String(toSearchParams(await searchParams)));
  // The same events have an address of their own, the timeline's.
  return { title: `${isolate(describeTalk(talk))} (slides)`, robots: { index: false } };
}

/** The events of a filter one at a time, for a person in front of an audience; without scripts a list of the slides. */
export default async function PresentPage({ searchParams }: PageProps) {
  const talk = await loadTalk(String(toSearchParams(await searchParams)));
  const { slides, filter, view, names, start, total, ignored } = talk;
  if (slides.length === 0) {
    return (
      <div className="present-page" data-theme={view.theme}>
        <TalkEmpty ways={listWays(talk)} ignored={ignored} />
      </div>
    );
  }
  return (
    <div className="present-page" data-theme={view.theme}>
      <TalkStage
        title={describeTalk(talk)}
        total={total}
        events={toTalkEvents(talk)}
        start={start}
        today={todayFrom(new Date())}
        controls={view.controls}
        addresses={talkAddresses(filter, view)}
        notices={listNotices(talk)}
      >
        {slides.map((slide, index) => (
          <TalkSlide key={slide.event.id} index={index} slide={slide} names={names} />
        ))}
      </TalkStage>
    </div>
  );
}
