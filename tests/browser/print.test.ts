import { describe, expect, inject, it } from 'vitest';
import { DESK, openPage, PHONE, untilDrawn, withBrowser } from './open-page.ts';

withBrowser();

describe('the printed page', () => {
  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('is the chronology of the filter with numbered sources, from %s width', async (_name, viewport) => {
    const page = await openPage('/?pair=PRK-RUS&event=russia-north-korea-treaty-signed-2024', { viewport });
    await untilDrawn(page);
    const chronology = page.locator('.chronology');
    expect(await chronology.count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await chronology.waitFor();
    for (const part of ['.timeline-screen', '.filter-band', '.search-form', '.help-button'])
      expect(await page.locator(part).first().isVisible()).toBe(false);
    const text = await chronology.innerText();
    expect(text).toMatch(/^Russia–North Korea\s+\d+ of \d+ events · Dyadline\n/);
    expect(text).toContain('Russia and North Korea sign a comprehensive strategic partnership treaty');
    const rows = await chronology.getByRole('row').count();
    const marks = await chronology.locator('.chronology-mark').allInnerTexts();
    const notes = await chronology.locator('.chronology-sources li').count();
    expect(marks.length).toBeGreaterThanOrEqual(rows - 1);
    expect(Math.max(...marks.map((mark) => Number(mark.replaceAll(/\D/g, ''))))).toBe(notes);
  });

  it('is gone again when it is printed', async () => {
    const page = await openPage('/?pair=PRK-RUS');
    await page.pdf();
    await page.locator('.chronology').waitFor({ state: 'detached' });
    expect(await page.locator('.filter-band').isVisible()).toBe(true);
  });

  it('is the same where no script runs', async () => {
    const page = await openPage('/?pair=PRK-RUS', { javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.chronology').isVisible()).toBe(true);
    expect(await page.locator('.filter-band').isVisible()).toBe(false);
  });

  it('of an event says no address that only this machine has, and offers no way to go', async () => {
    const path = '/events/russia-north-korea-treaty-signed-2024';
    const page = await openPage(path);
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain(new URL(inject('baseUrl')).host);
    for (const button of await page.locator('.site-header .button').all())
      expect(await button.isVisible()).toBe(false);
  });

  it.each(['A4', 'Letter'])('fits %s, from the table and in the dark too', async (format) => {
    const page = await openPage('/?layout=table&from=2024&to=2024', { colorScheme: 'dark' });
    // So that it is there whenever the scripts came.
    await page.emulateMedia({ media: 'print' });
    await page.locator('.chronology').waitFor();
    const pdf = await page.pdf({ format });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThan(12);
    const paper = format === 'A4' ? { width: 794, height: 1123 } : { width: 816, height: 1056 };
    await page.setViewportSize(paper);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  });
});
