import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutReading } from '#lib/picture/lay-out-reading.ts';
import { measureSourceSans } from '#lib/picture/measure-text.ts';
import { leastType, pictureSize } from '#lib/picture/picture-use.ts';
import type { Picture, Text } from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';
import { citation, date, event } from '../any-event.ts';
import { eventsOf, textsOf } from './drawn-picture.ts';
import { stillOf } from './still-of.ts';

type Use = 'slide' | 'report' | 'card';

const read = (still: Still, use: Use, size = pictureSize(use, {})): Picture =>
  layOutReading(still, {
    ...size,
    least: leastType(use, size),
    measure: measureSourceSans,
    isCard: use === 'card',
  });

const DATES = [
  '2024-06-19',
  '2023-05',
  '2022',
  '2022-03/2023-06',
  '2022-02-24/..',
  '../2023',
  '1950',
  '196X',
  '-0043',
];
const PAIRS = ['CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'RUS-UKR'];
const WORDS = [
  'treaty',
  'Uranium-enrichment',
  'and',
  'of',
  'Schifffahrtsgesellschaft',
  '签署协议',
  'договор',
  'إيران',
];

const records = fc.array(
  fc.record({
    title: fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
      .map((words) => words.join(' ').slice(0, 90)),
    edtf: fc.constantFrom(...DATES),
    importance: fc.integer({ min: 1, max: 5 }),
    pairs: fc.subarray(PAIRS, { maxLength: 3 }),
    contested: fc.boolean(),
  }),
  { maxLength: 40 },
);
const toRecords = (drawn: typeof records extends fc.Arbitrary<infer All> ? All : never) =>
  drawn.map(({ edtf, ...one }, index) =>
    event({ ...one, id: `event-${index}`, date: date(edtf), citations: [citation()] }),
  );

/** What stands over what, or out of its place: empty in a picture that can be read. */
function listFaults(picture: Picture, least: number): string[] {
  const texts = textsOf(picture);
  const faults = texts.flatMap((one) => {
    const said = one.lines.join('');
    return [
      ...(one.size * picture.scale < least - 0.01 ? [`small: ${said}`] : []),
      ...(said.endsWith('…') ? [`cut: ${said}`] : []),
      ...(one.lines.some((line) => measureSourceSans(line.trimEnd(), one.size, one.weight) > one.width + 0.5)
        ? [`wide: ${said}`]
        : []),
      ...(one.x < 0 || one.x + one.width > picture.width + 0.01 || one.y + one.height > picture.height
        ? [`outside: ${said}`]
        : []),
    ];
  });
  const over = texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => (isOver(a, b) ? [`over: ${a.lines} / ${b.lines}`] : [])),
  );
  return [...faults, ...over];
}

function isOver(a: Text, b: Text): boolean {
  const slack = 1;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

describe('layOutReading', { timeout: 60_000 }, () => {
  it.each(['slide', 'report', 'card'] as const)(
    'has no letter of a %s too small, cut off or over another',
    (use) => {
      fc.assert(
        fc.property(records, (drawn) => {
          const still = stillOf(toRecords(drawn));
          const picture = read(still, use);
          expect(listFaults(picture, leastType(use, pictureSize(use, {})))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
  );

  it('has a label for every mark, in the order of time, and counts the rest', () => {
    fc.assert(
      fc.property(records, (drawn) => {
        const still = stillOf(toRecords(drawn), { total: drawn.length });
        const picture = read(still, 'slide');
        const groups = eventsOf(picture);
        expect(groups.length).toBeLessThanOrEqual(12);
        const days = groups.map(({ id, primitives }) => {
          const record = still.records.find((one) => one.id === id);
          const words = primitives.flatMap((one) => (one.kind === 'text' ? one.lines : [])).join('');
          expect(words.replace(/\s+/g, ' ')).toContain(record?.title.trim().replace(/\s+/g, ' '));
          expect(primitives.some(({ kind }) => kind === 'rectangle')).toBe(true);
          return record?.date.earliest ?? record?.date.latest ?? '';
        });
        expect(days).toEqual([...days].sort((a, b) => toNumber(a) - toNumber(b)));
        const rest = drawn.length - groups.length;
        const said = textsOf(picture).flatMap(({ lines }) => lines);
        expect(said.includes(`+${rest} more`)).toBe(rest > 0 && groups.length > 0);
      }),
      { numRuns: 40 },
    );
  });

  it('shows seven events of one line each on a slide, and more the larger the room', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      event({ id: `e-${index}`, title: `A short title ${index}`, date: date('2024-06-19') }),
    );
    const countOf = (use: Use) => eventsOf(read(stillOf(many), use)).length;
    expect(countOf('slide')).toBeGreaterThanOrEqual(7);
    expect(countOf('report')).toBeGreaterThanOrEqual(7);
    expect(countOf('card')).toBeGreaterThanOrEqual(4);
  });

  it('has its axis about the events that stand there, unless a period was asked for', () => {
    const late = event({ id: 'late', importance: 5, date: date('2024-06-19') });
    const labelsOf = (still: Still) => textsOf(read(still, 'slide')).flatMap(({ lines }) => lines);
    expect(labelsOf(stillOf([late]))).toContain('2024');
    expect(labelsOf(stillOf([late], { period: 'from 2022 to 2025' }))).toContain('2022');
  });

  it('has the first quotation of an event in place of a title that stands above it', () => {
    const one = event({ title: 'The treaty' });
    const words = textsOf(read(stillOf([one], { title: 'The treaty' }), 'card')).map(({ lines }) =>
      lines.join(''),
    );
    expect(words.filter((said) => said === 'The treaty')).toHaveLength(1);
    expect(words.join(' ')).toContain(one.citations[0]?.excerpt?.exact);
  });

  it('says what there would be where nothing matches', () => {
    const words = textsOf(read(stillOf([], { total: 0 }), 'slide')).map(({ lines }) => lines.join(''));
    expect(words).toContain('No event matches');
  });
});

function toNumber(day: string): number {
  const [, sign = '', year = '', rest = ''] = /^(-?)(\d{4})(.*)$/.exec(day) ?? [];
  return Number(`${sign}${year}`) + Number(rest.replaceAll('-', '')) / 10_000;
}
