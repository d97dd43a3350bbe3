import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  DESK,
  expectSaid,
  findAccessibilityFaults,
  openPage,
  PHONE,
  untilDrawn,
  untilWindowChanges,
  windowOf,
  withBrowser,
} from './open-page.ts';

withBrowser();

const WIDTHS = [
  ['desk', DESK],
  ['phone', PHONE],
] as const;
const EVENT = 'brics-summit-kazan-2024';
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Event' });

describe.each(WIDTHS)('a view at %s width', (_name, viewport) => {
  it('without controls has the sentence, the timeline and nothing to choose by', async () => {
    const page = await openPage('/?layout=timeline&pair=PRK-RUS&controls=0', { viewport });
    await untilDrawn(page);
    await page.getByRole('heading', { level: 1, name: /^Russia–North Korea · / }).waitFor();
    for (const role of ['searchbox', 'combobox', 'toolbar', 'slider'] as const)
      expect(await page.locator('main').getByRole(role).count(), role).toBe(role === 'slider' ? 3 : 0);
    expect(await page.locator('.pair-matrix, .filter-menu, .filter-open, .first-visit').count()).toBe(0);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  it('that is not interactive answers neither pointer nor keys, and offers nothing that would', async () => {
    const page = await openPage('/?layout=timeline&window=2020/2025&interactive=0', { viewport });
    await untilDrawn(page);
    const timeline = page.getByRole('region', { name: 'Timeline' });
    const box = await timeline.boundingBox();
    const middle = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 120] as const;
    await page.mouse.move(...middle);
    await page.mouse.wheel(0, -300);
    await page.mouse.down();
    await page.mouse.move(middle[0] - 150, middle[1], { steps: 5 });
    await page.mouse.up();
    await timeline.focus();
    for (const key of ['+', 'End', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await page.locator('.timeline-mount .event').first().dispatchEvent('click');
    await page.waitForTimeout(400);
    expect(windowOf(page)).toBe('2020/2025');
    expect(page.url()).not.toContain('event=');
    expect(await page.getByRole('toolbar').count()).toBe(0);
    expect(await page.locator('.first-visit').count()).toBe(0);
    expect(await panelOf(page).isVisible()).toBe(false);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  it('of everything leads back to where it began', async () => {
    const page = await openPage('/?layout=timeline', { viewport });
    await untilDrawn(page);
    const start = page.getByRole('button', { name: 'Back to start' });
    expect(await start.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'Show all' }).click();
    await untilWindowChanges(page, null);
    await start.click();
    await page.waitForURL((url) => url.search === '?layout=timeline');
    expect(await start.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('on a time without events says so, and leads back', async () => {
    const page = await openPage('/?layout=timeline&window=2030/2035', { viewport });
    await untilDrawn(page);
    const said = page.getByText('No event here in this period.');
    await said.waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await said.getByRole('button', { name: 'Back to start' }).click();
    await page.waitForURL((url) => url.search === '?layout=timeline');
    await said.waitFor({ state: 'detached' });
  });

  it('of a period that has not come opens on what can be drawn', async () => {
    const page = await openPage('/?layout=timeline&from=9999&to=9999', { viewport });
    await untilDrawn(page);
    expect(await page.getByText('No event here in this period.').count()).toBe(0);
    expect(await page.locator('.timeline-mount .event').count()).toBeGreaterThan(0);
  });

  it('explains its marks', async () => {
    const page = await openPage('/?layout=timeline', { viewport });
    await untilDrawn(page);
    await page.locator('.timeline-tools summary', { hasText: 'Legend' }).click();
    const legend = page.locator('.timeline-tools .mark-legend');
    await legend.getByText('Contested: its sources disagree.').waitFor();
    const box = await legend.boundingBox();
    expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 9999)).toBeLessThanOrEqual(viewport.width);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await legend.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('dialog').getByText('Contested: its sources disagree.').waitFor();
  });

  it('says of an event what it knows at once, and the rest when it is read', async () => {
    const page = await openPage('/?layout=timeline&window=2020/2025', { viewport });
    await untilDrawn(page);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(`**/events/${EVENT}/panel*`, async (route) => {
      await released;
      await route.continue();
    });
    await page.locator(`.timeline-mount [data-event-id="${EVENT}"]`).first().dispatchEvent('click');
    await panelOf(page).getByRole('heading', { level: 2, name: 'BRICS summit in Kazan' }).waitFor();
    expect(await panelOf(page).innerText()).toContain('22–24 October 2024');
    expect(await panelOf(page).getByRole('status', { name: 'Loading the event' }).count()).toBe(1);
    release();
    await panelOf(page).locator(`[data-event-article="${EVENT}"]`).waitFor();
    expect(await page.evaluate(() => globalThis.layoutShift)).toBeLessThan(0.02);
  });

  it('says of an event that cannot be read so, and reads it when the network is back', async () => {
    const page = await openPage('/?layout=timeline&window=2020/2025', { viewport });
    await untilDrawn(page);
    await page.context().setOffline(true);
    await page.locator(`.timeline-mount [data-event-id="${EVENT}"]`).first().dispatchEvent('click');
    await panelOf(page).getByText('What this event rests on could not be read.').waitFor();
    expect(await panelOf(page).innerText()).toContain('BRICS summit in Kazan');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await panelOf(page).getByRole('button', { name: 'Close' }).click();
    await page.waitForFunction(() => !location.search.includes('event='));
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await page.goBack();
    await panelOf(page).getByRole('alert').waitFor();
    await page.context().setOffline(false);
    await panelOf(page).locator(`[data-event-article="${EVENT}"]`).waitFor();
    expectSaid(page, /ERR_INTERNET_DISCONNECTED/);
  });
});
