import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, untilDrawn, untilWindowChanges, windowOf, withBrowser } from '../open-page.ts';

withBrowser();

const LOW = { width: 1280, height: 560 };

async function openLanes(viewport = LOW): Promise<Page> {
  const page = await openPage('/?window=2020/2025&layout=timeline', { viewport });
  await untilDrawn(page);
  const box = await page.getByRole('region', { name: 'Timeline' }).boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.6, (box?.y ?? 0) + 120);
  return page;
}

/** How far the lanes and the page around them are scrolled, together. */
const scrolled = (page: Page) =>
  page.evaluate(() => scrollY + (document.querySelector('.timeline-scroller')?.scrollTop ?? 0));

describe('the wheel over the lanes', () => {
  it('scrolls, and leaves time where it is', async () => {
    const page = await openLanes();
    await page.mouse.wheel(0, 240);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
    expect(windowOf(page)).toBe('2020/2025');
  });

  it('zooms with Ctrl, and moves time sideways and with Shift', async () => {
    const page = await openLanes();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    const zoomed = await untilWindowChanges(page, '2020/2025');
    await page.mouse.wheel(120, 0);
    const moved = await untilWindowChanges(page, zoomed);
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 120);
    await page.keyboard.up('Shift');
    await untilWindowChanges(page, moved);
    expect(await scrolled(page)).toBe(0);
  });
});

describe('lanes that are out of sight', () => {
  it('are counted at the foot, and a press goes there', async () => {
    const page = await openLanes();
    const sign = page.locator('.more-lanes');
    await expect.poll(() => sign.textContent()).toMatch(/^\d+ more lanes? below/);
    while (await sign.isVisible()) {
      const before = await scrolled(page);
      await sign.click();
      await expect.poll(() => scrolled(page)).toBeGreaterThan(before);
    }
    const isLastSeen = await page.evaluate(() => {
      const last = [...document.querySelectorAll('.timeline-mount .lane-label')]
        .at(-1)
        ?.getBoundingClientRect();
      const axis = document.querySelector('.timeline-mount .timeline-axis')?.getBoundingClientRect();
      return (last?.bottom ?? 0) <= (axis?.top ?? 0) + 12;
    });
    expect(isLastSeen).toBe(true);
  });

  it('are not spoken of where all are seen', async () => {
    const page = await openLanes({ width: 1600, height: 1400 });
    expect(await page.locator('.more-lanes').isVisible()).toBe(false);
  });
});
