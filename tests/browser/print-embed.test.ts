import { describe, expect, it } from 'vitest';
import { openPage, untilDrawn, withBrowser } from './open-page.ts';

withBrowser();

const SCREEN = { width: 1280, height: 720 };
/** A4 in CSS pixels, upright and on its side. */
const SHEETS = [
  { width: 794, height: 1123 },
  { width: 1123, height: 794 },
];
const TREATY = 'russia-north-korea-treaty-signed-2024';

describe('a frame on paper', () => {
  it.each(SHEETS)('has its marks under their ticks, whole and in colour, on %o', async (sheet) => {
    const path = `/embed?pair=PRK-RUS&window=2024-05/2024-07&theme=dark`;
    const page = await openPage(path, { viewport: SCREEN });
    await untilDrawn(page);
    const place = () =>
      page.evaluate((id) => {
        const axis = document.querySelector('.timeline-axis')?.getBoundingClientRect() ?? new DOMRect();
        const mark = document
          .querySelector(`.timeline [data-event-id="${id}"] .mark-body`)
          ?.getBoundingClientRect();
        return ((mark?.left ?? 0) - axis.left) / axis.width;
      }, TREATY);
    const onScreen = await place();
    expect(onScreen).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(sheet);
    await expect.poll(place).toBeCloseTo(onScreen, 2);
    const { excess, scheme, kept, ground } = await page.evaluate(() => {
      const mark = document.querySelector('.timeline .mark-body') ?? document.body;
      return {
        excess: Math.max(
          ...[...document.querySelectorAll('.timeline-axis, .timeline')].map(
            (part) => part.getBoundingClientRect().right - innerWidth,
          ),
        ),
        scheme: getComputedStyle(document.documentElement).colorScheme,
        kept: getComputedStyle(mark).printColorAdjust,
        ground: getComputedStyle(document.body).backgroundColor,
      };
    });
    expect(excess).toBeLessThanOrEqual(0.5);
    expect([scheme, kept, ground]).toEqual(['light', 'exact', 'rgb(255, 255, 255)']);
    for (const button of await page.locator('.embed-bar .button').all())
      expect(await button.isVisible()).toBe(false);
  });

  it('goes on over pages as a chronicle, with the words as numbered notes', async () => {
    const page = await openPage('/embed?layout=chronicle&pair=PRK-RUS', { viewport: SCREEN });
    const rows = await page.locator('.chronicle-row').count();
    const marks = await page.locator('.chronicle-ref').allInnerTexts();
    const notes = await page.locator('.chronicle-notes > li').allInnerTexts();
    expect(rows).toBeGreaterThan(20);
    expect(marks).toEqual(notes.map((_, index) => String(index + 1)));
    const row = page.locator(`.chronicle-row[data-event-id="${TREATY}"]`);
    const note = page.locator((await row.locator('.chronicle-ref a').getAttribute('href')) ?? '');
    expect(await note.locator('q').innerText()).not.toBe('');
    const pdf = await page.pdf({ format: 'A4' });
    expect((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThan(1);
  });

  it('of a page is white and dark on light, whatever was chosen for the screen', async () => {
    const page = await openPage('/?pair=PRK-RUS&theme=dark');
    await page.emulateMedia({ media: 'print' });
    await page.locator('.chronology').waitFor();
    const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(scheme).toBe('light');
  });
});
