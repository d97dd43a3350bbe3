import type { Metadata } from 'next';
import { SiteHeader } from '#app/_components/page/site-header.tsx';
import { SourceList } from '#app/_components/source/source-list.tsx';
import { openedDatabase } from '#app/_server/database.ts';
import { readChronology } from '#db/read/chronology.ts';
import { countEvents } from '#db/read/facets.ts';
import { listSources } from '#db/read/sources.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { describeLicence } from '#lib/wording/describe-licence.ts';

export const metadata: Metadata = {
  title: 'Sources',
  description: 'The documents that the timeline rests on, with the exact words quoted from each.',
};

// An edit shows at once, and the build opens no database.
export const dynamic = 'force-dynamic';

/** Every source, with how much rests on it. */
export default async function SourcesPage() {
  const database = openedDatabase();
  const [sources, events, chronology] = await Promise.all([
    listSources(database),
    countEvents(database),
    readChronology(database),
  ]);
  const licence = describeLicence(chronology);
  const quotations = sources.reduce((sum, source) => sum + source.excerpts, 0);
  return (
    <>
      <SiteHeader current="sources" />
      <main id="main" tabIndex={-1} className="source-page">
        <h1>Sources</h1>
        <p className="source-lead">
          {describeCount(events, 'event')} {events === 1 ? 'rests' : 'rest'} on{' '}
          {describeCount(quotations, 'quotation')} from {describeCount(sources.length, 'source')}.
        </p>
        <SourceList sources={sources} />
        {licence !== null && <p className="source-lead">{licence}</p>}
      </main>
    </>
  );
}
