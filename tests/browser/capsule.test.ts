import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { writeDeckFile, writeFiles } from './decks.ts';
import { DESK, findAccessibilityFaults, openPage, PHONE, totalOf, withBrowser } from './open-page.ts';

withBrowser();

const fetchCapsule = async (query = '') =>
  (await fetch(`${inject('baseUrl')}/api/export/html${query}`)).text();
/** Opens the file from disk, with no network. */
const openCapsule = async (query = '', viewport = DESK): Promise<Page> => {
  const page = await openPage(writeFiles({ 'capsule.html': await fetchCapsule(query) }), {
    viewport,
    offline: true,
  });
  await page.waitForSelector('[data-state="ready"] .event[data-event-id]');
  return page;
};

describe('a capsule', () => {
  it('shows its events from disk, with their words and sources', async () => {
    const page = await openCapsule();
    expect(page.url()).toMatch(/^file:/);
    expect(await page.locator('.embed-bar').innerText()).toContain(`${await totalOf('')} events, 5 sources`);
    await page.locator('.event[data-event-id="russia-north-korea-treaty-signed-2024"]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.embed-panel blockquote').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Sources', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Sources' });
    expect(await dialog.locator('li').count()).toBe(5);
    expect(await dialog.locator('code').first().innerText()).toMatch(/^[0-9a-f]{64}$/);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.fonts.check('16px "Source Serif 4"'))).toBe(true);
  });

  it('can be zoomed and filtered by pair', async () => {
    const page = await openCapsule();
    const labels = page.locator('.lane-label');
    expect(await labels.count()).toBeGreaterThan(4);
    await page.getByRole('combobox', { name: 'Pair' }).selectOption('PRK-RUS');
    await page.waitForFunction(() => document.querySelectorAll('.lane-label').length === 1);
    expect((await labels.innerText()).trim()).toBe('Russia–North Korea');
    const mark = page.locator('.event[data-event-id="north-korean-troops-to-russia-2024"]');
    expect(await mark.count()).toBe(1);
    const narrow = (await mark.boundingBox())?.width ?? 0;
    for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForFunction(
      ([width, id]) =>
        (document.querySelector(`[data-event-id="${id}"]`)?.getBoundingClientRect().width ?? 0) >
        Number(width) * 1.5,
      [narrow, 'north-korean-troops-to-russia-2024'] as const,
    );
    await page.getByRole('combobox', { name: 'Pair' }).selectOption('');
    await page.waitForFunction(() => document.querySelectorAll('.lane-label').length > 4);
  });

  it('of a pair has its lane alone, and no pairs to choose from', async () => {
    const page = await openCapsule('?pair=PRK-RUS');
    expect((await page.locator('.lane-label').allInnerTexts()).map((label) => label.trim())).toEqual([
      'Russia–North Korea',
    ]);
    expect(await page.getByRole('combobox', { name: 'Pair' }).count()).toBe(0);
    const two = await openCapsule('?pair=PRK-RUS&pair=CHN-RUS');
    expect(await two.locator('.lane-label').count()).toBe(2);
    expect(await two.locator('.capsule-pairs option').allInnerTexts()).toEqual([
      'All pairs',
      expect.stringContaining('Russia–'),
      expect.stringContaining('Russia–'),
    ]);
  });

  it('says so where nothing matches', async () => {
    const file = writeFiles({ 'capsule.html': await fetchCapsule('?only=nope') });
    const page = await openPage(file, { offline: true });
    await page.getByText('No event matches this filter.').waitFor();
    expect(await page.getByRole('button', { name: 'Zoom in' }).count()).toBe(0);
  });

  it.each([{ width: 320, height: 240 }, PHONE, { width: 480, height: 360 }, { width: 640, height: 360 }])(
    'has its pairs and buttons in one row at %o',
    async (viewport) => {
      const page = await openCapsule('', viewport);
      const bar = await page.locator('.embed-bar').boundingBox();
      expect(bar?.height).toBeLessThan(40);
      const pairs = await page.locator('.capsule-pairs').boundingBox();
      expect(pairs?.width).toBeGreaterThanOrEqual(110);
      const last = await page.getByRole('button', { name: 'Show all' }).boundingBox();
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    },
  );

  it('is a slide of a deck on disk', async () => {
    const slide =
      '<section><iframe data-src="capsule.html" width="900" height="500" style="border:0"></iframe></section>';
    const deck = writeDeckFile(slide, { 'capsule.html': await fetchCapsule('?pair=PRK-RUS') });
    const page = await openPage(deck, { offline: true });
    await page.keyboard.press('ArrowRight');
    const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
    await frame?.waitForSelector('[data-state="ready"] .event[data-event-id]');
    await frame?.locator('.timeline').focus();
    await page.keyboard.press('PageDown');
    await page.waitForFunction(
      () =>
        (globalThis as unknown as { Reveal: { getIndices: () => { h: number } } }).Reveal.getIndices().h ===
        2,
    );
  });

  it.each([
    [DESK, 'light'],
    [DESK, 'dark'],
    [PHONE, 'light'],
    [PHONE, 'dark'],
  ] as const)('is accessible at %o, %s', async (viewport, theme) => {
    const page = await openCapsule(`?pair=PRK-RUS&theme=${theme}`, viewport);
    // The driver's own script is let in past the policy of the file.
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });
});
