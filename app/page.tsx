import type { Metadata } from 'next';
import { Chronicle } from '#app/_components/chronicle/chronicle.tsx';
import { FilterBand } from '#app/_components/filter/filter-band.tsx';
import { IgnoredParameters } from '#app/_components/filter/ignored-parameters.tsx';
import { NothingMatches } from '#app/_components/filter/nothing-matches.tsx';
import { SearchForm } from '#app/_components/filter/search-form.tsx';
import { KeepFocus } from '#app/_components/page/keep-focus.client.tsx';
import { SiteHeader } from '#app/_components/page/site-header.tsx';
import { OembedLink } from '#app/_components/share/oembed-link.tsx';
import { PrintChronology } from '#app/_components/table/print-chronology.client.tsx';
import { TimelineScreen } from '#app/_components/timeline/timeline-screen.client.tsx';
import { loadTimeline } from '#app/_server/load-timeline.ts';
import { toPreview } from '#app/_server/preview.ts';
import { sharedOrigin } from '#app/_server/public-origin.ts';
import { isolate } from '#lib/isolate.ts';
import { joinPhrases } from '#lib/query/describe-filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { formatView } from '#lib/query/parse-view.ts';
import { previewPath } from '#lib/sharing/preview.ts';
import { capitalise } from '#lib/text/capitalise.ts';
import { timelineAddress, toSearchParams } from '#lib/urls.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { describeTitle } from '#lib/wording/describe-title.ts';

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What stands in a preview of the page where others name it. */
const SUBJECT = 'Who did what with whom, when, and how we know.';

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { filter, phrases, total, of, view, names } = await loadTimeline(
    String(toSearchParams(await searchParams)),
  );
  const sentence = capitalise(joinPhrases(phrases));
  const images = toPreview(
    previewPath([formatFilter(filter), formatView(view)]),
    describeTitle(view.title, phrases, names.chronology),
  );
  const twitter = { card: 'summary_large_image', images } as const;
  if (sentence === '') return { openGraph: { siteName: 'Dyadline', type: 'website', images }, twitter };
  const title = `${isolate(view.title ?? sentence)} (${describeCount(total, 'event')})`;
  const description = `${isolate(sentence)}: ${total.toLocaleString('en')} of ${describeCount(of, 'event')}, each linked to the exact words it rests on. ${SUBJECT}`;
  return {
    title,
    description,
    openGraph: { siteName: 'Dyadline', type: 'website', title, description, images },
    twitter: { ...twitter, title, description },
  };
}

/** The timeline. Everything that is shown is in the address; without scripts the same events are a list. */
export default async function TimelinePage({ searchParams }: PageProps) {
  const timeline = await loadTimeline(String(toSearchParams(await searchParams)));
  const { filter, view, ignored, phrases, total, of, names, data, chronicle, table, chronology } = timeline;
  const title = describeTitle(view.title, phrases, names.chronology);
  const printed = chronology.entries.length;
  const origin = sharedOrigin();
  const from = origin === null ? 'Dyadline' : `${origin}${timelineAddress(formatFilter(filter))}`;
  return (
    <div
      className="timeline-page"
      data-theme={view.theme}
      data-chronicle={chronicle === null ? undefined : ''}
    >
      <OembedLink page={timelineAddress(formatFilter(filter), formatView(view))} title={title} />
      <SiteHeader current="timeline">
        {view.controls && <SearchForm filter={filter} view={view} />}
      </SiteHeader>
      <main id="main" tabIndex={-1}>
        <FilterBand state={timeline} names={names} />
        <IgnoredParameters issues={ignored} />
        {total > 0 && (
          <noscript>
            <style>
              {view.layout === 'timeline'
                ? '.timeline-screen { display: none !important; } .chronology { display: block !important; }'
                : '.phone-sheet { display: none !important; }'}
            </style>
            <p className="notice">
              {sayWithoutScripts(table?.rows.length ?? printed, total, table !== null)}
            </p>
          </noscript>
        )}
        {total === 0 ? (
          <NothingMatches
            state={timeline}
            counts={timeline.withoutPhrase}
            nearest={timeline.nearest}
            offered={timeline.offered}
          />
        ) : (
          <TimelineScreen
            data={data}
            chronicle={chronicle && <Chronicle data={chronicle} />}
            table={table}
            controls={view.controls}
            interactive={view.interactive}
          />
        )}
        {total > 0 && (
          <PrintChronology
            data={{
              ...chronology,
              title,
              note: `${sayPrinted(printed, total, of)} · ${from}`,
            }}
          />
        )}
        <KeepFocus state={data.query} />
      </main>
    </div>
  );
}

function sayWithoutScripts(shown: number, total: number, isTable: boolean): string {
  const some = isTable ? 'the first' : 'the most important';
  const which = shown < total ? `${some} ${shown} of ${describeCount(total, 'event')}` : 'the same events';
  return isTable
    ? `Without JavaScript the table holds ${which}. Narrow the filter to see others.`
    : `The zoomable timeline needs JavaScript; here are ${which} as a list.`;
}

function sayPrinted(printed: number, total: number, of: number): string {
  if (printed < total)
    return `the ${printed.toLocaleString('en')} most important of ${describeCount(total, 'event')}`;
  return total === of
    ? describeCount(of, 'event')
    : `${total.toLocaleString('en')} of ${describeCount(of, 'event')}`;
}
