import type { Metadata } from 'next';
import { TalkEmpty } from '#app/_components/talk/talk-empty.tsx';
import { TalkNotes } from '#app/_components/talk/talk-notes.client.tsx';
import { TalkNotesEntry } from '#app/_components/talk/talk-notes-entry.tsx';
import { isolate } from '#lib/isolate.ts';
import { toSearchParams } from '#lib/urls.ts';
import { describeTalk, listFirstWords, listNotices, listWays, toTalkEvents } from '../describe-talk.ts';
import { loadAnchors, loadTalk } from '../load-talk.ts';
import { talkAddresses } from '../talk-addresses.ts';
import '#app/styles/talk/talk.css';
import '#app/styles/talk/notes.css';

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const dynamic = 'force-dynamic';

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const talk = await loadTalk(String(toSearchParams(await searchParams)));
  return { title: `${isolate(describeTalk(talk))} (presenter’s notes)`, robots: { index: false } };
}

/** The presenter's own window beside the slides; without scripts, or printed, the notes to all slides. */
export default async function NotesPage({ searchParams }: PageProps) {
  const talk = await loadTalk(String(toSearchParams(await searchParams)));
  const { slides, filter, view, names, start, ignored } = talk;
  if (slides.length === 0) {
    return (
      <div className="present-page" data-theme={view.theme}>
        <TalkEmpty ways={listWays(talk)} ignored={ignored} />
      </div>
    );
  }
  const receiptNames = { sources: names.sources, events: await loadAnchors(slides) };
  return (
    <div className="present-page" data-theme={view.theme}>
      <TalkNotes
        title={describeTalk(talk)}
        events={toTalkEvents(talk)}
        words={listFirstWords(slides)}
        start={start}
        filter={talkAddresses(filter, view).filter}
        notices={listNotices(talk)}
      >
        {slides.map(({ event }, index) => (
          <TalkNotesEntry
            key={event.id}
            index={index}
            event={event}
            slideNames={names}
            names={receiptNames}
          />
        ))}
      </TalkNotes>
    </div>
  );
}
