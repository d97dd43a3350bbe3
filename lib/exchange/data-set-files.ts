/** The native data set as the files of a folder: what `npm run fill` reads, and a ZIP of the same. */
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import { lookUp } from '#lib/look-up.ts';
import { relatedIds } from '#lib/wording/related-ids.ts';
import { toEventRecord, toSourceRecord } from './data-set-events.ts';
import type { RecordContent } from './record-format.ts';
import { listActors } from './record-words.ts';

/** A file of a data set: its path in the folder, and its text. */
export type DataSetFile = { name: string; text: string };

/** What the events so far refer to. */
type Referred = {
  events: Set<string>;
  missing: Set<string>;
  actors: Set<string>;
  excerpts: Map<string, Map<string, Excerpt>>;
};

/**
 * Returns the files of a data set of these events, one after the other: with the events that they refer to, the sources that
 * they are cited from, with the excerpts cited, the actors who take part, and every event type. Of a whole
 * chronology (`listExcerpts`) it has every actor, source and excerpt.
 */
export async function* listDataSetFiles(content: RecordContent): AsyncIterable<DataSetFile> {
  const referred: Referred = {
    ...{ events: new Set<string>(), missing: new Set<string>(), actors: new Set(content.chronology.focal) },
    excerpts: new Map(),
  };
  let count = 0;
  const toFile = (events: readonly TimelineEvent[]): DataSetFile => {
    count += 1;
    for (const event of events) note(event, referred);
    const name = `events/events-${String(count).padStart(4, '0')}.json`;
    return { name, text: formatFile({ events: events.map(toEventRecord) }) };
  };
  yield { name: 'chronology.json', text: formatFile(content.chronology) };
  yield { name: 'event-types.json', text: formatFile({ eventTypes: Object.values(content.types) }) };
  for await (const events of content.pages()) if (events.length > 0) yield toFile(events);
  while (referred.missing.size > 0) {
    const found = await content.findEvents([...referred.missing]);
    if (found.length === 0) break;
    yield toFile(found);
  }
  yield { name: 'actors.json', text: formatFile({ actors: listReferredActors(content, referred.actors) }) };
  yield* listSourceFiles(content, referred.excerpts);
}

function note(event: TimelineEvent, { events, missing, actors, excerpts }: Referred): void {
  events.add(event.id);
  missing.delete(event.id);
  for (const id of relatedIds(event)) if (!events.has(id)) missing.add(id);
  for (const code of listActors(event)) actors.add(code);
  for (const { source, excerpt } of event.citations) {
    const cited = excerpts.get(source) ?? new Map<string, Excerpt>();
    if (excerpt !== null) cited.set(excerpt.id, excerpt);
    excerpts.set(source, cited);
  }
}

function listReferredActors({ actors, listExcerpts }: RecordContent, codes: Set<string>) {
  const all = Object.values(actors);
  for (const { code, countsAs } of all) if (codes.has(code) && countsAs !== null) codes.add(countsAs);
  return listExcerpts === undefined ? all.filter(({ code }) => codes.has(code)) : all;
}

async function* listSourceFiles(
  { sources, listExcerpts }: RecordContent,
  cited: Referred['excerpts'],
): AsyncIterable<DataSetFile> {
  const ids = listExcerpts === undefined ? [...cited.keys()] : Object.keys(sources);
  for (const id of ids) {
    const source = lookUp(sources, id);
    if (source === undefined) continue;
    const excerpts =
      listExcerpts === undefined ? [...(cited.get(id)?.values() ?? [])] : [...(await listExcerpts(id))];
    yield { name: `sources/${id}.json`, text: formatFile(toSourceRecord(source, excerpts)) };
  }
}

function formatFile(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
