import { describe, expect, it } from 'vitest';
import { planDeck } from '#lib/deck/plan-deck.ts';
import type { Slide } from '#lib/deck/slide.ts';
import { listLines } from '#lib/picture/list-lines.ts';
import { measureArial } from '#lib/picture/measure-text.ts';
import type { Text } from '#lib/picture/shape.ts';
import { citation, date, event, source } from '../any-event.ts';
import { manyEvents, stillOf } from '../picture/still-of.ts';

const titlesOf = (slides: readonly Slide[]) => slides.map(({ picture }) => picture.title);
const textsOf = ({ picture }: Slide): Text[] => picture.shapes.filter((shape) => shape.kind === 'text');

/** Slides of all shapes. */
const SHAPES = [
  [1920, 1080],
  [960, 720],
  [1080, 1080],
  [1080, 1920],
] as const;

function excerptOf(exact: string) {
  const { excerpt } = citation();
  if (excerpt === null) throw new Error('The citation of tests has words.');
  return { ...excerpt, exact };
}

/** Whole decks are made and read, on a machine that may be busy. */
const TIMEOUT_MS = 60_000;

describe('planDeck', { timeout: TIMEOUT_MS }, () => {
  it('has the timeline, a slide for each event in order, and the sources', () => {
    const { slides } = planDeck(stillOf(manyEvents(3)), 'event');
    expect(titlesOf(slides)).toEqual(['All events', ...manyEvents(3).map(({ title }) => title), 'Sources']);
  });

  it('is the slides of one event and its sources where there is no other', () => {
    const [only] = manyEvents(1);
    expect(titlesOf(planDeck(stillOf(only === undefined ? [] : [only]), 'event').slides)).toEqual([
      only?.title,
      'Sources',
    ]);
  });

  it('keeps every text in its box and every box on its slide, on both shapes of slide', () => {
    const long = event({
      title: 'A title of ninety characters that runs on and on until it has come to the end of its room',
      summary: 'A long account of what happened, told sentence by sentence. '.repeat(20).trim(),
      citations: Array.from({ length: 9 }, () => citation({ assertedBy: 'somebody '.repeat(13).trim() })),
    });
    for (const kind of ['event', 'period'] as const) {
      for (const [width, height] of [
        [1920, 1080],
        [960, 720],
      ] as const) {
        const deck = planDeck(stillOf([...manyEvents(50), long], { width, height }), kind);
        for (const slide of deck.slides.slice(1)) {
          for (const text of textsOf(slide)) {
            const said = `${kind} ${width}: ${text.lines.join('')}`;
            for (const line of text.lines)
              expect(measureArial(line.trimEnd(), text.size, text.weight), said).toBeLessThanOrEqual(
                text.width + 0.01,
              );
            expect(text.x + text.width, said).toBeLessThanOrEqual(deck.width);
            expect(text.y + text.height, said).toBeLessThanOrEqual(deck.height);
            expect(text.size, said).toBeGreaterThanOrEqual(14);
          }
        }
      }
    }
  });

  it('shows no translation without saying whose it is', () => {
    const { excerpt } = citation();
    if (excerpt === null) throw new Error('The citation has no words.');
    const translation = { text: 'Words of another', language: 'en', by: 'the editors' };
    const [slide] = planDeck(
      stillOf([event({ citations: [citation({ excerpt: { ...excerpt, translation } })] })]),
      'event',
    ).slides;
    const said = slide === undefined ? [] : textsOf(slide).map(({ lines }) => lines.join(''));
    expect(said).toContainEqual(expect.stringContaining('Words of another'));
    expect(said).toContainEqual(expect.stringContaining('translated by the editors'));
    expect(slide?.notes.join('\n')).toContain('“Words of another” (translated by the editors)');
  });

  it('lays no two texts of a slide over one another', () => {
    const deck = planDeck(stillOf(manyEvents(50)), 'event');
    for (const slide of deck.slides.slice(1)) {
      const texts = textsOf(slide);
      for (const [index, a] of texts.entries())
        for (const b of texts.slice(index + 1)) expect(isOver(a, b), `${a.lines} / ${b.lines}`).toBe(false);
    }
  });

  it('continues what has no room, under the whole title, and leaves out no passage', () => {
    const long = event({
      summary: 'A long account of what happened, told sentence by sentence. '.repeat(20).trim(),
      citations: Array.from({ length: 12 }, (_, index) =>
        citation({
          assertedBy: `witness ${index + 1}`,
          excerpt: excerptOf(`It was so, said number ${index + 1}`),
        }),
      ),
    });
    for (const [width, height] of SHAPES) {
      const { slides } = planDeck(stillOf([long], { width, height }), 'event');
      const titles = titlesOf(slides);
      expect(titles.slice(0, 2)).toEqual([long.title, `${long.title} (continued)`]);
      expect(new Set(titles.slice(1, -1))).toEqual(new Set([`${long.title} (continued)`]));
      const words = slides
        .flatMap(({ picture }) => listLines(picture.shapes))
        .join('')
        .replace(/\s+/g, ' ');
      for (let number = 1; number <= 12; number += 1) {
        expect(words).toContain(`“It was so, said number ${number}”`);
        expect(words).toContain(`Witness ${number},`);
      }
    }
  });

  it('has nothing smaller than the last row reads, and fills its slides', () => {
    const records = [
      ...manyEvents(40),
      event({
        id: 'short',
        title: 'A treaty',
        summary: 'It was signed.',
        citations: [citation({ excerpt: null })],
      }),
    ];
    for (const kind of ['event', 'period'] as const)
      for (const [width, height] of SHAPES.slice(0, 2)) {
        const deck = planDeck(stillOf(records, { width, height }), kind);
        for (const slide of deck.slides) {
          const texts = textsOf(slide);
          for (const one of texts) {
            const said = `${kind} ${width} ${one.holder}: ${one.lines.join('')}`;
            const isRead = one.isTitle || ['date', 'body', 'side1', 'side2'].includes(one.holder ?? '');
            const isAddress = one.href !== null;
            expect(one.size * 0.75, said).toBeGreaterThanOrEqual(
              isRead && !isAddress ? 18 - 0.01 : 14 - 0.01,
            );
            expect(one.size * 0.75, said).toBeLessThanOrEqual(28.01);
          }
          if (slide.layout !== 'event' && slide.layout !== 'dispute') continue;
          const body = texts.filter(({ holder }) => holder !== 'footer' && holder !== 'number');
          const end = Math.max(...body.map((one) => one.y + one.height));
          expect(1 - end / deck.height, slide.picture.title).toBeLessThan(0.65);
        }
      }
  });

  it('leads from every number of a source to the slide where it stands', () => {
    const sources = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [
        `s-${index}`,
        source({ id: `s-${index}`, title: `Source ${index}` }),
      ]),
    );
    const records = Object.keys(sources).map((id) =>
      event({ id: `e-${id}`, citations: [citation({ source: id })] }),
    );
    const still = stillOf(records);
    const deck = planDeck({ ...still, names: { ...still.names, sources } }, 'event');
    expect(deck.sourceSlides).toHaveLength(14);
    for (const [index, place] of deck.sourceSlides.entries()) {
      const words =
        deck.slides[place] === undefined
          ? []
          : textsOf(deck.slides[place]).map(({ lines }) => lines.join(''));
      expect(words).toContain(`[${index + 1}] Source ${index}`);
    }
  });

  it('is the overview and its sources alone where that is asked for', () => {
    expect(titlesOf(planDeck(stillOf(manyEvents(5)), 'overview').slides)).toEqual(['All events', 'Sources']);
  });

  it('puts periods with few events together and continues full ones', () => {
    const years = [1950, 1961, 1991, ...Array.from({ length: 30 }, () => 2024)];
    const records = years.map((year, index) => event({ id: `e-${index}`, date: date(String(year)) }));
    const titles = titlesOf(planDeck(stillOf(records), 'period').slides);
    expect(titles[1]).toBe('1950 to 1991');
    expect(titles.filter((title) => title.startsWith('2024')).length).toBeGreaterThan(1);
    expect(titles).toContain('2024 (continued)');
  });

  it('names no period that is finer than a date in it', () => {
    const months = ['2024-01', '2024-02-03', '2024-03', '2024-04'].flatMap((edtf) => [edtf, edtf]);
    const records = [...months, '2024', '2023-22'].map((edtf, index) =>
      event({ id: `e-${index}`, date: date(edtf), title: `In ${edtf}` }),
    );
    const titles = titlesOf(planDeck(stillOf(records), 'period').slides).join('; ');
    expect(titles).not.toContain('January 2023');
    const old = [date('196X'), date('19XX'), date('1962')].map((one, index) =>
      event({ id: `o-${index}`, date: one }),
    );
    expect(titlesOf(planDeck(stillOf(old), 'period').slides)[1]).toMatch(/^1900–1999 to 1962$/);
  });

  it('says in the notes what the deck leaves out', () => {
    const { slides } = planDeck(stillOf(manyEvents(3), { total: 10 }), 'event');
    expect(slides[0]?.notes.join('\n')).toContain('7 more events of this filter are not in it.');
  });
});

function isOver(a: Text, b: Text): boolean {
  const slack = 0.5;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}
