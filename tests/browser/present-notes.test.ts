import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAccessibilityFaults, openPage, withBrowser } from './open-page.ts';
import { CONTESTED, press, shownOf, THREE, TRADE, TREATY, untilShown } from './slides.ts';

withBrowser();

describe('the presenter’s window', () => {
  async function openBoth(): Promise<[Page, Page]> {
    const page = await openPage(THREE);
    const opened = page.context().waitForEvent('page');
    await press(page, 'ArrowRight', 'p');
    const notes = await opened;
    await notes.waitForLoadState('networkidle');
    return [page, notes];
  }

  it('is in step with the slides both ways, also blank and after reloads of either', async () => {
    const [page, notes] = await openBoth();
    const shownIn = (id: string) => notes.locator(`.notes-entry[data-slide="${id}"]:visible`).waitFor();
    await shownIn(CONTESTED);
    await press(page, 'ArrowRight');
    await shownIn(TREATY);
    await press(notes, 'PageUp', 'PageUp');
    await untilShown(page, TRADE);
    await press(notes, 'ArrowDown');
    await page
      .locator('.present-part-steps')
      .getByText(/quotation 2 of/)
      .waitFor();
    await notes.reload({ waitUntil: 'networkidle' });
    await notes.getByText(/quotation 2 of/).waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    await page
      .locator('.present-part-steps')
      .getByText(/quotation 2 of/)
      .waitFor();
    await notes.getByRole('button', { name: 'Blank the screen' }).click();
    await page.locator('.present-blank').waitFor();
    await notes.getByRole('button', { name: 'Show the screen' }).click();
    await page.locator('.present-blank').waitFor({ state: 'detached' });
    expect(await shownOf(page)).toBe(TRADE);
  });

  it('holds the summary, every quotation, how its date was read, what comes next and the time', async () => {
    const [, notes] = await openBoth();
    const now = notes.getByRole('region', { name: 'Notes' });
    const text = await now.innerText();
    for (const words of ['another, of October 2024, speaks of hundreds', '3 700', 'hundreds of', 'Read from'])
      expect(text).toContain(words);
    const next = notes.getByRole('region', { name: 'Next' });
    expect(await next.innerText()).toContain('June 2024');
    expect(await notes.locator('.talk-now').innerText()).toMatch(/^\d\d:\d\d$/);
    await notes.waitForFunction(() => document.querySelector('.talk-elapsed')?.textContent === '0:02');
    await notes.getByRole('button', { name: 'From zero' }).click();
    await notes.waitForFunction(() => document.querySelector('.talk-elapsed')?.textContent === '0:00');
    expect(await findAccessibilityFaults(notes)).toEqual([]);
  });

  it('leaves the slides of another filter alone', async () => {
    const [page] = await openBoth();
    const other = await page.context().newPage();
    await other.goto(new URL('/present?pair=PRK-RUS', page.url()).href, { waitUntil: 'networkidle' });
    await press(other, 'End');
    await page.waitForTimeout(200);
    expect(await shownOf(page)).toBe(CONTESTED);
  });
});
