import { BlockBuilder, type ColumnEvent } from '#lib/columns/block.ts';
import { ColumnNames } from '#lib/columns/column-names.ts';
import { type Columns, EventColumns } from '#lib/columns/columns.ts';
import { sortRows } from '#lib/columns/sort-rows.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { toSpan } from '#lib/time/span.ts';
import { BENCH_SEED, generateChronology } from './generate-events.ts';
import { seededRandom } from './random.ts';

/** Events that are made whole; all others are these again, some days off. */
const SAMPLE = 20_000;
/** Days by which a repeated event is moved, at most. */
const MOST_MOVED = 45;

/** Returns columns of so many events like those in the databases, without a database. */
export function columnsInMemory(count: number): Columns {
  const { events, actors, sources } = generateChronology(Math.min(count, SAMPLE), BENCH_SEED);
  const countsAs = actors.flatMap(({ code, countsAs }) =>
    countsAs === null ? [] : [[code, countsAs] as const],
  );
  const names = new ColumnNames(new Map(countsAs));
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  names.changeSources(
    sources.map(({ id, published }, index) => {
      const { earliest, latest } = toDays(published);
      return { number: index + 1, id, publishedEarliest: earliest, publishedLatest: latest };
    }),
  );
  const sample = Array.from(events, (event) => toColumnEvent(event, names, numbers));
  const rows = new BlockBuilder(count);
  const random = seededRandom(BENCH_SEED + 2);
  for (let index = 0; index < count; index += 1) {
    const event = sample[index % sample.length];
    if (event === undefined) throw new Error('There is no event to repeat.');
    const days = index < sample.length ? 0 : random.whole(-MOST_MOVED, MOST_MOVED);
    rows.add({ ...moved(event, days), number: index + 1 }, names.known);
  }
  const inOrderOfId = Uint32Array.from({ length: count }, (_, index) => index + 1);
  // Ids are in the order of numbers here, and number 0 is not in use.
  const places = Float64Array.from({ length: count + 1 }, (_, number) =>
    number === 0 ? Number.NaN : number,
  );
  const columns = new EventColumns(names, places);
  for (const _ of sortRows(rows.build(), inOrderOfId, columns));
  return columns;
}

function toColumnEvent(
  { date, type, importance, participants, citations }: EventRecord,
  names: ColumnNames,
  numbers: ReadonlyMap<string, number>,
): ColumnEvent {
  const key = participants.map(({ actor, role }) => `${actor} ${role}`).join(' ');
  return {
    ...{ number: 0, ...toBounds(date), importance },
    type: names.types.add(type),
    held: false,
    cast: names.addCast(key, () => participants),
    citations: citations.map(({ source, statedDate, modality, stance }) => ({
      ...{ source: numbers.get(source) ?? 0, ...toBounds(statedDate), modality, stance },
    })),
  };
}

function moved(event: ColumnEvent, days: number): ColumnEvent {
  const move = <Dated extends { earliest: number; latest: number }>(dated: Dated): Dated => ({
    ...dated,
    earliest: dated.earliest === OPEN_START ? OPEN_START : dated.earliest + days,
    latest: dated.latest === OPEN_END ? OPEN_END : dated.latest + days,
  });
  return days === 0 ? event : { ...move(event), citations: event.citations.map(move) };
}

function toBounds(edtf: string): { earliest: number; latest: number } {
  const { earliest, latest } = toDays(edtf);
  return { earliest: earliest ?? OPEN_START, latest: latest ?? OPEN_END };
}

function toDays(edtf: string) {
  const date = toDateValue(edtf);
  if (date === null) throw new Error(`${edtf} is no date.`);
  return toSpan(date);
}
