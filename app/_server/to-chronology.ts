import type { ChronologyData } from '#app/_components/table/chronology.tsx';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Source } from '#lib/domain/source.ts';
import { describeByline } from '#lib/wording/describe-source.ts';

/** Returns the events, in the order given, as what is printed; their sources are numbered as they are first cited. */
export function toChronology(
  events: readonly TimelineEvent[],
  sources: Readonly<Record<string, Source>>,
): Pick<ChronologyData, 'entries' | 'sources'> {
  const cited = [...new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source)))];
  const numbers = new Map(cited.map((id, index) => [id, index]));
  return {
    entries: events.map(({ id, title, date, contested, summary, citations }) => ({
      id,
      title,
      date: { edtf: date.edtf, label: date.label },
      contested,
      summary,
      sources: [...new Set(citations.flatMap(({ source }) => numbers.get(source) ?? []))].sort(
        (a, b) => a - b,
      ),
    })),
    sources: cited.map((id) => toFootnote(id, sources[id])),
  };
}

function toFootnote(id: string, source: Source | undefined): ChronologyData['sources'][number] {
  if (source === undefined) return { id, byline: '', title: id, published: null, address: null };
  const { published, url, archivedUrl } = source;
  return {
    id,
    byline: describeByline(source),
    title: source.title,
    published: { edtf: published.edtf, label: published.label },
    address: url ?? archivedUrl ?? null,
  };
}
