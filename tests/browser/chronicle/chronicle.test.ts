import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { FOCAL_PAIRS } from '../../focal.ts';
import { DESK, findAccessibilityFaults, openPage, PHONE, untilDrawn, withBrowser } from '../open-page.ts';

withBrowser();

const PATH = '/';
const TREATY = 'russia-north-korea-treaty-signed-2024';
const rowOf = (page: Page, id: string) => page.locator(`.chronicle-row[data-event-id="${id}"]`);
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Event' });

/** By how many pixels titles are larger than their boxes, and the page wider than its screen. */
const excessOf = (page: Page) =>
  page.evaluate(() => {
    const titles = [...document.querySelectorAll<HTMLElement>('.chronicle-title')];
    const cut = titles.map((title) => title.getBoundingClientRect().right - innerWidth);
    return Math.max(document.documentElement.scrollWidth - innerWidth, ...cut);
  });

describe('the chronicle', () => {
  it('has a row for every event, in the order of time, under years with their counts', async () => {
    const { events, total } = (await (await fetch(`${inject('baseUrl')}/api/events?limit=1000`)).json()) as {
      events: { id: string; title: string; importance: number; pairs: string[] }[];
      total: number;
    };
    const page = await openPage(PATH);
    const rows = await page
      .locator('.chronicle-row')
      .evaluateAll((all) =>
        all.map((row) => [
          (row as HTMLElement).dataset.eventId,
          row.querySelector('.chronicle-title')?.textContent,
        ]),
      );
    expect(rows).toEqual(events.map(({ id, title }) => [id, title]));
    const isFocal = (pair: string) => FOCAL_PAIRS.includes(pair);
    const landmarks = events.filter(({ importance, pairs }) => importance >= 4 && !pairs.some(isFocal));
    expect(landmarks.length).toBeGreaterThan(0);
    const marked = page.locator('.chronicle-row[data-landmark]');
    expect(await marked.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.eventId))).toEqual(
      landmarks.map(({ id }) => id),
    );
    const counts = await page.locator('.chronicle-year > span').allInnerTexts();
    expect(counts.map((text) => Number.parseInt(text, 10)).reduce((sum, count) => sum + count, 0)).toBe(
      total,
    );
  });

  it('opens beside the words of the most important event, and with a row beside its own', async () => {
    const page = await openPage(PATH);
    await untilDrawn(page);
    await panelOf(page).locator('blockquote').first().waitFor();
    expect(page.url()).not.toContain('event=');
    await rowOf(page, TREATY).locator('.chronicle-when').click();
    await page.waitForURL(new RegExp(`event=${TREATY}`));
    await panelOf(page).locator(`[data-event-article="${TREATY}"]`).waitFor();
    await page.locator(`.chronicle-row[aria-current="true"][data-event-id="${TREATY}"]`).waitFor();
  });

  it('goes from row to row by the keyboard, and the panel follows', async () => {
    const page = await openPage(PATH);
    await untilDrawn(page);
    await rowOf(page, TREATY).getByRole('link').focus();
    await page.keyboard.press('j');
    await page.waitForURL(/event=/);
    const next = await rowOf(page, TREATY).evaluate(
      (row) => (row.nextElementSibling as HTMLElement).dataset.eventId,
    );
    await panelOf(page).locator(`[data-event-article="${next}"]`).waitFor();
    await page.waitForFunction((id) => {
      const row = document.activeElement?.closest<HTMLElement>('.chronicle-row');
      return row?.dataset.eventId === id || document.activeElement?.matches('.event-title');
    }, next);
  });

  it('goes by the keyboard to a heading that is folded, and into it', async () => {
    const page = await openPage(PATH);
    await untilDrawn(page);
    const first = page.locator('section .chronicle-title').first();
    await first.focus();
    await page.keyboard.press('k');
    const heading = page.locator('details:has(.chronicle-rows) > summary').first();
    await expect.poll(() => heading.evaluate((summary) => summary === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    const title = page.locator('details[open] .chronicle-title').first();
    await expect.poll(() => title.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('says who with whom in words, and draws it', async () => {
    const page = await openPage(PATH);
    const threads = rowOf(page, 'north-korean-troops-to-russia-2024').getByRole('img');
    expect(await threads.getAttribute('aria-label')).toBe('From: North Korea; To: Russia');
    expect(await threads.locator('.thread-from-right').count()).toBe(1);
    expect(await threads.locator('.thread-disc').count()).toBe(1);
  });

  it('chooses an actor and a pair by the heads of their threads', async () => {
    const page = await openPage(PATH);
    const heads = page.getByRole('navigation', { name: 'Actors' });
    await heads.getByRole('link', { name: 'Russia' }).click();
    await page.waitForURL(/actor=RUS/);
    await heads.locator('[aria-current="true"]').waitFor();
    await heads.getByRole('link', { name: 'North Korea' }).click();
    await page.waitForURL(/pair=PRK-RUS/);
    await expect.poll(() => heads.locator('[aria-current="true"]').count()).toBe(2);
    await heads.getByRole('link', { name: 'Russia' }).click();
    await page.waitForURL(/actor=PRK/);
  });

  it('follows the strip above it, and the strip follows the rows', async () => {
    const page = await openPage(`${PATH}?window=2022-01/2022-06`);
    await untilDrawn(page);
    const windowNow = () => new URL(page.url()).searchParams.get('window') ?? '';
    for (const time of [1, 2, 3, 4]) {
      const before = windowNow();
      await page.getByRole('button', { name: 'Later', exact: true }).click();
      await expect.poll(windowNow, { message: `step ${time}` }).not.toBe(before);
    }
    const daysOnScreen = () =>
      page.locator('.chronicle-row').evaluateAll((rows) => {
        const top = document.querySelector('.chronicle-head')?.getBoundingClientRect().bottom ?? 0;
        const shown = rows.filter((row) => {
          const box = row.getBoundingClientRect();
          return box.bottom > top && box.top < innerHeight;
        });
        return shown.map((row) => Number((row as HTMLElement).dataset.day));
      });
    const [from, to] = windowNow()
      .split('/')
      .map((text) => Date.parse(text) / 86_400_000);
    await expect
      .poll(async () => (await daysOnScreen()).some((day) => day >= (from ?? 0) && day <= (to ?? 0)))
      .toBe(true);
    const band = () =>
      page
        .locator('.reading-band')
        .evaluate(({ style }) => ['--from', '--to'].map((name) => Number(style.getPropertyValue(name))));
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    // The strip goes to where the rows are, so that what is read lies within it.
    await expect
      .poll(async () => {
        const [first = 0, last = 0] = await band();
        return first > 0 && last < 1 && last > first;
      })
      .toBe(true);
  });

  it('draws every mark of the strip where it can be pressed, over lines of the axis', async () => {
    const page = await openPage(PATH);
    await untilDrawn(page);
    const strip = page.getByRole('region', { name: 'Timeline', exact: true });
    await strip.locator('[data-event-id]').first().waitFor();
    const found = await strip.evaluate((region) => {
      const { top, bottom } =
        region.querySelector('.timeline-ground')?.getBoundingClientRect() ?? new DOMRect();
      const marks = [...region.querySelectorAll('[data-event-id], [data-cluster-count]')].map((mark) =>
        mark.getBoundingClientRect(),
      );
      return {
        height: bottom - top,
        outside: marks.filter((mark) => mark.top < top || mark.bottom > bottom + 1).length,
      };
    });
    expect(found.height).toBeGreaterThan(40);
    expect(found.outside).toBe(0);
  });

  it('is only read where it is not interactive: no row is chosen, and no panel is beside it', async () => {
    const page = await openPage('/?interactive=0');
    await untilDrawn(page);
    expect(await panelOf(page).isVisible()).toBe(false);
    await rowOf(page, TREATY).locator('.chronicle-when').click();
    expect(await page.locator('.chronicle-row[aria-current]').count()).toBe(0);
    expect(page.url()).not.toContain('event=');
  });

  it.each([
    [1440, 900, 19],
    [1920, 1080, 29],
    [1280, 720, 11],
    [768, 1024, 18],
    [390, 844, 8],
  ])('has whole titles on a first screen of %i by %i: %i', async (width, height, least) => {
    const page = await openPage('/', { viewport: { width, height } });
    await untilDrawn(page);
    const whole = await page.locator('.chronicle-title').evaluateAll((titles) => {
      const top = document.querySelector('.chronicle-head')?.getBoundingClientRect().bottom ?? 0;
      return titles.filter((title) => {
        const box = title.getBoundingClientRect();
        const isShown = title.closest('details:not([open])') === null && box.height > 0;
        return isShown && box.top >= top && box.bottom <= innerHeight && box.right <= innerWidth;
      }).length;
    });
    expect(whole).toBeGreaterThanOrEqual(least);
  });

  it('says what its signs mean, in a list that the screen has room for', async () => {
    const page = await openPage(PATH);
    await untilDrawn(page);
    await page.locator('.timeline-strip summary').click();
    const list = page.getByRole('list', { name: 'What the threads say' });
    await list.getByText('From one to another').waitFor();
    const box = await page.locator('.timeline-strip .filter-menu-list').boundingBox();
    expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 9999)).toBeLessThanOrEqual(DESK.height);
    expect((box?.x ?? 0) + (box?.width ?? 9999)).toBeLessThanOrEqual(DESK.width);
  });

  it('is a list of links where no script runs', async () => {
    const page = await openPage(PATH, { javaScriptEnabled: false });
    const row = rowOf(page, TREATY);
    expect(await row.isVisible()).toBe(true);
    expect(await row.getByRole('link').getAttribute('href')).toBe(`/events/${TREATY}`);
  });

  it.each([320, 390, 768, 948, 1280, 1440])('is no wider than a screen of %i px', async (width) => {
    const page = await openPage(PATH, { viewport: { width, height: 800 } });
    expect(await excessOf(page)).toBeLessThanOrEqual(0);
  });

  it.each([320, 768, 948])('as the timeline of lanes is no wider than %i px', async (width) => {
    const page = await openPage('/?layout=timeline', { viewport: { width, height: 800 } });
    expect(await excessOf(page)).toBeLessThanOrEqual(0);
    const { right } = await page
      .getByRole('banner')
      .getByRole('button', { name: 'Share' })
      .evaluate((button) => ({ right: button.scrollWidth - button.clientWidth }));
    expect(right).toBeLessThanOrEqual(0);
  });

  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('has no fault that axe finds, at %s width', async (_name, viewport) => {
    const page = await openPage(PATH, { viewport });
    await untilDrawn(page);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });
});
