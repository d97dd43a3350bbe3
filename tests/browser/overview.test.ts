import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DayWindow } from '#lib/window/day-window.ts';
import { parseWindow } from '#lib/window/format-window.ts';
import {
  DESK,
  findAccessibilityFaults,
  openPage,
  PHONE,
  untilDrawn,
  untilWindowChanges,
  windowOf,
  withBrowser,
} from './open-page.ts';

withBrowser();

const WINDOW = '2022/2024';
const brush = (page: Page) => page.getByRole('slider', { name: 'Period shown' });
const edge = (page: Page, name: 'First' | 'Last') => page.getByRole('slider', { name: `${name} day shown` });

async function openOverview(viewport = DESK, path = `/?layout=timeline&window=${WINDOW}`): Promise<Page> {
  const page = await openPage(path, { viewport });
  await untilDrawn(page);
  await brush(page).waitFor();
  await page.locator('.overview-band').first().waitFor({ state: 'attached' });
  return page;
}

function toDays(text: string | null): DayWindow {
  const [first = '', last = ''] = (text ?? '').split('/');
  const window = parseWindow([first, last]);
  if (window === null) throw new Error(`${text} is no window`);
  return window;
}
const widthOf = (text: string | null) => toDays(text).end - toDays(text).start;

async function middleOf(page: Page, locator = brush(page)): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it has no place');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: { x: number; y: number }, distance: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + distance, from.y, { steps: 6 });
}

describe('the overview', () => {
  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])(
    'shows the whole chronology and the window in words, without a jump, at %s width',
    async (_name, size) => {
      const page = await openOverview(size);
      expect(await brush(page).getAttribute('aria-valuetext')).toBe('January 2022 to December 2024');
      expect(await edge(page, 'First').getAttribute('aria-valuetext')).toBe('January 2022');
      expect(await edge(page, 'Last').getAttribute('aria-valuetext')).toBe('December 2024');
      const overview = page.getByRole('group', { name: /^Overview/ });
      expect(await overview.innerText()).toMatch(/\d+ events, beginning from \d{4} to \d{4}, most in \d{4}/);
      for (const slider of await page.getByRole('slider').all()) {
        const box = await slider.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      }
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => globalThis.layoutShift)).toBeLessThan(0.02);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1)).toBe(true);
    },
  );

  it.each(['light', 'dark'] as const)(
    'has labels that do not overlap, and no fault, in %s',
    async (scheme) => {
      for (const viewport of [DESK, PHONE]) {
        const page = await openPage('/?layout=timeline', { viewport, colorScheme: scheme });
        await untilDrawn(page);
        await brush(page).waitFor();
        const boxes = await page
          .locator('.overview-year')
          .evaluateAll((years) => years.map((year) => year.getBoundingClientRect().toJSON() as DOMRect));
        expect(boxes.length).toBeGreaterThan(1);
        for (const [index, box] of boxes.entries())
          expect(box.right).toBeLessThanOrEqual(boxes[index + 1]?.left ?? viewport.width);
        const faults = await findAccessibilityFaults(page);
        expect(faults.filter((fault) => fault.includes('overview'))).toEqual([]);
      }
    },
  );

  it('moves the timeline live as the brush is dragged, and writes the address at the end', async () => {
    const page = await openOverview();
    const box = () =>
      page.locator('[data-event-id="russia-north-korea-treaty-signed-2024"]').first().boundingBox();
    const before = await box();
    await drag(page, await middleOf(page), 30);
    await page.waitForTimeout(100);
    expect((await box())?.x ?? 0).toBeLessThan((before?.x ?? 0) - 20);
    expect(windowOf(page)).toBe(WINDOW);
    await page.mouse.up();
    const moved = await untilWindowChanges(page, WINDOW);
    expect(toDays(moved).start).toBeGreaterThan(toDays(WINDOW).start);
    expect(Math.abs(widthOf(moved) - widthOf(WINDOW))).toBeLessThan(2);
  });

  it('resizes by its edges, and centres the window where one clicks', async () => {
    const page = await openOverview();
    await drag(page, await middleOf(page, edge(page, 'First')), -40);
    await page.mouse.up();
    const wider = await untilWindowChanges(page, WINDOW);
    expect(widthOf(wider)).toBeGreaterThan(widthOf(WINDOW) + 60);
    expect(Math.abs(toDays(wider).end - toDays(WINDOW).end)).toBeLessThan(2);
    const first = await middleOf(page, edge(page, 'First'));
    await page.mouse.click(first.x - 60, first.y);
    const centred = await untilWindowChanges(page, wider);
    expect(toDays(centred).start).toBeLessThan(toDays(wider).start);
    await page.waitForTimeout(400);
    expect(Math.abs((await middleOf(page)).x - (first.x - 60))).toBeLessThan(3);
  });

  it('goes by touch', async () => {
    const page = await openOverview(PHONE);
    // To where the tools at the foot of the screen do not cover it.
    await brush(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const { x, y } = await middleOf(page);
    const touching = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
      touching.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: at, y }],
      });
    await touch('touchStart', x);
    for (let step = 1; step <= 8; step += 1) await touch('touchMove', x - step * 5);
    await touch('touchEnd', x);
    const moved = await untilWindowChanges(page, WINDOW);
    expect(toDays(moved).start).toBeLessThan(toDays(WINDOW).start);
  });

  it('goes by keyboard', async () => {
    const page = await openOverview();
    await brush(page).focus();
    await page.keyboard.press('ArrowLeft');
    const earlier = await untilWindowChanges(page, WINDOW);
    expect(toDays(earlier).start).toBeLessThan(toDays(WINDOW).start);
    await page.keyboard.press('+');
    const narrower = await untilWindowChanges(page, earlier);
    expect(widthOf(narrower)).toBeLessThan(widthOf(earlier));
    await page.keyboard.press('Shift+ArrowRight');
    const wider = await untilWindowChanges(page, narrower);
    expect(widthOf(wider)).toBeGreaterThan(widthOf(narrower));
    await page.keyboard.press('Home');
    const first = await untilWindowChanges(page, wider);
    expect(toDays(first).start).toBeLessThan(toDays(wider).start);
    await page.keyboard.press('End');
    const last = await untilWindowChanges(page, first);
    await page.keyboard.press('Tab');
    expect(await edge(page, 'Last').evaluate((slider) => slider === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    const shorter = await untilWindowChanges(page, last);
    expect(toDays(shorter).end).toBeLessThan(toDays(last).end);
  });

  it('follows the timeline', async () => {
    const page = await openOverview();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await untilWindowChanges(page, WINDOW);
    expect(await brush(page).getAttribute('aria-valuetext')).not.toBe('January 2022 to December 2024');
    const region = await page.getByRole('region', { name: 'Timeline' }).boundingBox();
    const before = await middleOf(page);
    // Into the empty axis, so that no event is pressed; the button is still down: nothing has settled.
    await drag(page, { x: (region?.x ?? 0) + 600, y: (region?.y ?? 0) + (region?.height ?? 0) - 12 }, 200);
    await page.waitForTimeout(50);
    expect((await middleOf(page)).x).toBeLessThan(before.x - 5);
    await page.mouse.up();
  });
});
