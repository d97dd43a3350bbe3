import { describe, expect, it } from 'vitest';
import { contestLine } from '#lib/deck/contest-line.ts';
import { planDeck } from '#lib/deck/plan-deck.ts';
import { listLines } from '#lib/picture/list-lines.ts';
import { citation, date, event } from '../any-event.ts';
import { stillOf } from '../picture/still-of.ts';

type Citation = ReturnType<typeof citation>;

const said = (exact: string, more: Partial<Citation> = {}): Citation => {
  const { excerpt } = citation();
  if (excerpt === null) throw new Error('The citation of tests has words.');
  return citation({ ...more, excerpt: { ...excerpt, id: `x-${exact.slice(0, 12)}`, exact } });
};

/** The words of each slide of an event's deck, without the sources. */
const slidesOf = (record: ReturnType<typeof event>, width = 1920, height = 1080) =>
  planDeck(stillOf([record], { width, height }), 'event')
    .slides.slice(0, -1)
    .map(({ picture }) => listLines(picture.shapes).join('').replace(/\s+/g, ' '));

const DENIAL = said('We have denied it', { stance: 'disputes', modality: 'denied', assertedBy: 'Iran' });

describe('the slide of a contested event', () => {
  it.each([
    [1920, 1080],
    [1024, 768],
    [1080, 1080],
    [1080, 1920],
  ])('shows both sides in words, whatever their number and order, at %i × %i', (width, height) => {
    for (const supporting of [1, 3, 9]) {
      const citations = Array.from({ length: supporting }, (_, index) =>
        said(`${'It is said that this took place as described. '.repeat(4)}${index}`),
      );
      for (const all of [
        [...citations, DENIAL],
        [DENIAL, ...citations],
      ]) {
        const [slide = '', ...others] = slidesOf(event({ contested: true, citations: all }), width, height);
        const whole = [slide, ...others].find((words) => words.includes('We have denied it')) ?? '';
        expect(whole).toContain('It is said that this took place');
        expect(whole).toContain('Supporting');
        expect(whole).toContain('Disputing');
      }
    }
  });

  it('has the sides on a slide of their own where a long account leaves no room', () => {
    const summary = 'A long account of what happened, told sentence by sentence. '.repeat(24).trim();
    const slides = slidesOf(event({ contested: true, summary, citations: [said('It is so'), DENIAL] }));
    expect(slides).toHaveLength(2);
    expect(slides[1]).toMatch(/It is so.*We have denied it/);
  });

  it('puts every date that cannot hold with the others beside another', () => {
    const citations = ['2022', '2023', '2024'].map((edtf) => said(`In ${edtf}`, { statedDate: date(edtf) }));
    const words = slidesOf(event({ contested: true, citations })).join(' ');
    for (const edtf of ['2022', '2023', '2024']) expect(words).toContain(`“In ${edtf}”`);
  });
});

describe('contestLine', () => {
  it('says who denies or disputes an event, else which dates it is given', () => {
    const other = said('No', { stance: 'disputes', assertedBy: 'the author' });
    expect(contestLine(event({ contested: true, citations: [said('Yes'), DENIAL, other] }))).toMatch(
      /^Contested: denied by \u2068?Iran\u2069?; disputed by \u2068?the author/,
    );
    const dated = ['2022', '2023'].map((edtf) => said(edtf, { statedDate: date(edtf) }));
    expect(contestLine(event({ contested: true, citations: dated }))).toMatch(
      /^Contested: dated .*2022.* or .*2023/,
    );
    expect(contestLine(event())).toBeNull();
  });
});
