import { describe, expect, it } from 'vitest';
import { planDeck } from '#lib/deck/plan-deck.ts';
import { writePptx } from '#lib/exchange/pptx/write-pptx.ts';
import { citation, date, event, source } from '../../any-event.ts';
import { stillOf } from '../../picture/still-of.ts';
import { findAll, textOf, type XmlElement } from '../parse-xml.ts';
import { readPptx } from './read-pptx.ts';

const TITLE = 'דו״ח: "יחסי חוץ" (2024)';
const EXACT = 'ההסכם נחתם ביוני';

type Paragraph = { text: string; languages: (string | undefined)[]; isTurned: boolean };

/** The paragraphs of a part, each with the languages of its runs and whether it runs from right to left. */
function listParagraphs(root: XmlElement): Paragraph[] {
  return findAll(root, 'a:p').map((paragraph) => ({
    text: textOf(paragraph),
    languages: findAll(paragraph, 'a:rPr').map(({ attributes }) => attributes.lang),
    isTurned: findAll(paragraph, 'a:pPr').some(({ attributes }) => attributes.rtl === '1'),
  }));
}

async function readSlides(exact: string, about: Parameters<typeof source>[0]) {
  const { excerpt } = citation();
  const cited = citation({ excerpt: excerpt && { ...excerpt, exact }, assertedBy: 'דובר 7' });
  const record = source({ published: date('2024-04-01'), ...about });
  const still = stillOf([event({ citations: [cited] })]);
  still.names = { ...still.names, sources: { report: record } };
  const { parts, slides } = await readPptx(await writePptx(planDeck(still, 'event')));
  const notes = parts.get('ppt/notesSlides/notesSlide1.xml');
  const [slide, sources] = slides;
  if (notes === undefined || slide === undefined || sources === undefined)
    throw new Error('A part is missing.');
  return { slide: slide.root, sources: sources.root, notes };
}

describe('writePptx, of languages', { timeout: 60_000 }, () => {
  it('isolates what runs from right to left in a line of ours, and turns what is all of it', async () => {
    const { slide, sources, notes } = await readSlides(EXACT, { title: TITLE, language: 'he' });
    const by = '– \u2068דובר 7\u2069, asserted – Ada Author, 1 April 2024\u00a0[1]';
    expect(listParagraphs(slide)).toContainEqual({
      text: by,
      languages: ['he', 'en', 'en'],
      isTurned: false,
    });
    expect(listParagraphs(sources)).toContainEqual({
      text: `[1] ${TITLE}`,
      languages: ['he'],
      isTurned: true,
    });
    for (const part of [slide, notes])
      expect(listParagraphs(part)).toContainEqual({ text: `“${EXACT}”`, languages: ['he'], isTurned: true });
  });

  it.each([
    ['de', 'Der Vertrag wurde im Juni unterzeichnet', ['de']],
    ['fa', 'معاهده در ژوئن امضا شد', ['fa']],
    ['uk', 'Договір 19 червня, “as agreed”', ['uk', 'en']],
    ['zh-Hant', '六月簽署條約', ['zh-Hant']],
  ])('says of the words of a source in %s that they are', async (language, exact, languages) => {
    const { slide, sources, notes } = await readSlides(exact, { title: exact, language });
    for (const part of [slide, notes]) {
      const quoted = listParagraphs(part).find(({ text }) => text === `“${exact}”`);
      expect(quoted?.languages).toEqual(languages);
    }
    expect(listParagraphs(sources).find(({ text }) => text === `[1] ${exact}`)?.languages).toEqual(languages);
    // Our words beside them are ours.
    expect(
      listParagraphs(slide).find(({ text }) => text === 'They sign it in Pyongyang.')?.languages,
    ).toEqual(['en']);
  });

  it('says of a translation which language that is', async () => {
    const { excerpt } = citation();
    const translation = { text: 'Signé en juin', language: 'fr', by: 'the editors' };
    const cited = citation({ excerpt: excerpt && { ...excerpt, translation } });
    const { slides } = await readPptx(
      await writePptx(planDeck(stillOf([event({ citations: [cited] })]), 'event')),
    );
    const quoted = slides
      .flatMap(({ root }) => listParagraphs(root))
      .find(({ text }) => text === '“Signé en juin”');
    expect(quoted?.languages).toEqual(['fr']);
  });
});
