import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { parseWindow } from '#lib/window/format-window.ts';
import { DESK, openPage, PHONE, untilDrawn, untilWindowChanges, windowOf, withBrowser } from './open-page.ts';

withBrowser();

const days = (text: string | null) => {
  const [first = '', last = ''] = (text ?? '').split('/');
  const window = parseWindow([first, last]);
  return window === null ? Number.NaN : window.end - window.start;
};
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const markOf = (page: Page, id: string) => page.locator(`[data-event-id="${id}"]`).first();

async function pointAtMiddle(page: Page): Promise<void> {
  const box = await timeline(page).boundingBox();
  if (box === null) throw new Error('the timeline has no size');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

describe('the timeline', () => {
  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('draws events in a region named Timeline, without a jump, at %s width', async (_name, viewport) => {
    const page = await openPage('/?layout=timeline', { viewport });
    await untilDrawn(page);
    expect(await timeline(page).count()).toBe(1);
    expect(await page.locator('[data-event-id]').count()).toBeGreaterThan(20);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => globalThis.layoutShift)).toBeLessThan(0.02);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1)).toBe(true);
  });

  it('zooms by wheel, buttons and keys, and writes the window into the address', async () => {
    const page = await openPage('/?window=2020/2025&layout=timeline');
    await untilDrawn(page);
    await pointAtMiddle(page);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    const byWheel = await untilWindowChanges(page, '2020/2025');
    expect(days(byWheel)).toBeLessThan(days('2020/2025'));
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const byButton = await untilWindowChanges(page, byWheel);
    expect(days(byButton)).toBeLessThan(days(byWheel));
    await page.getByRole('button', { name: 'Zoom out' }).click();
    const out = await untilWindowChanges(page, byButton);
    expect(days(out)).toBeGreaterThan(days(byButton));
    await timeline(page).focus();
    await page.keyboard.press('+');
    const byKey = await untilWindowChanges(page, out);
    expect(days(byKey)).toBeLessThan(days(out));
  });

  it('zooms from a century to a day', async () => {
    const page = await openPage('/?layout=timeline&window=1930/2030');
    await untilDrawn(page);
    let before = windowOf(page);
    for (let step = 0; step < 40 && days(before) > 2; step += 1) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.waitForTimeout(260);
      before = windowOf(page);
    }
    expect(days(before)).toBeLessThanOrEqual(2);
  });

  it('moves by dragging and by buttons', async () => {
    const page = await openPage('/?layout=timeline&window=2020/2025');
    await untilDrawn(page);
    await pointAtMiddle(page);
    await page.mouse.down();
    await page.mouse.move(400, 640, { steps: 8 });
    await page.mouse.up();
    const dragged = await untilWindowChanges(page, '2020/2025');
    await page.getByRole('button', { name: 'Later', exact: true }).click();
    const later = await untilWindowChanges(page, dragged);
    expect(later > dragged).toBe(true);
  });

  it('gives the same screen after a reload and by a pasted link', async () => {
    const page = await openPage('/?window=2021-03-01/2024-11-30&lanes=actor&event=brics-summit-kazan-2024');
    await untilDrawn(page);
    const place = await markOf(page, 'brics-summit-kazan-2024').boundingBox();
    await page.reload({ waitUntil: 'networkidle' });
    await untilDrawn(page);
    await page.waitForTimeout(400);
    const again = await markOf(page, 'brics-summit-kazan-2024').boundingBox();
    expect(Math.abs((again?.x ?? 0) - (place?.x ?? 99))).toBeLessThan(2);
    expect(await page.getByRole('complementary', { name: 'Event' }).innerText()).toContain('BRICS');
  });

  it('draws the same in every time zone', async () => {
    const places: number[][] = [];
    for (const timezoneId of ['UTC', 'Pacific/Apia', 'America/Los_Angeles']) {
      const page = await openPage('/?layout=timeline&window=2024-10-01/2024-10-31', { timezoneId });
      await untilDrawn(page);
      await page.waitForTimeout(300);
      const box = await markOf(page, 'pentagon-confirms-north-korean-troops-2024').boundingBox();
      places.push([Math.round(box?.x ?? -1), Math.round(box?.width ?? -1)]);
    }
    expect(places[1]).toEqual(places[0]);
    expect(places[2]).toEqual(places[0]);
  });

  it('draws a month as wide as the month and a day as a day', async () => {
    const page = await openPage('/?layout=timeline&window=2024-05-01/2024-11-30');
    await untilDrawn(page);
    await page.waitForTimeout(300);
    const day = await markOf(page, 'russia-north-korea-treaty-signed-2024').boundingBox();
    const month = await markOf(page, 'north-korean-troops-to-russia-2024').boundingBox();
    // The nineteenth of June begins 49 days into the window of 214, October 153 days into it.
    const perDay = ((month?.x ?? 0) - (day?.x ?? 0)) / (153 - 49);
    expect(month?.width ?? 0).toBeGreaterThan(31 * perDay - 3);
    expect(month?.width ?? 0).toBeLessThan(31 * perDay + 3);
    expect(day?.width ?? 99).toBeLessThan(16);
  });
});

describe('a link to an event', () => {
  it('opens on the time of the event and shows its mark', async () => {
    const page = await openPage('/?layout=timeline&event=sino-soviet-rift-1960s');
    await untilDrawn(page);
    await page.waitForTimeout(400);
    const box = await markOf(page, 'sino-soviet-rift-1960s').boundingBox();
    expect(box?.x ?? -1).toBeGreaterThan(0);
    expect(box?.y ?? 9999).toBeLessThan(DESK.height);
  });
});

describe('the Tab key', () => {
  it.each(['/?layout=timeline&pair=PRK-RUS', '/?layout=timeline&pair=CHN-PRK', '/?lanes=none'])(
    'finds an event in view: %s',
    async (path) => {
      const page = await openPage(path);
      await untilDrawn(page);
      await page.waitForTimeout(300);
      await timeline(page).focus();
      await page.keyboard.press('Tab');
      const id = await page.evaluate(() => document.activeElement?.getAttribute('data-event-id') ?? null);
      expect(id).not.toBeNull();
    },
  );
});

describe('the view', () => {
  it('keeps the window and the open event when lanes or layout change', async () => {
    const page = await openPage('/?layout=timeline&window=2020/2025');
    await untilDrawn(page);
    await markOf(page, 'brics-summit-kazan-2024').click();
    await page.waitForURL(/event=brics-summit-kazan-2024/);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const zoomed = await untilWindowChanges(page, '2020/2025');
    await page.locator('.filter-menu summary', { hasText: 'Lanes' }).click();
    await page.getByRole('link', { name: 'Actor', exact: true }).click();
    await page.waitForURL(/lanes=actor/);
    expect(windowOf(page)).toBe(zoomed);
    expect(page.url()).toContain('event=brics-summit-kazan-2024');
  });

  it('takes the theme that is asked for, whatever the system has', async () => {
    const page = await openPage('/?layout=timeline&theme=dark', { colorScheme: 'light' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(20, 20, 19)',
    );
  });
});

describe('the filters', () => {
  it('filters by the cells of the pair matrix, several at once, and undoes them', async () => {
    const page = await openPage('/?layout=timeline');
    await page.getByRole('link', { name: /^Russia–North Korea, / }).click();
    await page.waitForURL(/pair=PRK-RUS/);
    const { total } = (await (
      await fetch(`${inject('baseUrl')}/api/events?pair=PRK-RUS&limit=1`)
    ).json()) as { total: number };
    await page
      .getByRole('heading', { level: 1, name: new RegExp(`Russia–North Korea.*${total} of`) })
      .waitFor();
    await page.getByRole('link', { name: /^China–Iran, / }).click();
    await page.waitForURL(/pair=CHN-IRN&pair=PRK-RUS/);
    await page.getByRole('link', { name: /^Russia–North Korea, / }).click();
    await page.waitForURL(/\?pair=CHN-IRN&layout=timeline$/);
    await page.goBack();
    await page.waitForURL(/pair=CHN-IRN&pair=PRK-RUS/);
    await page.goForward();
    await page.waitForURL(/\?pair=CHN-IRN&layout=timeline$/);
    await page.getByRole('link', { name: /China–Iran.*undo/ }).click();
    await page.getByRole('heading', { level: 1, name: /^All events/ }).waitFor();
  });

  it('searches words and sets a period without losing the rest of the filter', async () => {
    const page = await openPage('/?layout=timeline&pair=PRK-RUS');
    await page.getByRole('combobox', { name: /^Search/ }).fill('troops');
    await page.keyboard.press('Enter');
    await page.waitForURL(/pair=PRK-RUS&q=troops&layout=timeline$/);
    await page.locator('.filter-menu summary', { hasText: 'Period' }).click();
    await page.getByLabel('From', { exact: true }).fill('2024-10');
    await page.getByLabel('to', { exact: true }).fill('2024-10');
    await page.getByRole('button', { name: 'Set period' }).click();
    await page.waitForURL(/from=2024-10&to=2024-10/);
    await page.getByRole('heading', { level: 1, name: /October 2024, “troops”/ }).waitFor();
    // The timeline takes over the new events a moment after the heading.
    await page
      .locator('[data-event-id="north-korean-troops-to-russia-2024"]')
      .first()
      .waitFor({ state: 'attached' });
  });

  it('says that nothing matches and offers to undo a part', async () => {
    const page = await openPage('/?layout=timeline&q=zzzz&pair=PRK-RUS');
    await page.getByRole('heading', { name: 'No event matches' }).waitFor();
    await page.getByRole('link', { name: 'without “zzzz”' }).click();
    await untilDrawn(page);
  });
});

describe('the four examples', () => {
  it.each([
    ['russia-iran-syria-2015', /^Russia–Iran, /],
    ['russia-north-korea-treaty-signed-2024', /^Russia–North Korea, /],
    ['north-korean-troops-to-russia-2024', /^Russia–North Korea, /],
    ['brics-summit-kazan-2024', /^Russia–China, /],
  ])('are open within three clicks: %s', async (id, cell) => {
    const page = await openPage('/?layout=timeline');
    await page.getByRole('link', { name: cell }).click();
    await page.waitForURL(/pair=/);
    await untilDrawn(page);
    await markOf(page, id).click();
    await page
      .locator(
        `[data-event-article="${id}"] blockquote, [data-event-article="${id}"] q, [data-event-article="${id}"] mark`,
      )
      .first()
      .waitFor();
    expect(page.url()).toContain(`event=${id}`);
  });
});
