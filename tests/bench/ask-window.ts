/** The one window that is measured everywhere: lanes of pairs, 150 events, 1,200 pixels. */
import { listActors } from '#db/read/actors.ts';
import { readChronology } from '#db/read/chronology.ts';
import { listEventTypes } from '#db/read/event-types.ts';
import { listSources } from '#db/read/sources.ts';
import { readWindow } from '#db/read/window.ts';
import { readCountsAs } from '#db/store/counts-as.ts';
import type { Database } from '#db/store/open-database.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { type ResolvedFilter, resolveFilter } from '#lib/query/resolve-filter.ts';
import type { LaneNames } from '#lib/timeline/to-lanes.ts';
import type { WindowAnswer } from '#lib/timeline/window-answer.ts';
import { FOCAL_PAIRS } from '../focal.ts';
import type { ScannedWindow } from './plain-scan.ts';
import type { Question } from './window-questions.ts';

const REQUEST = { width: 1200, limit: 150 } as const;
/** Who has a cookie is never sent what was answered before. */
const NOT_KEPT = { cookie: 'bench=1' };

/** Asks the function behind `/api/window`, with what a request looks up first looked up already. */
export type WindowAsker = {
  resolve: (filter: Filter) => ResolvedFilter;
  ask: (question: Question) => Promise<WindowAnswer>;
};

/** Returns what asks a database for windows. */
export async function windowAsker(database: Database): Promise<WindowAsker> {
  const names = await readNames(database);
  const countsAs = readCountsAs(database);
  const resolve = (filter: Filter) => resolveFilter(filter, { countsAs });
  return {
    resolve,
    ask: ({ window, filter }) =>
      readWindow(database, resolve(filter), {
        ...{ request: { window, ...REQUEST }, lanes: 'pair', names, focalPairs: FOCAL_PAIRS },
      }),
  };
}

/** Asks a server for a window, as somebody who is never sent a kept answer, and reads the answer to its end. */
export async function fetchWindow(baseUrl: string, { window, filter }: Question): Promise<void> {
  const parameters = formatFilter(filter);
  for (const [name, value] of Object.entries({ window: window.join('/'), ...REQUEST }))
    parameters.set(name, String(value));
  const answer = await fetch(`${baseUrl}/api/window?${parameters}`, { headers: NOT_KEPT });
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  await answer.arrayBuffer();
}

/** Throws where the function and the scan do not find the same events in a window: total, lanes, and those that are shown. */
export function assertSameWindow(question: Question, answer: WindowAnswer, scanned: ScannedWindow): void {
  const lanes = answer.lanes.filter(({ total }) => total > 0).map(({ id, total }) => [id, total] as const);
  const ours = {
    total: answer.total,
    lanes: lanes.sort(byId),
    chosen: answer.events.map(({ id }) => id),
  };
  const theirs = { ...scanned, lanes: [...scanned.lanes].sort(byId) };
  for (const part of ['total', 'lanes', 'chosen'] as const) {
    const [one, other] = [JSON.stringify(ours[part]), JSON.stringify(theirs[part])];
    if (one !== other)
      throw new Error(`${JSON.stringify(question)}: ${part} is ${one}, by the scan ${other}`);
  }
}

function byId([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}

async function readNames(database: Database): Promise<LaneNames> {
  const [{ focal }, actors, types, sources] = await Promise.all([
    readChronology(database),
    listActors(database, await readChronology(database)),
    listEventTypes(database),
    listSources(database),
  ]);
  return {
    focal,
    actors: new Map(actors.map(({ code, name }) => [code, name])),
    types: new Map(types.map(({ id, label }) => [id, label])),
    sources: new Map(sources.map(({ id, title }) => [id, title])),
  };
}
