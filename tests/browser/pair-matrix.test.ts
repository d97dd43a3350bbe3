import { describe, expect, it } from 'vitest';
import { openPage, withBrowser } from './open-page.ts';

withBrowser();

describe('the pair matrix', () => {
  it('is one stop of Tab, and arrow keys move in it', async () => {
    const page = await openPage('/?layout=timeline');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.locator('.pair-matrix a[data-pair="CHN-RUS"]').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^Russia–Iran, /);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^China–Iran, /);
    await page.keyboard.press('End');
    expect(await focused()).toMatch(/^Iran–North Korea, /);
    expect(await page.locator('.pair-matrix a:not([tabindex="-1"])').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?pair=IRN-PRK&layout=timeline$/);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?pair=CHN-RUS&pair=IRN-PRK&layout=timeline$/);
  });

  it('draws a curve in every cell that has events', async () => {
    const page = await openPage('/?layout=timeline');
    const curves = await page
      .locator('.pair-matrix-cell:not([data-empty]) path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    expect(curves).toHaveLength(12);
    for (const curve of curves) expect(curve).toMatch(/^M0 18V/);
  });
});
