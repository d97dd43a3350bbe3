/**
 * The rows of a picture that is read from a distance: which events have one, in the order of time, and what stands in it.
 * As many of the most important ones as have room get one, each with its whole title, its date in words and the numbers
 * of its sources; the others are counted.
 */
import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolate, isolateWithin } from '#lib/isolate.ts';
import { describePair } from '#lib/query/describe-pair.ts';
import { parseDay } from '#lib/time/day.ts';
import type { DrawShape } from '#lib/timeline/draw-shape.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import { toPassage } from '#lib/wording/passage.ts';
import { type Type, wrapText } from './fit-text.ts';
import type { Frame } from './frame.ts';
import { drawOnScale } from './open-start.ts';
import type { Still } from './still.ts';

/** An event that has a row, what of its date is drawn, and its label. */
export type ReadingRow = {
  event: DrawnEvent;
  shape: DrawShape;
  title: readonly string[];
  /** Date, pair and numbers of sources. */
  below: readonly string[];
  height: number;
};

/** The type of a title in a label, in units of the frame. */
export const TITLE_TYPE: Type = { size: 13, weight: 600 };
/** The type of the line below it. */
export const BELOW_TYPE: Type = { size: 12, weight: 400 };
/** Height of a line, in type sizes. */
export const READING_LINE = 1.2;
/** Most events of such a picture: more cannot be taken in at one look. */
const MAX_ROWS = 12;
/** Between a row and the next. */
export const ROW_GAP = 6;
/** Room for the sign of a contested event, before its date. */
export const SIGN_ROOM = 14;

/** Lines get a little less than their box, so that other programs break them at the same words. */
const WRAP_SHARE = 0.995;

/** Events that can have a row, most important first, with what of them is drawn. */
export type Candidate = Pick<ReadingRow, 'event' | 'shape'>;

/** Returns the events that can have a row: those with a mark in the picture, at most `MAX_ROWS`. */
export function listCandidates({ events, time, today }: Still): Candidate[] {
  const drawn = events.flatMap((event) => {
    const shape = drawOnScale(event, today, time);
    return shape === null ? [] : [{ event, shape }];
  });
  return drawn.slice(0, MAX_ROWS);
}

/** Returns the sources that are numbered, in the order of their numbers: as they are first cited in rows from above. */
export function numberSources(candidates: readonly Candidate[], { records }: Still): string[] {
  const ids = inTime(candidates).map(({ event }) => event.id);
  return listCitedSources(ids.flatMap((id) => records.find((record) => record.id === id) ?? []));
}

/** Returns the rows of events in a column of labels of this width, in the order of time. */
export function toRows(
  candidates: readonly Candidate[],
  still: Still,
  numbered: readonly string[],
  width: number,
  { measure }: Frame,
): ReadingRow[] {
  return inTime(candidates).map(({ event, shape }) => {
    const record = still.records.find(({ id }) => id === event.id);
    const alone =
      candidates.length === 1 && event.title === still.title ? firstQuotation(record, still) : null;
    const room = (width - (event.contested ? SIGN_ROOM : 0)) * WRAP_SHARE;
    const title = wrapText(alone?.words ?? event.title, width * WRAP_SHARE, TITLE_TYPE, measure);
    const below = wrapText(
      alone === null
        ? belowTitle(event, record, still, numbered, room, measure)
        : `${isolateWithin(event.date.label)} · ${alone.by}`,
      room,
      BELOW_TYPE,
      measure,
    );
    const height = (title.length * TITLE_TYPE.size + below.length * BELOW_TYPE.size) * READING_LINE;
    return { event, shape, title, below, height };
  });
}

/** What the title of a picture of one event says already is not said again: its first quotation stands there. */
function firstQuotation(
  record: TimelineEvent | undefined,
  { names }: Still,
): { words: string; by: string } | null {
  const passages = (record?.citations ?? []).map((citation) => toPassage(citation, names.sources));
  const first = passages.find(({ quote }) => quote !== null);
  if (first?.quote == null) return null;
  const { byline, title } = first.source;
  return {
    words: `“${isolate(first.quote.exact)}”`,
    by: `${first.attribution} – ${isolate(byline === '' ? title : byline)}`,
  };
}

/** Date, pair and numbers of sources. */
function belowTitle(
  { date, pairs }: DrawnEvent,
  record: TimelineEvent | undefined,
  { names }: Still,
  numbered: readonly string[],
  width: number,
  measure: Frame['measure'],
): string {
  const cited = record === undefined ? [] : listCitedSources([record]);
  const numbers = cited.map((id) => numbered.indexOf(id) + 1).filter((number) => number > 0);
  const sources = numbers.length === 0 ? '' : ` [${numbers.sort((a, b) => a - b).join(',')}]`;
  const when = isolateWithin(date.label);
  const [pair] = pairs.length === 1 ? pairs : [];
  // A colour alone says nothing to who does not see it: the pair stands beside it, by its codes where names have no room.
  const named = pair === undefined ? [] : [isolate(describePair(pair, names)), pair.replace('-', '–')];
  const whole = named.map((name) => `${when} · ${name}${sources}`);
  const fits = (words: string) => measure(words, BELOW_TYPE.size, BELOW_TYPE.weight) <= width;
  return whole.find(fits) ?? whole.at(-1) ?? `${when}${sources}`;
}

function inTime(candidates: readonly Candidate[]): Candidate[] {
  const dayOf = ({ event: { date } }: Candidate) =>
    parseDay(date.earliest ?? '') ?? parseDay(date.latest ?? '') ?? Number.MAX_SAFE_INTEGER;
  return [...candidates].sort((a, b) => dayOf(a) - dayOf(b) || (a.event.id < b.event.id ? -1 : 1));
}
