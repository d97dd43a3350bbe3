import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { EventArticle } from '#app/_components/event/event-article.tsx';
import { EventNeighbours } from '#app/_components/event/event-neighbours.tsx';
import { EventRevision } from '#app/_components/event/event-revision.tsx';
import { EventShare } from '#app/_components/event/event-share.client.tsx';
import { EventWithdrawn } from '#app/_components/event/event-withdrawn.tsx';
import { NothingHere } from '#app/_components/page/nothing-here.tsx';
import { SiteHeader } from '#app/_components/page/site-header.tsx';
import { OembedLink } from '#app/_components/share/oembed-link.tsx';
import { answerWithStatus } from '#app/_server/answer-status.ts';
import { currentEditor } from '#app/_server/edit/session.ts';
import { loadChronology } from '#app/_server/load-chronology.ts';
import { toPreview } from '#app/_server/preview.ts';
import { publicOrigin } from '#app/_server/public-origin.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { buildEventJsonLd, formatJsonLd } from '#lib/exchange/event-json-ld.ts';
import { isolate, isolateWithin } from '#lib/isolate.ts';
import { parseParameters } from '#lib/query/parse-parameters.ts';
import { EVENT_PARAMETERS } from '#lib/query/route-parameters.ts';
import { previewPath } from '#lib/sharing/preview.ts';
import { editPath, eventPath, toSearchParams } from '#lib/urls.ts';
import { loadEventPage } from './load-event-page.ts';

type PageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// An edit shows at once, and the build opens no database.
export const dynamic = 'force-dynamic';

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const page = await loadEventPage((await params).id, askedRevision(await searchParams));
  if (page.state === 'merged') permanentRedirect(eventPath(page.into));
  if (page.state === 'missing') return { title: 'Nothing here' };
  if (page.state === 'withdrawn') return { title: 'Withdrawn event', robots: { index: false } };
  const { event } = page.article;
  if (page.state === 'earlier') {
    return { title: `${isolate(event.title)} (revision ${page.revision})`, robots: { index: false } };
  }
  const title = `${isolate(event.title)} (${isolateWithin(event.date.label)})`;
  const description = event.summary;
  const images = toPreview(previewPath([new URLSearchParams({ only: event.id })]), title);
  const origin = await publicOrigin();
  const address = origin === null ? {} : { url: `${origin}${eventPath(event.id)}` };
  return {
    title,
    description,
    ...(address.url === undefined ? {} : { alternates: { canonical: address.url } }),
    openGraph: {
      type: 'article',
      siteName: 'Dyadline',
      title,
      description,
      modifiedTime: event.updatedAt,
      images,
      ...address,
    },
    twitter: { card: 'summary_large_image', title, description, images },
  };
}

/** The permanent page of an event: the same article as beside the timeline, with the ways on in time. */
export default async function EventPage({ params, searchParams }: PageProps) {
  const { id } = await params;
  const page = await loadEventPage(id, askedRevision(await searchParams));
  if (page.state === 'merged') permanentRedirect(eventPath(page.into));
  if (page.state === 'missing') {
    answerWithStatus(404);
    return <NothingHere />;
  }
  if (page.state === 'withdrawn') {
    answerWithStatus(410);
    return (
      <>
        <SiteHeader />
        <main id="main" tabIndex={-1} className="event-page">
          <EventWithdrawn id={id} reason={page.reason} />
        </main>
      </>
    );
  }
  if (page.state === 'earlier') {
    return (
      <>
        <SiteHeader />
        <main id="main" tabIndex={-1} className="event-page">
          <EventRevision id={id} revision={page.revision} savedOn={page.savedOn} />
          <EventArticle {...page.article} headingLevel={1} />
        </main>
      </>
    );
  }
  const { article, previous, next } = page;
  const editor = await currentEditor();
  const base = (await publicOrigin()) ?? '';
  const reportTo = (await loadChronology())?.reportTo ?? null;
  return (
    <>
      <OembedLink page={eventPath(id)} title={article.event.title} />
      <SiteHeader />
      <main id="main" tabIndex={-1} className="event-page">
        <p className="event-way">
          <a href={`/?event=${encodeURIComponent(id)}`}>
            <span aria-hidden="true">←{'\u00a0'}</span>Show on the timeline
          </a>
          {editor !== null && <a href={editPath('events', id)}>Edit</a>}
        </p>
        <EventArticle {...article} headingLevel={1}>
          <EventShare event={toShared(article.event)} asof={null} reportTo={reportTo} hasLink />
        </EventArticle>
        <EventNeighbours previous={previous} next={next} />
        <script
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped, the one way to write JSON-LD.
          dangerouslySetInnerHTML={{
            __html: formatJsonLd(buildEventJsonLd(article.event, { ...article, base })),
          }}
        />
      </main>
    </>
  );
}

/** As much of an event as its buttons need. */
function toShared({ id, title, date, revision }: TimelineEvent) {
  return { id, title, date, revision };
}

/** An address that names two revisions, or none that can be, names one that is not there. */
function askedRevision(given: Awaited<PageProps['searchParams']>): string | undefined {
  const { value, issues } = parseParameters(toSearchParams(given), EVENT_PARAMETERS);
  return issues.length > 0 ? '' : value.revision;
}
