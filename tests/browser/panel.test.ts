import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readStoredEvents, toEventRecord } from '#db/read/stored-events.ts';
import { openDatabase } from '#db/store/open-database.ts';
import { saveEvent } from '../save-event.ts';
import { type ServedCopy, serveCopy } from '../serve-copy.ts';
import { DESK, findAccessibilityFaults, openPage, PHONE, untilDrawn, withBrowser } from './open-page.ts';

withBrowser();

const TREATY = 'russia-north-korea-treaty-signed-2024';
const CONTESTED = 'russia-fires-iranian-drones-at-ukraine';
const CORRECTED = 'russia-releases-north-korean-assets-2024';
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Event' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const clipboardOf = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** How the two sides of the contested event stand: their left edges and tops. */
async function placesOfSides(page: Page): Promise<[number, number][]> {
  await page.locator('.contest-side').first().waitFor();
  const boxes = await Promise.all(
    (await page.locator('.contest-side').all()).map((side) => side.boundingBox()),
  );
  return boxes.map((box) => [Math.round(box?.x ?? -1), Math.round(box?.y ?? -1)]);
}

describe('conflicting passages', () => {
  it('stand side by side under what they disagree on, where there is room', async () => {
    const page = await openPage(`/?event=${CONTESTED}`);
    const panel = panelOf(page);
    const narrow = await placesOfSides(page);
    expect(narrow[0]?.[0]).toBe(narrow[1]?.[0]);
    await button(page, 'Wide').click();
    expect(await button(page, 'Wide').getAttribute('aria-pressed')).toBe('true');
    const wide = await placesOfSides(page);
    expect(wide[0]?.[1]).toBe(wide[1]?.[1]);
    expect(wide[0]?.[0]).toBeLessThan(wide[1]?.[0] ?? 0);
    expect(await panel.getByRole('region', { name: 'Contested' }).innerText()).toContain(
      'Disputed by Defence Talks',
    );
    expect(await panel.getByRole('region', { name: 'Supporting' }).innerText()).toContain('3 700');
    expect(await panel.getByRole('region', { name: 'Disputing' }).innerText()).toContain('hundreds');
    expect(await page.getByRole('region', { name: 'Timeline' }).isVisible()).toBe(true);
  });

  it('stand one under the other on a phone', async () => {
    const page = await openPage(`/events/${CONTESTED}`, { viewport: PHONE });
    const [first, second] = await placesOfSides(page);
    expect(first?.[0]).toBe(second?.[0]);
    expect(first?.[1]).toBeLessThan(second?.[1] ?? 0);
  });
});

describe('since when an event is known', () => {
  it('is said under its date, with the dates of its sources', async () => {
    const page = await openPage(`/events/${CONTESTED}`);
    await page
      .getByText('Known since 29 May 2024 (2 sources, dated 29 May 2024 and 24–27 October 2024)')
      .waitFor();
  });

  it('counts only what was published by the day of the filter', async () => {
    const page = await openPage(`/?asof=2024-05-29&event=${CONTESTED}`);
    await panelOf(page).getByText('Known since 29 May 2024', { exact: true }).waitFor();
  });
});

describe('a corrected event', () => {
  let copy: ServedCopy;
  beforeAll(async () => {
    copy = await serveCopy();
    const database = openDatabase(copy.file);
    const [stored] = readStoredEvents(database, [CORRECTED]);
    if (stored === undefined) throw new Error(`the data has no ${CORRECTED}`);
    const record = toEventRecord(stored);
    await saveEvent(database, { ...record, title: 'A first wording' }, '2026-11-21T10:00:00Z');
    await saveEvent(database, record, '2026-11-22T10:00:00Z');
    database.close();
  });
  afterAll(() => copy?.stop());

  it.each([`/events/${CORRECTED}`, `/?event=${CORRECTED}`])('says so and what changed: %s', async (path) => {
    const page = await openPage(`${copy.baseUrl}${path}`);
    await page.getByText('Corrected on 22 November 2026').click();
    await page.getByText('A first wording').first().waitFor();
    await page.getByRole('link', { name: 'As it was before' }).first().click();
    await page.waitForURL(/revision=2/);
    await page.getByRole('heading', { level: 1, name: 'A first wording' }).waitFor();
    expect(await page.getByRole('note').innerText()).toContain('Revision 2, an earlier one');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Go to the current revision' }).click();
    await page.waitForURL((url) => url.search === '');
  });

  it.each(['0', '99', 'two', '1&revision=2'])('has no page for the revision %s', async (revision) => {
    const page = await openPage('/sources');
    const address = `${copy.baseUrl}/events/${CORRECTED}?revision=${revision}`;
    const response = await page.request.get(address);
    expect(await response.text()).toContain('Nothing has this address');
    expect(response.status()).toBe(404);
  });

  it('is as before where nothing was corrected', async () => {
    const page = await openPage(`/events/${TREATY}`);
    expect(await page.getByText('Corrected on').count()).toBe(0);
  });
});

describe('copying', () => {
  const permissions = ['clipboard-read', 'clipboard-write'];

  it('copies the permanent address and says so', async () => {
    const page = await openPage(`/?event=${TREATY}&window=2020/2025`, { permissions });
    await button(page, 'Copy link').click();
    await page.getByRole('status').getByText('Link copied.').waitFor();
    expect(await clipboardOf(page)).toBe(`${inject('baseUrl')}/events/${TREATY}`);
  });

  it('copies the sources in every style', async () => {
    const page = await openPage(`/events/${CONTESTED}`, { permissions });
    await button(page, 'Cite').click();
    const wanted = {
      Plain: 'Andrea Kendall-Taylor, ICDS Diplomaatia, 29 May 2024',
      APA: 'Kendall-Taylor, A. (2024, May 29).',
      Chicago: 'ICDS Diplomaatia, May 29, 2024.',
      BibTeX: '@article{kendall-taylor-2024,',
      'CSL-JSON': '"type": "article-magazine"',
    };
    for (const [style, words] of Object.entries(wanted)) {
      await button(page, style).click();
      await button(page, 'Copy citation').click();
      await page.getByRole('status').getByText('Citation copied.').waitFor();
      expect(await clipboardOf(page)).toContain(words);
    }
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  it('leaves the text selected where the browser refuses', async () => {
    const page = await openPage(`/events/${TREATY}`);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await button(page, 'Copy link').click();
    const field = page.getByLabel('The link, to copy by hand');
    await field.waitFor();
    expect(await field.inputValue()).toBe(`${inject('baseUrl')}/events/${TREATY}`);
    expect(await page.evaluate(() => getSelection()?.toString())).toContain(TREATY);
  });

  it('gives a report on what is wrong to fill in, which says what it is about', async () => {
    const page = await openPage(`/events/${TREATY}`, { permissions });
    await button(page, 'Something wrong?').click();
    const field = page.getByLabel('The report', { exact: true });
    const text = await field.inputValue();
    expect(text).toContain('Event: Russia and North Korea sign');
    expect(text).toContain(`Page: ${inject('baseUrl')}/events/${TREATY} (revision 1)`);
    await field.fill(`${text}The day.`);
    await button(page, 'Copy report').click();
    await page.getByRole('status').getByText('Report copied.').waitFor();
    expect(await clipboardOf(page)).toBe(`${text}The day.`);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  it('cites only what was published by the day of the filter', async () => {
    const page = await openPage(`/?asof=2024-05-29&event=${CONTESTED}`);
    await button(page, 'Cite').click();
    const field = page.getByLabel('Citation', { exact: true });
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('2024'));
    expect(await field.inputValue()).not.toContain('Defence Talks');
  });

  it('refuses a parameter that it does not know, and an event that does not exist', async () => {
    const page = await openPage('/sources');
    const status = async (path: string) =>
      (await page.request.get(`${inject('baseUrl')}/events/${path}`)).status();
    expect(await status(`${TREATY}/citations?style=apa`)).toBe(400);
    expect(await status('no-such-event/citations')).toBe(404);
    expect(await status(`${TREATY}/panel?colour=red`)).toBe(400);
  });
});

describe('the keyboard', () => {
  it('goes from a mark into the panel and back to the mark', async () => {
    const page = await openPage('/?layout=timeline&pair=PRK-RUS&window=2024-05-01/2024-11-30');
    await untilDrawn(page);
    const mark = page.locator(`.timeline [data-event-id="${TREATY}"]`).first();
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.classList.contains('event-title'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.search.includes('event='));
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('goes from a row of the table into the panel and back', async () => {
    const page = await openPage('/?pair=PRK-RUS&layout=table');
    const link = page.locator(`[data-event-id="${TREATY}"] a`);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.classList.contains('event-title'));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.search.includes('event='));
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('stays on the timeline after a click', async () => {
    const page = await openPage('/?pair=PRK-RUS&window=2024-05-01/2024-11-30');
    await untilDrawn(page);
    await page.locator(`.timeline [data-event-id="${TREATY}"]`).first().click();
    await panelOf(page).getByRole('heading', { level: 2 }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.classList.contains('event-title'))).toBe(false);
  });
});

describe('a search', () => {
  it('is marked in the event, unlike the words that give the time', async () => {
    const page = await openPage(`/?q=partnership&event=${TREATY}`);
    await panelOf(page).locator('.event-title mark').waitFor();
    expect(await panelOf(page).locator('.citation-match mark').first().innerText()).toBe('partnership');
    expect(await panelOf(page).locator('.citation-exact > mark').innerText()).toContain('June');
  });
});

describe('the panel with everything open', () => {
  const views = [DESK, PHONE].flatMap((viewport) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })),
  );
  it.each(views)('has no fault that axe finds: $viewport.width $colorScheme', async (view) => {
    const page = await openPage(`/?event=${CONTESTED}`, view);
    if (view.viewport === DESK) await button(page, 'Wide').click();
    await button(page, 'Cite').click();
    await page.waitForFunction(() => document.querySelector('textarea')?.value !== '');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1)).toBe(true);
  });
});
