import { cache } from 'react';
import type { CitedExcerpt } from '#app/_components/source/source-excerpts.tsx';
import { openedDatabase } from '#app/_server/database.ts';
import { mayShowTexts } from '#app/_server/texts.ts';
import { listEvents } from '#db/read/events.ts';
import { getSource } from '#db/read/sources.ts';
import { findText } from '#db/read/texts.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { SourceWithExcerpts } from '#lib/domain/source.ts';
import { DyadlineError } from '#lib/errors.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { toCodePointText } from '#lib/text/code-points.ts';
import { locateQuote } from '#lib/text/locate-quote.ts';

/** What a source's page shows. */
export type SourcePageData = {
  source: SourceWithExcerpts;
  /** In the order of the text. */
  excerpts: readonly CitedExcerpt[];
  /** Number of published events that rest on the excerpts. */
  events: number;
  /** Ids of the excerpts found at their offsets in the attached text; null where no text is attached. */
  verified: ReadonlySet<string> | null;
  /** The attached text, where texts may be shown. */
  text: string | null;
};

/** Returns what a source's page shows, or null where there is no such source; it reads once in a request. */
export const loadSourcePage = cache(async (id: string): Promise<SourcePageData | null> => {
  const source = await findSource(id);
  if (source === null) return null;
  const [events, text] = await Promise.all([listCitingEvents(source), findText(openedDatabase(), id)]);
  return {
    source,
    excerpts: source.excerpts.map((excerpt) => toCitedExcerpt(id, excerpt, events)),
    events: events.size,
    verified: text === undefined ? null : findVerified(text, source.excerpts),
    text: text === undefined || !mayShowTexts() ? null : text,
  };
});

async function findSource(id: string): Promise<SourceWithExcerpts | null> {
  try {
    return await getSource(openedDatabase(), id);
  } catch (error) {
    if (error instanceof DyadlineError && error.code === 'not-found') return null;
    throw error;
  }
}

async function listCitingEvents({
  excerpts,
}: SourceWithExcerpts): Promise<ReadonlyMap<string, TimelineEvent>> {
  const ids = [...new Set(excerpts.flatMap(({ events }) => events))];
  // A filter without `only` would let every event through.
  if (ids.length === 0) return new Map();
  const { events } = await listEvents(openedDatabase(), { ...EVERY_EVENT, only: ids }, { limit: ids.length });
  return new Map(events.map((event) => [event.id, event]));
}

function toCitedExcerpt(
  sourceId: string,
  excerpt: SourceWithExcerpts['excerpts'][number],
  events: ReadonlyMap<string, TimelineEvent>,
): CitedExcerpt {
  const citing = excerpt.events.flatMap((id) => events.get(id) ?? []);
  const citations = citing
    .flatMap((event) => event.citations)
    .filter((citation) => citation.source === sourceId && citation.excerpt?.id === excerpt.id);
  return {
    ...excerpt,
    events: citing.map(({ id, title, date, dateSense }) => ({ id, title, date, dateSense })),
    expressions: citations.map(({ timeExpression }) => timeExpression),
  };
}

/** The database gives a text only while its SHA-256 is the source's, so the offsets are all that is left to prove. */
function findVerified(text: string, excerpts: SourceWithExcerpts['excerpts']): ReadonlySet<string> {
  const points = toCodePointText(text);
  const found = excerpts.filter(
    (excerpt) =>
      points.slice(excerpt.start, excerpt.end) === excerpt.exact &&
      locateQuote(points, excerpt)?.how === 'position',
  );
  return new Set(found.map(({ id }) => id));
}
