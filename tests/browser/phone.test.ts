import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, PHONE, untilDrawn, untilWindowChanges, windowOf, withBrowser } from './open-page.ts';

withBrowser();

type Point = readonly [x: number, y: number];

const STEPS = 12;
const EVENT = 'brics-summit-kazan-2024';

async function openPhone(path: string): Promise<{ page: Page; touch: CDPSession }> {
  const page = await openPage(path, { viewport: PHONE, hasTouch: true, isMobile: true });
  await untilDrawn(page);
  return { page, touch: await page.context().newCDPSession(page) };
}

/** Moves one finger, or several at once, from places to places. */
async function drag(
  page: Page,
  touch: CDPSession,
  from: readonly Point[],
  to: readonly Point[],
): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  await send('touchStart', from);
  for (let step = 1; step <= STEPS; step += 1) {
    const between = from.map(([x, y], finger): Point => {
      const [endX, endY] = to[finger] ?? [x, y];
      return [x + ((endX - x) * step) / STEPS, y + ((endY - y) * step) / STEPS];
    });
    await send('touchMove', between);
    await page.waitForTimeout(16);
  }
  await send('touchEnd', []);
  await page.waitForTimeout(700);
}

const years = (window: string | null) => {
  const [first = '', last = ''] = (window ?? '').split('/');
  return (Date.parse(last) - Date.parse(first)) / (365.25 * 86_400_000);
};
const scrolled = (page: Page) =>
  page.evaluate(() => ({
    page: scrollY,
    lanes: document.querySelector('.timeline-scroller')?.scrollTop ?? 0,
    zoom: visualViewport?.scale,
  }));
const sheetHeight = (page: Page) =>
  page.locator('.phone-sheet').evaluate((element) => element.getAttribute('data-height'));
async function handleOf(page: Page): Promise<Point> {
  const box = await page.locator('.sheet-handle').boundingBox();
  return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
}

describe('a finger on the timeline', () => {
  it('moves time sideways and scrolls up and down, out of the lanes into the page', async () => {
    const { page, touch } = await openPhone('/?layout=timeline&window=2020/2025');
    await drag(page, touch, [[300, 400]], [[120, 400]]);
    const moved = await untilWindowChanges(page, '2020/2025');
    expect(await scrolled(page)).toMatchObject({ page: 0, lanes: 0 });
    for (let turn = 0; turn < 5; turn += 1) await drag(page, touch, [[200, 420]], [[200, 160]]);
    const after = await scrolled(page);
    expect(after.page).toBeGreaterThan(0);
    expect(windowOf(page)).toBe(moved);
  });

  it('moves no time while it goes up, however it trembles', async () => {
    const { page, touch } = await openPhone('/?layout=timeline&window=2020/2025');
    await drag(page, touch, [[200, 420]], [[216, 380]]);
    await drag(page, touch, [[200, 420]], [[170, 300]]);
    expect(windowOf(page)).toBe('2020/2025');
  });

  it('zooms time by two fingers, and not the page', async () => {
    const { page, touch } = await openPhone('/?layout=timeline&window=2020-01-01/2025-12-31');
    const spread: Point[] = [
      [60, 400],
      [330, 400],
    ];
    const near: Point[] = [
      [150, 400],
      [240, 400],
    ];
    await drag(page, touch, near, spread);
    const closer = await untilWindowChanges(page, '2020-01-01/2025-12-31');
    expect(years(closer)).toBeLessThan(4);
    await drag(page, touch, spread, near);
    expect(years(await untilWindowChanges(page, closer))).toBeGreaterThan(years(closer));
    expect(await scrolled(page)).toMatchObject({ zoom: 1 });
  });
});

describe('the sheet', () => {
  it('has three heights, by its buttons', async () => {
    const { page } = await openPhone(`/?layout=timeline&event=${EVENT}`);
    const raise = page.getByRole('button', { name: 'Raise the panel' });
    const lower = page.getByRole('button', { name: 'Lower the panel' });
    expect(await sheetHeight(page)).toBe('half');
    await raise.tap();
    expect(await sheetHeight(page)).toBe('full');
    await lower.tap();
    await lower.tap();
    expect(await sheetHeight(page)).toBe('peek');
    await page.waitForTimeout(250);
    for (const name of ['Previous', 'Next', 'Close'])
      expect(await page.getByRole('button', { name }).first().isVisible()).toBe(true);
    const event = page.getByRole('complementary', { name: 'Event' });
    await event.getByRole('button', { name: 'Close' }).tap();
    await page.waitForFunction(() => !location.search.includes('event='));
    expect(await page.locator('.sheet-handle').count()).toBe(0);
  });

  it('follows a finger on its handle, while its words scroll by themselves', async () => {
    const { page, touch } = await openPhone(`/?layout=timeline&event=${EVENT}`);
    const [x, y] = await handleOf(page);
    await drag(page, touch, [[x, y]], [[x, 60]]);
    expect(await sheetHeight(page)).toBe('full');
    await drag(page, touch, [await handleOf(page)], [[x, PHONE.height - 20]]);
    expect(await sheetHeight(page)).toBe('peek');
    await drag(page, touch, [await handleOf(page)], [[x, y]]);
    expect(await sheetHeight(page)).toBe('half');
    const before = await scrolled(page);
    await drag(page, touch, [[200, PHONE.height - 60]], [[200, y + 100]]);
    const content = await page.locator('.event-panel-content').evaluate(({ scrollTop }) => scrollTop);
    expect(content).toBeGreaterThan(0);
    expect((await scrolled(page)).page).toBe(before.page);
  });

  it('does not hide the event that was tapped, and leaves the buttons of the timeline in reach', async () => {
    const { page } = await openPhone('/?layout=timeline&window=2020/2025');
    const marks = page.locator('.timeline .event[data-label="right"], .timeline .event[data-label="left"]');
    await marks.last().tap();
    await page.waitForURL(/event=/);
    await page.waitForTimeout(400);
    const sheet = await page.locator('.phone-sheet').boundingBox();
    const mark = await page.locator('.timeline .event[aria-pressed="true"]').first().boundingBox();
    const tools = await page.getByRole('toolbar', { name: 'Zoom and move' }).boundingBox();
    expect((mark?.y ?? 999) + (mark?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
    expect((tools?.y ?? 999) + (tools?.height ?? 0)).toBeLessThanOrEqual((sheet?.y ?? 0) + 1);
  });
});

describe('everything that can be pressed', () => {
  it.each([`/?event=${EVENT}`, '/sources'])('is 24 px or more, or a link among words: %s', async (path) => {
    const page = await openPage(path, { viewport: PHONE });
    // Marks and pills have that room around what is seen of them.
    const small = await page.locator('button, input, summary').evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility() && !element.matches('.event, .cluster'))
        .map((element) => ({ box: element.getBoundingClientRect(), html: element.outerHTML.slice(0, 90) }))
        .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
        .map(({ html }) => html),
    );
    expect(small).toEqual([]);
  });
});
