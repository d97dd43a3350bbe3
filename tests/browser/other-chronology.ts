import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '#db/store/migrate.ts';
import { openDatabase } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { listFocalPairs } from '#lib/domain/pair.ts';
import {
  actor,
  chronology,
  citation,
  event,
  eventType,
  excerpt,
  NOW,
  parties,
  source,
} from '../db/sample-data.ts';
import { serveDatabase } from '../served-application.ts';

/** Towns on a river, the longest names first: they have to find room. */
const TOWNS = [
  ['NFB', 'Nether Fallowbridge'],
  ['UPHAM', 'Upham'],
  ['DOW', 'Downham'],
  ['MIL2', 'Millbrook-on-the-Marsh'],
  ['EST', 'Estuary League'],
  ['KAZ', '가람 (Garam)'],
] as const;
const TITLES = ['sign a pact', 'build a bridge', 'hold a regatta', 'quarrel over eels'];

/** Returns a data set about so many towns: four events a pair, some of several pairs, of others, and of nobody. */
export function otherDataSet(count: number): DataSet {
  const codes = TOWNS.slice(0, count).map(([code]) => code);
  const names = new Map<string, string>(TOWNS);
  const pairs = listFocalPairs(codes);
  const cite = () => [citation('chronicle', 'words', '2024')];
  const together = (id: string, date: string, members: readonly string[], title: string) =>
    event(id, date, cite(), { title, participants: parties(...members), importance: (id.length % 5) + 1 });
  const ofPairs = pairs.flatMap((pair, place) => {
    const members = pair.split('-');
    const who = members.map((code) => names.get(code)).join(' and ');
    return TITLES.map((title, turn) => {
      const month = String(1 + ((place * 5 + turn * 3) % 12)).padStart(2, '0');
      const date = turn === 1 ? `${2021 + turn}` : `${2021 + turn}-${month}-11`;
      return together(`${pair.toLowerCase()}-${turn}`, date, members, `${who} ${title}`);
    });
  });
  return {
    chronology: { ...chronology(...codes), title: 'Towns on the river', subtitle: 'Pacts, bridges and eels' },
    eventTypes: [eventType('treaty', 'Treaty')],
    actors: [...TOWNS.map(([code, name]) => actor(code, name)), actor('SEA', 'The sea')],
    sources: [source('chronicle', '2024-12', [excerpt('words', 'It is said that they did so')])],
    events: [
      ...ofPairs,
      together('all', '2023-06', codes, 'All towns meet at the weir'),
      together('some', '2024-02-03', codes.slice(0, 3), 'Three towns share a ferry'),
      together('other', '2022-05-05', [codes[0] ?? '', 'SEA'], 'The tide comes in'),
      event('alone', '2022-08', cite(), {
        participants: [{ actor: codes[1] ?? '', role: 'speaker' }],
        title: 'A town speaks',
      }),
    ],
  };
}

/** Serves a chronology about so many other actors; `pairs` are theirs, in order. */
export async function serveOthers(
  count: number,
): Promise<{ baseUrl: string; pairs: string[]; stop: () => Promise<void> }> {
  const dataSet = otherDataSet(count);
  return { ...(await serveDataSet(dataSet)), pairs: listFocalPairs(dataSet.chronology.focal) };
}

/** Serves a chronology from a database of its own. */
export async function serveDataSet(
  dataSet: DataSet,
): Promise<{ baseUrl: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'dyadline-others-'));
  const database = openDatabase(`file:${join(folder, 'timeline.db')}`);
  await migrateDatabase(database);
  await fillDatabase(database, dataSet, NOW);
  database.close();
  const { baseUrl, stop } = await serveDatabase(`file:${join(folder, 'timeline.db')}`);
  return {
    baseUrl,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
