import type { ChronologyData } from '#app/_components/table/chronology.tsx';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Source } from '#lib/domain/source.ts';
import { lookUp } from '#lib/look-up.ts';
import { type CitedSource, listCitedSources, toCitedSource } from '#lib/wording/cited-source.ts';

/** Returns the events, in the order given, as what is printed; their sources are numbered as they are first cited. */
export function toChronology(
  events: readonly TimelineEvent[],
  sources: Readonly<Record<string, Source>>,
): Pick<ChronologyData, 'entries' | 'sources'> {
  const cited = listCitedSources(events);
  const numbers = new Map(cited.map((id, index) => [id, index]));
  return {
    entries: events.map(({ id, title, date, dateSense, contested, summary, citations }) => ({
      id,
      title,
      date: { edtf: date.edtf, label: date.label },
      dateSense,
      contested,
      summary,
      sources: [...new Set(citations.flatMap(({ source }) => numbers.get(source) ?? []))].sort(
        (a, b) => a - b,
      ),
    })),
    sources: cited.map((id) => toFootnote(toCitedSource(id, lookUp(sources, id)))),
  };
}

/** As much of a source as a footnote prints: the page hands it to the browser. */
function toFootnote(source: CitedSource): ChronologyData['sources'][number] {
  const { id, byline, title, published, url, archivedUrl } = source;
  return {
    id,
    byline,
    title,
    published: published === null ? null : { edtf: published.edtf, label: published.label },
    address: url ?? archivedUrl,
  };
}
