import { describePair, type PairNames } from '#lib/query/describe-pair.ts';
import { type DrawShape, drawShape } from '#lib/timeline/draw-shape.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { NO_TAILS, settleStops } from '#lib/timeline/ink.ts';
import type { Frame } from './frame.ts';
import { paintMark, paintSplit, SIGN_SIZE } from './paint-mark.ts';
import { mixColors, pairColor } from './palette.ts';
import { type Box, type Primitive, rectangle, text } from './shape.ts';

/** A line of the legend, from its left end; its height is `LEGEND_ROW`. */
type Entry = { label: string; swatch: (x: number, middle: number) => Primitive[]; width: number };

/** Height of a row of the legend. */
const LEGEND_ROW = 19;
const TYPE = { size: 12, weight: 400 } as const;
const SWATCH_GAP = 6;
const ENTRY_GAP = 20;

/**
 * Returns the legend of these events in a column of this width, from its top left corner: pairs by colour, then signs;
 * `counts` where numbers of sources stand beside marks, `rows` where signs begin a row of their own.
 */
export function drawLegend(
  events: readonly DrawnEvent[],
  names: PairNames,
  today: number,
  place: Pick<Box, 'x' | 'width'>,
  frame: Frame,
  { counts = true, rows = true } = {},
): { shapes: (top: number) => Primitive[]; height: number } {
  const { measure, palette } = frame;
  const placed: { entry: Entry; x: number; row: number }[] = [];
  let [x, row] = [place.x, 0];
  const [pairs, signs] = [listPairs(events, names, frame), listSigns(events, today, counts, frame)];
  for (const entries of rows ? [pairs, signs] : [[...pairs, ...signs]]) {
    for (const entry of entries) {
      const width = entry.width + SWATCH_GAP + measure(entry.label, TYPE.size, TYPE.weight);
      if (x > place.x && x + width > place.x + place.width) [x, row] = [place.x, row + 1];
      if (width > place.width) continue;
      placed.push({ entry, x, row });
      x += width + ENTRY_GAP;
    }
    if (entries.length > 0 && x > place.x) [x, row] = [place.x, row + 1];
  }
  const shapes = (top: number) =>
    placed.flatMap(({ entry, x, row }) => {
      const middle = top + row * LEGEND_ROW + LEGEND_ROW / 2;
      const box = {
        x: x + entry.width + SWATCH_GAP,
        y: middle - 8,
        width: measure(entry.label, TYPE.size, TYPE.weight),
      };
      return [
        ...entry.swatch(x, middle),
        text([entry.label], box, { ...TYPE, color: palette.inkMuted }, { lineHeight: 16 }),
      ];
    });
  return { shapes, height: row * LEGEND_ROW };
}

function listPairs(events: readonly DrawnEvent[], names: PairNames, { palette }: Frame): Entry[] {
  const single = new Set(events.flatMap(({ pairs }) => (pairs.length === 1 ? pairs : [])));
  const striped = new Set(events.flatMap(({ pairs }) => (pairs.length > 1 ? pairs : [])));
  const focal = [...palette.pairs.keys()].filter((pair) => single.has(pair) || striped.has(pair));
  const isOther = (pair: string) => !palette.pairs.has(pair);
  const square = (color: string) => (x: number, middle: number) => [
    rectangle({ x, y: middle - 6, width: 12, height: 12 }, color, { radius: 2 }),
  ];
  const several = focal.map((pair) => pairColor(pair, palette));
  const entries: Entry[] = focal.map((pair) => ({
    label: describePair(pair, names),
    swatch: square(pairColor(pair, palette)),
    width: 12,
  }));
  if (striped.size > 0)
    entries.push({
      label: 'Several pairs',
      width: 20,
      swatch: (x, middle) => [
        rectangle({ x, y: middle - 6, width: 20, height: 8 }, mixColors(palette.many, 0.5, palette.paper)),
        ...several.map((color, index) => {
          const width = 20 / several.length;
          return rectangle({ x: x + index * width, y: middle + 2, width, height: 4 }, color);
        }),
      ],
    });
  const hasOther = events.some(
    ({ pairs }) => pairs.length === 0 || (pairs.length === 1 && pairs.some(isOther)),
  );
  if (hasOther) entries.push({ label: 'Another pair, or none', swatch: square(palette.other), width: 12 });
  return entries;
}

/** Where the ink of a sample changes. */
const SAMPLE_PLACES = [0, 0.35, 0.65, 1];
const SAMPLE_WIDTH = 34;
const SAMPLE_TAILS = { start: 13, end: 13 };
const SAMPLE_SHAPE: DrawShape = {
  start: 0,
  end: 1,
  stops: [
    { at: 0, ink: 1 },
    { at: 1, ink: 1 },
  ],
  look: 'soft',
  tails: NO_TAILS,
};

function listSigns(
  events: readonly DrawnEvent[],
  today: number,
  counts: boolean,
  { palette }: Frame,
): Entry[] {
  const looks = (test: (event: DrawnEvent) => boolean) => events.some(test);
  const paint =
    (modality: DrawnEvent['modality'], shape: DrawShape, width: number) => (x: number, middle: number) =>
      paintMark(
        {
          event: { ...SAMPLE, modality },
          shape: { ...shape, stops: settleStops(shape.stops, width, shape.tails) },
          laid: { row: 0, stratum: null, label: 'none', room: 0, top: 0 },
          row: { x, y: middle - 10, width, height: 20 },
        },
        palette,
      );
  const crisp = (modality: DrawnEvent['modality']) => (x: number, middle: number) =>
    paint(modality, { ...SAMPLE_SHAPE, look: 'day' }, 9)(x + 2, middle);
  const soft = (inks: readonly number[]) => {
    const stops = inks.map((ink, index) => ({ at: SAMPLE_PLACES[index] ?? 1, ink }));
    return { swatch: paint('asserted', { ...SAMPLE_SHAPE, stops }, SAMPLE_WIDTH), width: SAMPLE_WIDTH };
  };
  const held = paint('asserted', { ...SAMPLE_SHAPE, look: 'held', tails: SAMPLE_TAILS }, SAMPLE_WIDTH);
  const shapes = events.map((event) => ({ event, shape: drawShape(event, today) }));
  const has = (test: (one: (typeof shapes)[number]) => boolean) => shapes.some(test);
  const entries: (Entry | null)[] = [
    has(({ shape }) => shape.look === 'day' || shape.look === 'solid')
      ? { label: 'day known', swatch: crisp('asserted'), width: 13 }
      : null,
    has(({ shape }) => shape.look === 'soft')
      ? { label: 'some time within: no day is known', ...soft([0, 1, 1, 0]) }
      : null,
    has(({ shape }) => shape.look === 'held')
      ? { label: 'as of then: start and end are not said', swatch: held, width: SAMPLE_WIDTH }
      : null,
    has(({ shape: { look, tails } }) => look === 'soft' && tails.start + tails.end > 0)
      ? { label: 'start or end not known: fades at once', ...soft([0, 1, 1, 1]) }
      : null,
    has(({ event, shape }) => event.date.earliest === null && shape.tails.start === 0)
      ? { label: 'no start: fades in from the edge', ...soft([0, 0.35, 0.65, 1]) }
      : null,
    has(({ event, shape }) => event.date.latest === null && shape.tails.end === 0)
      ? { label: 'end open: fades to today', ...soft([1, 0.65, 0.35, 0]) }
      : null,
    looks(({ modality }) => modality !== 'asserted' && modality !== 'denied')
      ? { label: 'reported, alleged, planned or possible', swatch: crisp('reported'), width: 13 }
      : null,
    looks(({ modality }) => modality === 'denied')
      ? { label: 'denied', swatch: crisp('denied'), width: 16 }
      : null,
    looks(({ contested }) => contested)
      ? { label: 'contested', swatch: (x, middle) => paintSplit(x, middle, palette), width: SIGN_SIZE }
      : null,
    counts && looks(({ sources }) => sources > 1)
      ? { label: 'number of sources', swatch: (x, middle) => sampleCount(x, middle, palette), width: 16 }
      : null,
  ];
  return entries.filter((entry) => entry !== null);
}

function sampleCount(
  x: number,
  middle: number,
  { paper, hairlineStrong, inkMuted }: Frame['palette'],
): Primitive[] {
  const box = { x, y: middle - 7, width: 15, height: 14 };
  return [
    rectangle(box, paper, { radius: 7, stroke: { color: hairlineStrong, width: 1 } }),
    text(['2'], box, { size: 11, weight: 400, color: inkMuted }, { align: 'center', lineHeight: 14 }),
  ];
}

const SAMPLE: DrawnEvent = {
  id: 'sample',
  title: '',
  type: '',
  importance: 3,
  date: {
    edtf: '2024',
    earliest: null,
    latest: null,
    precision: 'year',
    approximate: false,
    uncertain: false,
    label: '',
    anchor: null,
  },
  dateSense: 'occurred',
  pairs: ['sample'],
  contested: false,
  lanes: [],
  sources: 1,
  modality: 'asserted',
  attested: null,
};
