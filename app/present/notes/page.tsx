import type { Metadata } from 'next';
import { PresentEmpty } from '#app/_components/talk/present-empty.tsx';
import { PresentNotes } from '#app/_components/talk/present-notes.client.tsx';
import { PresentNotesEntry } from '#app/_components/talk/present-notes-entry.tsx';
import { toSearchParams } from '#lib/urls.ts';
import { describeTalk, listFirstWords, listNotices, listWays, toDeckEvents } from '../describe-talk.ts';
import { loadAnchors, loadPresent } from '../load-present.ts';
import { talkAddresses } from '../present-address.ts';
import '#app/styles/present.css';
import '#app/styles/present-notes.css';

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const dynamic = 'force-dynamic';

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const talk = await loadPresent(String(toSearchParams(await searchParams)));
  return { title: `${describeTalk(talk)} (presenter’s notes)`, robots: { index: false } };
}

/** The presenter's own window beside the slides; without scripts, or printed, the notes to all of them. */
export default async function NotesPage({ searchParams }: PageProps) {
  const talk = await loadPresent(String(toSearchParams(await searchParams)));
  const { slides, filter, view, names, start, ignored } = talk;
  if (slides.length === 0) {
    return (
      <div className="present-page" data-theme={view.theme}>
        <PresentEmpty parts={listWays(talk)} ignored={ignored} />
      </div>
    );
  }
  const anchors = await loadAnchors(slides);
  return (
    <div className="present-page" data-theme={view.theme}>
      <PresentNotes
        title={describeTalk(talk)}
        events={toDeckEvents(slides)}
        words={listFirstWords(slides)}
        start={start}
        filter={talkAddresses(filter, view).filter}
        notices={listNotices(talk)}
      >
        {slides.map(({ event }, index) => (
          <PresentNotesEntry key={event.id} index={index} event={event} names={names} anchors={anchors} />
        ))}
      </PresentNotes>
    </div>
  );
}
