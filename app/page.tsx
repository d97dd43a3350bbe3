import type { Metadata } from 'next';
import { FilterBand } from '#app/_components/filter-band.tsx';
import { IgnoredParameters } from '#app/_components/ignored-parameters.tsx';
import { NothingMatches } from '#app/_components/nothing-matches.tsx';
import { PrintChronology } from '#app/_components/print-chronology.tsx';
import { SearchForm } from '#app/_components/search-form.tsx';
import { SiteHeader } from '#app/_components/site-header.tsx';
import { TimelineScreen } from '#app/_components/timeline-screen.client.tsx';
import { loadTimeline } from '#app/_server/load-timeline.ts';
import { publicOrigin } from '#app/_server/public-origin.ts';
import { describeCount } from '#lib/present/describe-source.ts';
import { describePair } from '#lib/query/describe-filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { timelineAddress, toSearchParams } from '#lib/urls.ts';

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { parts, total } = await loadTimeline(String(toSearchParams(await searchParams)));
  const sentence = sentenceOf(parts);
  return sentence === '' ? {} : { title: `${sentence} (${describeCount(total, 'event')})` };
}

function sentenceOf(parts: readonly { text: string }[]): string {
  return parts.map(({ text }) => text).join(', ');
}

/** The timeline. Everything that is shown is in the address; without scripts the same events are a table. */
export default async function TimelinePage({ searchParams }: PageProps) {
  const timeline = await loadTimeline(String(toSearchParams(await searchParams)));
  const { filter, view, ignored, parts, total, of, actorNames, data, chronology } = timeline;
  const table = {
    rows: data.events,
    typeLabels: Object.fromEntries(Object.values(data.types).map(({ id, label }) => [id, label])),
    pairLabels: Object.fromEntries(
      [...new Set(data.events.flatMap(({ pairs }) => pairs))].map((pair) => [
        pair,
        describePair(pair, actorNames),
      ]),
    ),
    caption:
      total > data.events.length
        ? `The ${data.events.length} most important of ${total} events`
        : describeCount(total, 'event'),
    q: data.q,
  };
  return (
    <div className="timeline-page" data-theme={view.theme}>
      <SiteHeader current="timeline">
        <SearchForm filter={filter} view={view} />
      </SiteHeader>
      <main id="main" tabIndex={-1}>
        <FilterBand state={timeline} names={data} />
        <IgnoredParameters issues={ignored} />
        {total > data.events.length && (
          <p className="notice">
            The {data.events.length} most important of {total} events are shown; narrow the filter to see the
            others.
          </p>
        )}
        {total === 0 ? (
          <NothingMatches state={timeline} counts={timeline.withoutParts} />
        ) : (
          <TimelineScreen
            data={data}
            layout={view.layout}
            interactive={view.interactive}
            filterKey={`${formatFilter(filter)}`}
            table={table}
          />
        )}
        {view.layout === 'timeline' && total > 0 && (
          <noscript>
            <style>
              {'.timeline-screen { display: none !important; } .chronology { display: block !important; }'}
            </style>
            <p className="notice">
              The zoomable timeline needs JavaScript; here are the same events as a list.
            </p>
          </noscript>
        )}
        {total > 0 && (
          <PrintChronology
            title={view.title ?? (sentenceOf(parts) || 'All events')}
            note={`${total === of ? '' : `${total} of `}${describeCount(of, 'event')} · ${(await publicOrigin()) ?? 'Dyadline'}${timelineAddress(formatFilter(filter))}`}
            events={data.events}
            entries={chronology}
            sources={data.sources}
          />
        )}
      </main>
    </div>
  );
}
