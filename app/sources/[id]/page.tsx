import type { Metadata } from 'next';
import { NothingHere } from '#app/_components/page/nothing-here.tsx';
import { SiteHeader } from '#app/_components/page/site-header.tsx';
import { SourceExcerpts } from '#app/_components/source/source-excerpts.tsx';
import { SourceFacts } from '#app/_components/source/source-facts.tsx';
import { SourceText } from '#app/_components/source/source-text.tsx';
import { answerWithStatus } from '#app/_server/answer-status.ts';
import { currentEditor } from '#app/_server/edit/session.ts';
import { isolate } from '#lib/isolate.ts';
import { editPath } from '#lib/urls.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { loadSourcePage, type SourcePageData } from './load-source-page.ts';

type PageProps = { params: Promise<{ id: string }> };

// An edit shows at once, and the build opens no database.
export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = await loadSourcePage((await params).id);
  if (page === null) return { title: 'Nothing here' };
  return {
    title: isolate(page.source.title),
    description: `${describeCount(page.excerpts.length, 'quotation')} from this source and the events that rest on them.`,
  };
}

/** The reader of a source: its facts, its excerpts with their events, and its text where it is attached and may be shown. */
export default async function SourcePage({ params }: PageProps) {
  const page = await loadSourcePage((await params).id);
  if (page === null) {
    answerWithStatus(404);
    return <NothingHere />;
  }
  const { source, excerpts, verified, text } = page;
  const editor = await currentEditor();
  const inText = text === null || verified === null ? new Set<string>() : verified;
  return (
    <>
      <SiteHeader current="sources" />
      <main id="main" tabIndex={-1} className="source-page">
        <p className="event-way">
          <a href="/sources">
            <span aria-hidden="true">←{'\u00a0'}</span>All sources
          </a>
          <a href={`/?source=${encodeURIComponent(source.id)}`}>Its events on the timeline</a>
          {editor !== null && <a href={editPath('sources', source.id)}>Edit</a>}
        </p>
        <h1 lang={source.language} dir="auto">
          {source.title}
        </h1>
        <SourceFacts source={source} />
        <section id="quotations" aria-labelledby="quotations-title">
          <h2 id="quotations-title">Quotations</h2>
          <p className="source-lead">{describeState(page)}</p>
          <SourceExcerpts source={source} excerpts={excerpts} inText={inText} />
        </section>
        {text !== null && (
          <section id="text" aria-labelledby="text-title">
            <h2 id="text-title">The whole text</h2>
            <p className="source-lead">
              As it was attached to this database, with every quotation marked; it is part of no export.
            </p>
            <SourceText text={text} language={source.language} excerpts={excerpts} marked={inText} />
          </section>
        )}
      </main>
    </>
  );
}

/** What may be claimed of the quotations: "verified" is said of those alone that stand at their offsets in the attached text. */
function describeState({ excerpts, events, verified }: SourcePageData): string {
  const quotations = describeCount(excerpts.length, 'quotation');
  const sentence = `${quotations}, in the order of the text; ${describeCount(events, 'event')} ${events === 1 ? 'rests' : 'rest'} on them.`;
  if (verified === null || excerpts.length === 0) return sentence;
  if (verified.size === excerpts.length) return `${sentence} All verified against the attached text.`;
  const missed = excerpts.length - verified.size;
  return `${sentence} ${verified.size.toLocaleString('en')} verified against the attached text; ${describeCount(missed, 'quotation')} not found at ${missed === 1 ? 'its' : 'their'} place in it.`;
}
