import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDataSet } from '#lib/data-check/check-data-set.ts';
import { PUBLICATION_RULES } from '#lib/data-check/publication-rules.ts';
import { actorSchema } from '#lib/domain/actor.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { eventRecordSchema } from '#lib/domain/event.ts';
import { toPairs } from '#lib/domain/pair.ts';
import { sourceRecordSchema } from '#lib/domain/source.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { FOCAL_PAIRS } from '../focal.ts';
import { BENCH_SEED, generateChronology } from './generate-events.ts';
import { SEARCH_WORDS } from './generate-words.ts';

const COUNT = 4000;
const { events: stream, ...parts } = generateChronology(COUNT, BENCH_SEED);
const events = [...stream];
const countsAs = new Map([['SUN', 'RUS']]);

const share = (holds: (event: EventRecord) => boolean) => events.filter(holds).length / events.length;
const shareOfWord = (word: string) => share(({ title, summary }) => `${title} ${summary}`.includes(word));

describe('generateChronology', () => {
  it('makes records that the schemas take and that refer to nothing that is missing', () => {
    for (const event of events.slice(0, 500)) expect(eventRecordSchema.parse(event)).toEqual(event);
    for (const source of parts.sources) expect(sourceRecordSchema.parse(source)).toEqual(source);
    for (const actor of parts.actors) expect(actorSchema.parse(actor)).toEqual(actor);
    expect(new Set(events.map(({ id }) => id)).size).toBe(COUNT);
    const found = checkDataSet({ ...parts, events }).map(({ code }) => code);
    expect(found.filter((code) => !PUBLICATION_RULES.has(code))).toEqual([]);
  });

  it('makes the same again for a seed, a beginning for a smaller number, and something else for another seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.nat({ max: 40 }),
        fc.nat({ max: 40 }),
        (seed, a, b) => {
          const list = (count: number, of: number) => [...generateChronology(count, of).events];
          const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
          expect(list(more, seed).slice(0, fewer)).toEqual(list(fewer, seed));
          if (fewer > 0) expect(list(fewer, seed + 1)).not.toEqual(list(fewer, seed));
        },
      ),
      { numRuns: 5 },
    );
  });

  it('has ranges, coarse dates and open ends in the shares of a real chronology', () => {
    expect(share(({ date }) => date.includes('/'))).toBeCloseTo(0.3, 1);
    expect(share(({ date }) => date.includes('..'))).toBeCloseTo(0.028, 1);
    expect(share(({ date }) => date.length === 10)).toBeGreaterThan(0.35);
    expect(share(({ date }) => toDateValue(date) === null)).toBe(0);
  });

  it('comes in bursts: the busiest tenth of the months has more than a third of the events', () => {
    const months = new Map<string, number>();
    for (const { date } of events) {
      const month = toDateValue(date)?.earliest?.slice(0, 7) ?? '';
      months.set(month, (months.get(month) ?? 0) + 1);
    }
    const counts = [...months.values()].sort((a, b) => b - a);
    const busiest = counts.slice(0, Math.ceil(counts.length / 10));
    expect(busiest.reduce((sum, count) => sum + count, 0) / COUNT).toBeGreaterThan(1 / 3);
  });

  it('has all six pairs, events of several pairs, others and none', () => {
    const pairsOf = events.map(({ participants }) => toPairs(participants, countsAs));
    const isFocal = (pair: string) => FOCAL_PAIRS.some((focal) => focal === pair);
    for (const pair of FOCAL_PAIRS)
      expect(pairsOf.filter((pairs) => pairs.includes(pair)).length).toBeGreaterThan(50);
    expect(pairsOf.filter((pairs) => pairs.length >= 3).length).toBeGreaterThan(100);
    expect(pairsOf.filter((pairs) => pairs.length === 0).length).toBeGreaterThan(400);
    expect(pairsOf.filter((pairs) => pairs.some((pair) => !isFocal(pair))).length).toBeGreaterThan(400);
  });

  it('has few important events and several citations each', () => {
    expect(share(({ importance }) => importance === 5)).toBeCloseTo(0.02, 1);
    expect(share(({ importance }) => importance === 1)).toBeCloseTo(0.5, 1);
    expect(share(({ citations }) => citations.length > 1)).toBeCloseTo(0.55, 1);
  });

  it('says one word in most events, one in some and one in hardly any', () => {
    expect(shareOfWord(SEARCH_WORDS.common)).toBeCloseTo(0.75, 1);
    expect(shareOfWord(SEARCH_WORDS.medium)).toBeCloseTo(0.05, 1);
    expect(shareOfWord(SEARCH_WORDS.rare)).toBeGreaterThan(0);
    expect(shareOfWord(SEARCH_WORDS.rare)).toBeLessThan(0.01);
  });
});
