import { OPEN_START } from '#lib/query/joint-citations.ts';
import type { Block } from './block.ts';
import type { EventColumns } from './columns.ts';

/**
 * Sorts the rows of a block that holds all events into the columns, in order of rank, some thousand a step: the generator
 * yields between steps, so that a server can answer others. `inOrderOfId` are the numbers of all events by id. Sorting by
 * digits takes a tenth of the time of comparing a million pairs.
 */
export function* sortRows(all: Block, inOrderOfId: Uint32Array, columns: EventColumns): Generator<void> {
  const rowOf = new Int32Array(columns.places.length).fill(-1);
  for (let row = 0; row < all.size; row += 1) rowOf[all.number[row] ?? 0] = row;
  let rows = new Uint32Array(all.size);
  let count = 0;
  for (const number of inOrderOfId) {
    const row = rowOf[number] ?? -1;
    if (row < 0) continue;
    rows[count] = row;
    count += 1;
  }
  yield;
  const { earliest, sources, importance } = all;
  // From the last digit to the first: each step keeps the order of the one before among equals.
  const digits: ((row: number) => number)[] = [
    (row) => ((earliest[row] ?? 0) - OPEN_START) & 0xffff,
    (row) => Math.floor(((earliest[row] ?? 0) - OPEN_START) / 0x10000),
    (row) => 0xffff - (sources[row] ?? 0),
    (row) => 5 - (importance[row] ?? 0),
  ];
  for (const digitOf of digits) {
    rows = sortByDigit(rows.subarray(0, count), digitOf);
    yield;
  }
  const { blockRows } = columns;
  for (let start = 0; start < count; start += blockRows) {
    columns.append(all, rows.subarray(start, Math.min(start + blockRows, count)));
    yield;
  }
}

function sortByDigit(rows: Uint32Array, digitOf: (row: number) => number): Uint32Array<ArrayBuffer> {
  const ends = new Uint32Array(0x10001);
  for (const row of rows) {
    const digit = digitOf(row) + 1;
    ends[digit] = (ends[digit] ?? 0) + 1;
  }
  for (let digit = 1; digit < ends.length; digit += 1)
    ends[digit] = (ends[digit] ?? 0) + (ends[digit - 1] ?? 0);
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const digit = digitOf(row);
    const place = ends[digit] ?? 0;
    sorted[place] = row;
    ends[digit] = place + 1;
  }
  return sorted;
}
