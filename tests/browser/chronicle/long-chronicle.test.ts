import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSet } from '#lib/domain/data-set.ts';
import { formatDay, toDay } from '#lib/time/day.ts';
import {
  actor,
  chronology,
  citation,
  event,
  eventType,
  excerpt,
  parties,
  source,
} from '../../db/sample-data.ts';
import { DESK, findAccessibilityFaults, openPage, PHONE, untilDrawn, withBrowser } from '../open-page.ts';
import { serveDataSet } from '../other-chronology.ts';

withBrowser();

/** Events of the fullest year, more than are headed by a year. */
const FULL_YEAR = 2100;

/** A few early events, a year of many, and one of some: 2,600 in all. */
function longDataSet(): DataSet {
  const day = (year: number, place: number, of: number) =>
    formatDay(toDay(year, 1, 1) + Math.floor((place * 365) / of));
  const many = (year: number, count: number) =>
    Array.from({ length: count }, (_, place) =>
      event(`event-${year}-${place}`, day(year, place, count), [citation('chronicle', 'words', '2024')], {
        title: `Event ${place} of ${year}`,
        participants: parties('UPHAM', 'DOW'),
        importance: place === 1000 ? 5 : 2,
      }),
    );
  return {
    chronology: { ...chronology('UPHAM', 'DOW'), title: 'Two towns' },
    eventTypes: [eventType('treaty', 'Treaty')],
    actors: [actor('UPHAM', 'Upham'), actor('DOW', 'Downham')],
    sources: [source('chronicle', '2024-12', [excerpt('words', 'It is said that they did so')])],
    events: [...many(1950, 5), ...many(1951, 5), ...many(2023, FULL_YEAR), ...many(2024, 490)],
  };
}

let served: Awaited<ReturnType<typeof serveDataSet>>;
beforeAll(async () => {
  served = await serveDataSet(longDataSet());
}, 120_000);
afterAll(() => served?.stop());

const open = (path: string, viewport = DESK) => openPage(new URL(path, served.baseUrl).href, { viewport });
const titles = (page: Page, within: string) => page.locator(`${within} .chronicle-title`).allInnerTexts();
const daysOnScreen = (page: Page) =>
  page.locator('.chronicle-row').evaluateAll((rows) => {
    const top = document.querySelector('.chronicle-head')?.getBoundingClientRect().bottom ?? 0;
    const shown = rows.filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top && box.top < innerHeight;
    });
    return shown.map((row) => Number((row as HTMLElement).dataset.day));
  });

describe('a chronicle of more rows than a page holds', () => {
  it('has headings with counts that add up, and the first rows of the bulk', async () => {
    const page = await open('/');
    await untilDrawn(page);
    const headings = await page.locator('.chronicle > .chronicle-group > summary').allInnerTexts();
    expect(headings.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      '1950 to 1951 10 events',
      '2023 2,100 events',
      '2024 490 events',
    ]);
    expect((await titles(page, '#year-2023-01')).slice(0, 2)).toEqual(['Event 0 of 2023', 'Event 1 of 2023']);
    expect(await page.getByText('look for words with the search above').isVisible()).toBe(true);
  });

  it('asks for the rows of a heading when it is opened, and has each once and in order', async () => {
    const page = await open('/');
    await untilDrawn(page);
    await page.locator('#year-2024 > summary').click();
    await page.locator('#year-2024 .chronicle-title').first().waitFor();
    for (let screen = 0; screen < 60; screen += 1) {
      await page.mouse.wheel(0, 800);
      const rows = await titles(page, '#year-2024');
      if (rows.includes('Event 489 of 2024')) break;
      await expect
        .poll(async () => (await daysOnScreen(page)).length, { message: 'rows are there when they are read' })
        .toBeGreaterThan(0);
    }
    const rows = await titles(page, '#year-2024');
    const first = Number(/\d+/.exec(rows[0] ?? '')?.[0]);
    expect(rows).toEqual(Array.from({ length: 490 - first }, (_, place) => `Event ${first + place} of 2024`));
    const last = page.locator('[data-event-id="event-2024-489"]');
    await last.locator('.chronicle-when').click();
    await page.waitForURL(/event=event-2024-489/);
    await page.locator('.chronicle-row[aria-current="true"][data-event-id="event-2024-489"]').waitFor();
  });

  it('shows the rows of the time that the strip is moved to', async () => {
    const page = await open('/?window=2024-01/2024-03');
    await untilDrawn(page);
    await page.getByRole('button', { name: 'Later', exact: true }).click();
    await expect
      .poll(async () => {
        const days = await daysOnScreen(page);
        return days.length > 0 && days.every((day) => day >= toDay(2024, 1, 1));
      })
      .toBe(true);
  });

  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('has no fault that axe finds, at %s width', async (_name, viewport) => {
    const page = await open('/', viewport);
    await untilDrawn(page);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});
