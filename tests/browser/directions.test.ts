import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSet } from '#lib/domain/data-set.ts';
import {
  actor,
  chronology,
  citation,
  event,
  eventType,
  excerpt,
  parties,
  source,
} from '../db/sample-data.ts';
import { DESK, openPage, untilDrawn, withBrowser } from './open-page.ts';
import { serveDataSet } from './other-chronology.ts';

withBrowser();

/** Names that end in numbers and brackets, which a line of the other direction tears off. */
const [ALF, BET, GIM] = ['אלפיה', 'ביתיה (1948)', 'جيمستان'];
const REPORT = 'דו״ח: "יחסי חוץ" (2024)';
const [AUTHOR, PAPER, VOICE] = ['דוד כהן', 'الأخبار 24', 'المتحدث الرسمي 7'];
const PACT = 'אלפיה וביתיה חותמות על הסכם (2023)';
const WORDS = 'ההסכם נחתם ב-2023!';
const BY = 'العمرى 2';

function mixedDataSet(): DataSet {
  const translation = { text: 'The pact was signed in 2023.', language: 'en', by: BY };
  const words = excerpt('words', WORDS, { translation, locator: 'עמ׳ 7' });
  const cite = (fields = {}) => [citation('report', 'words', '2023', { assertedBy: VOICE, ...fields })];
  const since = { kind: 'anchored', anchor: 'event:pact', note: 'as written' } as const;
  return {
    chronology: { ...chronology('ALF', 'BET', 'GIM'), title: 'הסכמים 2023' },
    eventTypes: [eventType('treaty', 'הסכם')],
    actors: [actor('ALF', ALF ?? ''), actor('BET', BET ?? ''), actor('GIM', GIM ?? '')],
    sources: [
      source('report', '2024-04-01', [words], {
        ...{ title: REPORT, authors: [AUTHOR ?? ''], publisher: PAPER ?? '', language: 'he' },
      }),
    ],
    events: [
      event('pact', '2023-06-19', cite(), {
        ...{ title: PACT, summary: PACT, shortName: 'ההסכם 1', importance: 5 },
        participants: parties('ALF', 'BET', 'GIM'),
      }),
      event('peace', '2023-06-19/..', cite({ resolution: since, statedDate: '2023-06-19/..' }), {
        ...{ title: 'שלום 3', partOf: 'pact', participants: parties('ALF', 'BET') },
      }),
    ],
  };
}

let served: Awaited<ReturnType<typeof serveDataSet>>;
beforeAll(async () => {
  served = await serveDataSet(mixedDataSet());
});
afterAll(() => served.stop());

/** Whether pieces of an element's text, in the order written, stand from left to right in one line; else what is where. */
async function expectInOrder(target: Locator, pieces: readonly string[]): Promise<void> {
  await target.waitFor();
  const places = await target.evaluate((element, wanted) => {
    const letters: { node: Node; at: number; letter: string }[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      for (const [at, letter] of [...(node.nodeValue ?? '')].entries()) letters.push({ node, at, letter });
    const text = letters.map(({ letter }) => letter).join('');
    let from = 0;
    return wanted.map((piece) => {
      const start = text.indexOf(piece, from);
      if (start < 0) throw new Error(`"${piece}" does not follow in "${text}"`);
      from = start + piece.length;
      const boxes = letters.slice(start, from).flatMap(({ node, at }) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        return box.width > 0 ? [box] : [];
      });
      const left = Math.round(Math.min(...boxes.map((box) => box.left)));
      return { piece, left, right: Math.round(Math.max(...boxes.map((box) => box.right))) };
    });
  }, pieces);
  for (const [index, place] of places.entries()) {
    const before = places[index - 1];
    const said = `${place.piece} in ${JSON.stringify(places)}`;
    if (before !== undefined) expect(place.left, said).toBeGreaterThanOrEqual(before.right - 1);
  }
}

/** Whether the dot that the style sheet puts before an element stands before its words. */
async function expectDotBefore(target: Locator): Promise<void> {
  const [left, words] = await target.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [element.getBoundingClientRect().left, range.getBoundingClientRect().left] as const;
  });
  expect(words - left).toBeGreaterThan(3);
}

const open = (path: string) => openPage(`${served.baseUrl}${path}`, { viewport: DESK });

describe('names and sources that run from right to left', () => {
  it('keep their separators on the page of an event', async () => {
    const page = await open('/events/pact');
    const source = page.locator('.citation-source > p').first();
    await expectInOrder(source, [REPORT, AUTHOR ?? '', ', ', PAPER ?? '', '1 April 2024']);
    await expectDotBefore(source.locator('> span').first());
    await expectInOrder(page.locator('.event-facts dd').first(), [ALF, ', ', BET, ' and ', GIM] as string[]);
    await expectInOrder(page.locator('.citation-attribution').first(), [VOICE ?? '', ', asserted']);
    await expectInOrder(page.locator('.citation-translator').first(), ['Translated by ', BY]);
    await expectInOrder(page.locator('.citation-links').first(), ['In the source', 'עמ׳ 7']);
    expect(await page.title()).toBe(`\u2068${PACT}\u2069 (19 June 2023) · Dyadline`);
    expect(await page.locator('blockquote').first().getAttribute('lang')).toBe('he');
    expect(await source.locator('cite').getAttribute('lang')).toBe('he');
    const peace = await open('/events/peace');
    const date = ['since ', 'ההסכם 1', ' (', '19 June 2023', ')'];
    await expectInOrder(peace.locator('.event-when .date-text'), date);
    await expectInOrder(peace.locator('.event-parts .event-link').first(), [PACT, '19 June 2023']);
  });

  it('keep them on slides and in the presenter’s notes', async () => {
    const page = await open('/present?event=pact');
    const slide = page.locator('.slide[data-slide="pact"]');
    const source = slide.locator('.slide-source').first();
    await expectInOrder(source, [REPORT, AUTHOR ?? '', ', ', PAPER ?? '', '1 April 2024']);
    await expectDotBefore(source.locator('> span').first());
    await expectInOrder(slide.locator('.slide-attribution').first(), [VOICE ?? '', ', asserted']);
    await expectInOrder(slide.locator('.slide-actors dd').first(), [
      ALF,
      ', ',
      BET,
      ' and ',
      GIM,
    ] as string[]);
    await expectInOrder(slide.locator('.slide-beneath').first(), ['in 2023.', '(translated by ', BY, ')']);
    expect(await slide.locator('blockquote').first().getAttribute('lang')).toBe('he');
    const notes = await open('/present/notes?event=pact');
    const entry = notes.locator('.notes-entry').filter({ visible: true });
    await expectInOrder(entry.locator('.notes-actors'), ['Together', ALF, BET, ' and ', GIM] as string[]);
    await expectInOrder(entry.locator('.notes-source').first(), [REPORT, AUTHOR ?? '', '1 April 2024']);
  });

  it('keep them in an embed', async () => {
    const page = await open('/embed?event=pact');
    await untilDrawn(page);
    const panel = page.locator('.embed-event');
    const source = panel.locator('.embed-source').first();
    await expectInOrder(source, [REPORT, ' · ', AUTHOR ?? '', ', ', PAPER ?? '', ' · ', '1 April 2024']);
    await expectInOrder(panel.locator('.embed-attribution').first(), [VOICE ?? '', ', asserted']);
    await expectInOrder(panel.locator('.embed-roles dd').first(), [ALF, ', ', BET, ' and ', GIM] as string[]);
    await expectInOrder(panel.locator('.embed-translator').first(), ['translated by ', BY]);
    expect(await panel.locator('blockquote').first().getAttribute('lang')).toBe('he');
    expect(await source.locator('cite').getAttribute('lang')).toBe('he');
    await expectInOrder(page.locator('.lane-name').first(), [ALF, '–', BET] as string[]);
    const list = await open('/embed?layout=table');
    const row = list.locator('.embed-list li', { hasText: 'שלום' });
    await expectInOrder(row, ['since ', 'ההסכם 1', ' (', '19 June 2023', ')', 'שלום 3']);
  });

  it('keep them in the filter as a sentence, in its parts, in the list of sources and in what is printed', async () => {
    const page = await open('/?pair=ALF-BET&source=report');
    const sentence = page.getByRole('heading', { level: 1 });
    await expectInOrder(sentence, [ALF, '–', BET, ', cited from ', REPORT] as string[]);
    await expectInOrder(page.locator('.filter-part').first(), [ALF, '–', BET, '×'] as string[]);
    const sources = await open('/sources');
    await expectInOrder(sources.locator('.source-byline'), [
      AUTHOR,
      ', ',
      PAPER,
      ' · ',
      'article',
    ] as string[]);
    await page.emulateMedia({ media: 'print' });
    const footnote = page.locator('.chronology-sources li').first();
    await expectInOrder(footnote, [
      '[1]',
      AUTHOR,
      ', ',
      PAPER,
      ':',
      REPORT,
      ', ',
      '1 April 2024',
    ] as string[]);
  });

  it('keep them in the rows of the chronicle', async () => {
    const page = await open('/?layout=chronicle');
    const row = page.locator('.chronicle-row[data-event-id="pact"]');
    // The words show while a row is pointed at that is not open.
    const other = page.locator('.chronicle-row[data-event-id="peace"]');
    await other.locator('.chronicle-what').hover();
    await expectInOrder(other.locator('cite'), [AUTHOR, ', ', PAPER] as string[]);
    // The source's own words are the quotation; a translation says whose it is.
    expect(await other.locator('q').textContent()).toBe(WORDS);
    expect(await other.locator('.chronicle-translation').textContent()).toContain('translated by');
    await expectInOrder(row.locator('.chronicle-says'), [VOICE ?? '']);
    const names = `\u2068${ALF}\u2069, \u2068${BET}\u2069, \u2068${GIM}\u2069`;
    expect(await row.getByRole('img').first().getAttribute('aria-label')).toBe(`Together: ${names}`);
  });

  it('are enclosed in what is said of a mark, and nowhere in the data', async () => {
    const page = await open('/');
    await untilDrawn(page);
    const mark = page.locator('.timeline-mount [data-event-id="pact"]').first();
    expect(await mark.getAttribute('aria-label')).toContain(
      `\u2068${PACT}\u2069, 19 June 2023, \u2068${ALF}\u2069–\u2068${BET}\u2069, `,
    );
    const address = encodeURIComponent(`${served.baseUrl}/?pair=ALF-BET`);
    const paths = ['events', 'events/peace', 'window', 'window?lanes=source', 'pairs', 'actors', 'sources'];
    for (const path of [...paths, `oembed?url=${address}`]) {
      const answer = await fetch(`${served.baseUrl}/api/${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await answer.text(), path).not.toMatch(/[\u2066-\u2069]|\\u20(?:6[6-9])/);
    }
  });
});
