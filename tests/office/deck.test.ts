import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStill } from '#app/_server/load-still.ts';
import { planDeck } from '#lib/deck/plan-deck.ts';
import type { Deck } from '#lib/deck/slide.ts';
import { writePptx } from '#lib/exchange/pptx/write-pptx.ts';
import { EMPTY_FILTER } from '#lib/query/filter.ts';
import { DEFAULT_VIEW } from '#lib/query/view.ts';
import { toDay } from '#lib/time/day.ts';
import { readPptx, type TextBox, textBoxesOf } from '../unit/exchange/pptx/read-pptx.ts';
import { manyEvents, stillOf } from '../unit/picture/still-of.ts';
import { convertDeck, type DrawnPage, type DrawnWord } from './convert.ts';

/** Points that letters may reach over their box: what programs round, and the slant of a last letter. */
const SLACK = 2.5;
const POINTS_PER_PIXEL = 0.75;

const folder = mkdtempSync(join(tmpdir(), 'dyadline-'));

beforeAll(() => {
  process.env.DATABASE_URL = `file:${join(folder, 'timeline.db')}`;
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'bin/commands/fill.ts'], {
    stdio: 'ignore',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shipped = (width: number, height: number, theme: 'light' | 'dark', pairs: string[]) =>
  loadStill({
    filter: { ...EMPTY_FILTER, pairs },
    view: DEFAULT_VIEW,
    width,
    height,
    theme,
    today: toDay(2026, 11, 22),
    origin: 'https://timeline.example.org',
  });

describe('a deck in LibreOffice', () => {
  it('shows the shipped events, one on each wide light slide', async () => {
    await expectShown(planDeck(await shipped(1920, 1080, 'light', ['PRK-RUS']), 'event'));
  });

  it('shows the shipped events by periods on dark slides of 4:3', async () => {
    await expectShown(planDeck(await shipped(1024, 768, 'dark', []), 'period'));
  });

  it('shows three hundred events of all kinds', async () => {
    await expectShown(planDeck(stillOf(manyEvents(300)), 'period'));
  });
});

/** Every title is there, on its slide, and no word lies outside the box of the text that it belongs to. */
async function expectShown(deck: Deck): Promise<void> {
  const bytes = await writePptx(deck);
  const { slides } = await readPptx(bytes);
  const pages = convertDeck(bytes);
  expect(pages).toHaveLength(slides.length);
  for (const [index, slide] of slides.entries()) {
    const page = pages[index];
    if (page === undefined) throw new Error(`There is no page ${index + 1}.`);
    expect(page.width).toBeCloseTo(deck.width * POINTS_PER_PIXEL, 0);
    const boxes = textBoxesOf(slide.root);
    const title = boxes.find(({ isTitle }) => isTitle)?.text ?? '';
    expect(title).not.toBe('');
    expect(squeeze(page.text)).toContain(squeeze(title));
    expect(page.words.length).toBeGreaterThan(0);
    for (const word of page.words) {
      expect(isInItsBox(word, boxes), `slide ${index + 1}: “${word.text}” at ${JSON.stringify(word)}`).toBe(
        true,
      );
    }
    expectAllWords(page, boxes);
  }
}

function isInItsBox(word: DrawnWord, boxes: readonly TextBox[]): boolean {
  return boxes.some(({ text, x, y, width, height }) => {
    const [left, top] = [x * POINTS_PER_PIXEL - SLACK, y * POINTS_PER_PIXEL - SLACK];
    const [right, bottom] = [(x + width) * POINTS_PER_PIXEL + SLACK, (y + height) * POINTS_PER_PIXEL + SLACK];
    // A word's own height is that of its line, so its middle is what has to be in the box.
    const middle = (word.top + word.bottom) / 2;
    const isInside = word.left >= left && word.right <= right && middle >= top && middle <= bottom;
    return isInside && squeeze(text).includes(squeeze(word.text));
  });
}

/** No text was cut off or left out. */
function expectAllWords(page: DrawnPage, boxes: readonly TextBox[]): void {
  const drawn = squeeze([...page.words.map(({ text }) => text)].sort().join(''));
  const written = squeeze(
    boxes
      .flatMap(({ text }) => text.split(/\s+/))
      .sort()
      .join(''),
  );
  expect([...drawn].sort().join('')).toBe([...written].sort().join(''));
}

/** Without spaces, and the signs before paragraphs, which are no text of theirs. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s■]+/gu, '');
}
