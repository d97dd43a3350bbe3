import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PALETTES } from '#lib/picture/palette.ts';
import { describePair } from '#lib/query/describe-pair.ts';
import { parseXml, textOf } from '../unit/exchange/parse-xml.ts';
import { readPptx } from '../unit/exchange/pptx/read-pptx.ts';
import { DESK, findAccessibilityFaults, openPage, PHONE, untilDrawn, withBrowser } from './open-page.ts';
import { otherDataSet, serveOthers } from './other-chronology.ts';

withBrowser();

const SCREENS = [
  ['desk, light', DESK, 'light'],
  ['desk, dark', DESK, 'dark'],
  ['phone, light', PHONE, 'light'],
  ['phone, dark', PHONE, 'dark'],
] as const;

/** By how many pixels the page, its matrix or one of its cells is wider than it has room for. */
const excessOf = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const cells = [...document.querySelectorAll('.pair-matrix, .pair-matrix-cell')];
    return Math.max(
      scrollWidth - innerWidth,
      ...cells.map((cell) => cell.scrollWidth - cell.clientWidth),
      ...cells.map((cell) => cell.getBoundingClientRect().right - innerWidth),
    );
  });

/** The value of a style of the first element that each selector finds; missing where there is none. */
const stylesOf = (page: Page, selectors: readonly string[], property: string) =>
  page.evaluate(
    ([asked, name]) =>
      asked.map((selector) => {
        const found = document.querySelector(selector);
        return found === null ? 'missing' : getComputedStyle(found).getPropertyValue(name);
      }),
    [selectors, property] as const,
  );

function expectColors(colors: readonly string[], count: number): void {
  expect(colors).not.toContain('missing');
  expect(new Set(colors).size).toBe(count);
}

describe.each([3, 6])('a chronology about %i other actors', (count) => {
  const { chronology, actors } = otherDataSet(count);
  const names = { focal: chronology.focal, actors: new Map(actors.map(({ code, name }) => [code, name])) };
  let served: Awaited<ReturnType<typeof serveOthers>>;
  beforeAll(async () => {
    served = await serveOthers(count);
  });
  afterAll(() => served.stop());

  it('has a thread for each of them in the chronicle', async () => {
    const page = await openPage(`${served.baseUrl}/?layout=chronicle`, { viewport: PHONE });
    expect(await page.locator('.thread-head').count()).toBe(count);
    expect(await page.locator('.chronicle-row .thread-bar').count()).toBeGreaterThan(0);
    expect(await excessOf(page)).toBeLessThanOrEqual(0);
  });

  it.each(SCREENS)(
    'has a cell, a lane and a colour for each pair: %s',
    async (_name, viewport, colorScheme) => {
      const { baseUrl, pairs } = served;
      const page = await openPage(`${baseUrl}/?lanes=pair`, { viewport, colorScheme });
      await untilDrawn(page);
      expect(await page.title()).toBe(`Dyadline: ${chronology.title}`);
      const lanes = await page
        .locator('.lane-label')
        .evaluateAll((labels) => labels.map((label) => label.getAttribute('data-lane')));
      expect(lanes).toEqual([...pairs, 'other-pairs', 'no-pair']);
      const labels = pairs.map((pair) => `.lane-label[data-lane="${pair}"]`);
      expectColors(await stylesOf(page, labels, '--lane-color'), pairs.length);
      const marks = pairs.map((pair) => `[data-event-id="${pair.toLowerCase()}-0"] .mark-body`);
      expect(await stylesOf(page, marks, '--event-color')).toEqual(
        await stylesOf(page, labels, '--lane-color'),
      );
      if (viewport === PHONE) await page.getByRole('button', { name: /^Filters/ }).click();
      expect(await page.locator('.pair-matrix tbody tr').count()).toBe(count);
      const cells = pairs.map((pair) => `.pair-matrix a[data-pair="${pair}"]`);
      expectColors(await stylesOf(page, cells, 'border-bottom-color'), pairs.length);
      expect(await excessOf(page)).toBeLessThanOrEqual(0);
      expect(await findAccessibilityFaults(page)).toEqual([]);
      await page
        .locator(cells.at(-1) ?? '')
        .first()
        .click();
      await page.waitForURL(`**/?pair=${pairs.at(-1)}&layout=timeline`);
    },
  );

  it.each(SCREENS)('is embedded with its lanes: %s', async (_name, viewport, colorScheme) => {
    const { baseUrl, pairs } = served;
    const page = await openPage(`${baseUrl}/embed`, { viewport, colorScheme });
    await page.waitForSelector('[data-state="ready"] .event[data-event-id]');
    const labels = pairs.map((pair) => `.lane-label[data-lane="${pair}"]`);
    expectColors(await stylesOf(page, labels, '--lane-color'), pairs.length);
    expect(await excessOf(page)).toBeLessThanOrEqual(0);
  });

  it('is drawn with a name and a colour for each pair in a still and in a deck', async () => {
    const { baseUrl, pairs } = served;
    const said = pairs.map((pair) => describePair(pair, names));
    const svg = await (await fetch(`${baseUrl}/api/export/svg?width=1280&height=720`)).text();
    expect(textOf(parseXml(svg))).toContain(chronology.title);
    for (const [index, name] of said.entries()) {
      expect(svg).toContain(name);
      expect(svg).toContain(PALETTES.light.tones[index]);
    }
    // Its first slide explains the pairs of what stands on it.
    for (const [place, pair] of pairs.entries()) {
      const deck = await (
        await fetch(`${baseUrl}/api/export/pptx?pair=${pair}&slides=overview`)
      ).arrayBuffer();
      const slides = (await readPptx(new Uint8Array(deck))).slides.map(({ root }) => textOf(root));
      expect(slides[0]).toContain(said[place]);
    }
  });
});
