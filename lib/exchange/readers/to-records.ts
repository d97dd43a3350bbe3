/** Rows of other formats as records of ours: names become codes, and each rests on the file that it stands in. */
import type { Actor } from '#lib/domain/actor.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import type { SourceRecord } from '#lib/domain/source.ts';
import type { BadCell, ImportQuestion, ImportRow } from './import-row.ts';
import { nameActors } from './name-actors.ts';

/** The type of an event of which none is given. */
const UNCLASSIFIED: EventType = {
  ...{
    id: 'other',
    label: 'Not classified',
    otherNames: [],
    parties: 'neither',
    hostile: false,
    plover: null,
  },
};

/** The file that rows come from, as a source, and its text. */
export type ImportedFile = { name: string; text: string; source: Omit<SourceRecord, 'excerpts'> };

/** What rows are held against: the records that are here, and what a person answered. */
export type KnownRecords = {
  actors: readonly Actor[];
  eventTypes: readonly EventType[];
  map: ReadonlyMap<string, string>;
  /** Who takes part where a row names nobody. */
  defaults: readonly string[];
};

/** What rows became. */
export type ImportedRecords = {
  events: EventRecord[];
  source: SourceRecord;
  eventTypes: EventType[];
  bad: BadCell[];
  questions: ImportQuestion[];
};

const MAX_TITLE = 90;
const MAX_SUMMARY = 1200;
const MAX_WORDS = 300;
const USUAL_IMPORTANCE = 3;

/** Returns the records that rows become. */
export function toRecords(
  rows: readonly ImportRow[],
  file: ImportedFile,
  known: KnownRecords,
): ImportedRecords {
  const made: ImportedRecords = {
    ...{ events: [], eventTypes: [], bad: [], questions: [] },
    source: { ...file.source, excerpts: [] },
  };
  const names = nameActors(known.actors, known.map);
  const types = toTypes(known.eventTypes);
  const asked = new Map<string, ImportQuestion>();
  const ids = new Map<string, number>();
  const find = quoteFinder(file.text);
  let nobody = 0;
  for (const row of rows) {
    const given = row.actors.map((name) => ({ name, code: names.find(name) }));
    for (const { name, code } of given) if (code === null) asked.set(name, names.ask(name));
    const codes = [...new Set(given.flatMap(({ code }) => code ?? []))];
    const spoken = codes.length > 0 ? [] : names.findIn(`${row.title} ${row.summary}`);
    const cast =
      codes.length > 0 ? codes : spoken.length > 0 ? spoken : given.length > 0 ? [] : known.defaults;
    const role = codes.length > 0 || spoken.length === 0 ? ('party' as const) : ('mentioned' as const);
    const type = row.type === null ? UNCLASSIFIED.id : types.get(row.type.toLowerCase());
    if (type === undefined) {
      const problem = `there is no event type “${row.type}” here; leave it empty, or use one of ${known.eventTypes.map(({ id }) => id).join(', ')}`;
      made.bad.push({ line: row.line, column: 'type', value: row.type ?? '', problem });
      continue;
    }
    if (cast.length === 0) {
      if (given.length === 0) nobody += 1;
      continue;
    }
    const id = toId(row, file.source.id, ids);
    const excerpt = find(row.words ?? row.title, id, `entry ${row.line}`);
    if (excerpt !== null) made.source.excerpts.push(excerpt);
    made.events.push(toEvent(row, file, { id, type, excerpt, cast: cast.map((actor) => ({ actor, role })) }));
  }
  if (made.events.some(({ type }) => type === UNCLASSIFIED.id) && !types.has(UNCLASSIFIED.id))
    made.eventTypes.push(UNCLASSIFIED);
  made.questions.push(...asked.values());
  if (nobody > 0)
    made.questions.push({
      question: `${nobody} of ${rows.length} entries name no actor that is known here. Who takes part in them?`,
      option: '--actors CODE,CODE',
    });
  return made;
}

type Made = Pick<EventRecord, 'id' | 'type'> & { excerpt: Excerpt | null; cast: EventRecord['participants'] };

function toEvent(row: ImportRow, file: ImportedFile, { id, type, excerpt, cast }: Made): EventRecord {
  const note = `As entry ${row.line} of ${file.name} gives it.`;
  return {
    ...{ id, type, date: row.date, dateSense: 'occurred', dateNote: null, shortName: null },
    title: cut(row.title, MAX_TITLE),
    summary: cut(row.summary === row.title ? row.title : row.summary, MAX_SUMMARY),
    importance: row.importance ?? USUAL_IMPORTANCE,
    participants: cast,
    place: row.place === null ? null : { name: row.place },
    ...{ partOf: null, plover: null, status: 'published', statusReason: null, mergedInto: null },
    citations: [
      {
        ...{ source: file.source.id, excerpt: excerpt?.id ?? null, timeExpression: null },
        statedDate: row.date,
        resolution: { kind: 'absolute', anchor: null, note },
        ...{ assertedBy: cut(file.name, 120), modality: 'reported', stance: 'supports' },
      },
    ],
  };
}

function toTypes(types: readonly EventType[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, label, otherNames } of types)
    for (const name of [id, label, ...otherNames])
      if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), id);
  return found;
}

/** Its own name where that is an id, else one of the file's; two alike are numbered in their order. */
function toId({ key, title, date }: ImportRow, source: string, ids: Map<string, number>): string {
  const plain = key !== null && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key) && key.length <= 100 ? key : null;
  const base = plain ?? `${source.slice(0, 40)}-${slug(key ?? `${title} ${date}`)}`;
  const count = (ids.get(base) ?? 0) + 1;
  ids.set(base, count);
  return count === 1 ? base : `${base}-${count}`;
}

/** Returns a text as it may stand in an id. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'entry' : plain;
}

/** Cut at a word, with what cannot stand in a line left out. */
function cut(text: string, most: number): string {
  const line = text
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/\s+\S*$/, '')}…`.toWellFormed();
}

/** Finds words in the text of a file, each behind the one before, in code points; null where they do not stand there as they are. */
function quoteFinder(text: string) {
  let [at, points] = [0, 0];
  return (words: string, event: string, locator: string): Excerpt | null => {
    const exact = [...words].slice(0, MAX_WORDS).join('');
    const found = exact === '' ? -1 : text.indexOf(exact, at);
    if (found < 0) return null;
    const start = points + [...text.slice(at, found)].length;
    const end = start + [...exact].length;
    // Two entries in the same words stand at two places.
    [at, points] = [found + exact.length, end];
    return { id: event, exact, prefix: '', suffix: '', start, end, locator, translation: null };
  };
}
