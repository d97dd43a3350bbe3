import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSet } from '#lib/domain/data-set.ts';
import {
  actor,
  chronology,
  citation,
  event,
  eventType,
  excerpt,
  parties,
  source,
} from '../db/sample-data.ts';
import { DESK, findAccessibilityFaults, openPage, PHONE, untilDrawn, withBrowser } from './open-page.ts';
import { serveDataSet } from './other-chronology.ts';

withBrowser();

const COUNT = 50;
const IDS = Array.from({ length: COUNT }, (_, index) => `talk-${String(index).padStart(2, '0')}`);
/** Of every five, one is told as what held on the day. */
const isHeld = (index: number) => index % 5 === 0;

/** Many events of one pair and one day, some of which only held on it. */
function heapedDataSet(): DataSet {
  const cite = () => [citation('paper', 'words', '2024-05-29')];
  return {
    chronology: chronology('UPH', 'DOW'),
    eventTypes: [eventType('treaty', 'Treaty')],
    actors: [actor('UPH', 'Upham'), actor('DOW', 'Downham')],
    sources: [source('paper', '2024-12', [excerpt('words', 'they talked on 29 May 2024')])],
    events: IDS.map((id, index) =>
      event(id, '2024-05-29', cite(), {
        title: `Upham and Downham talk, ${id}`,
        dateSense: isHeld(index) ? 'held' : 'occurred',
        participants: parties('UPH', 'DOW'),
        importance: 1 + (index % 5),
        partOf: index === 0 ? null : (IDS[0] ?? null),
      }),
    ),
  };
}

let served: Awaited<ReturnType<typeof serveDataSet>>;
beforeAll(async () => {
  served = await serveDataSet(heapedDataSet());
});
afterAll(() => served.stop());

const open = (path: string, viewport: typeof DESK) => openPage(`${served.baseUrl}${path}`, { viewport });
const listOf = (page: Page) => page.getByRole('group', { name: /choose one from a list/ });
const idOf = (text: string) => /talk-\d\d/.exec(text)?.[0] ?? '';
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const focusedPile = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('.pile')?.getAttribute('aria-label') ?? '');

/** Goes to a pile by the keys of the timeline, and then from one to the next: its name; empty where there is none after it. */
async function goToPile(page: Page, isNext = false): Promise<string> {
  if (!isNext) {
    // Marks come to rest, and what has the focus may go into a pile.
    await page.locator('.timeline-mount .pile').first().waitFor();
    await page.getByRole('region', { name: 'Timeline' }).focus();
    await page.keyboard.press('Home');
    const first = await focusedPile(page);
    if (first !== '') return first;
  }
  const before = await focusedPile(page);
  for (let step = 0; step < COUNT; step += 1) {
    await page.keyboard.press('ArrowRight');
    const name = await focusedPile(page);
    if (name !== '' && name !== before) return name;
  }
  return '';
}

describe.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('many events of one pair and one day, at %s width', (_name, viewport) => {
  it.each(['2024-05-29/2024-05-29', '2024-04/2024-06'])(
    'are all reached in %s by the keyboard',
    async (window) => {
      const page = await open(`/?layout=timeline&window=${window}`, viewport);
      await untilDrawn(page);
      const inLists: string[] = [];
      for (let name = await goToPile(page); name !== ''; name = await goToPile(page, true)) {
        expect(name).toMatch(/^\d+ events, Upham–Downham, 29 May 2024; choose one from a list$/);
        await page.keyboard.press('Enter');
        await listOf(page).waitFor();
        const listed = await listOf(page).getByRole('button').allTextContents();
        expect(listed).toHaveLength(Number.parseInt(name, 10));
        if (inLists.length === 0) expect(await findAccessibilityFaults(page)).toEqual([]);
        inLists.push(...listed.map(idOf));

        const passed = [await focusedText(page)];
        for (let step = 1; step < listed.length; step += 1) {
          await page.keyboard.press('ArrowDown');
          passed.push(await focusedText(page));
        }
        expect(passed).toEqual(listed);
        // What has the focus is seen, be the list longer than its box.
        const [item, list] = [await page.locator(':focus').boundingBox(), await listOf(page).boundingBox()];
        if (item === null || list === null) throw new Error('The list is not shown.');
        expect(list.x).toBeGreaterThanOrEqual(0);
        expect(list.x + list.width).toBeLessThanOrEqual(viewport.width);
        expect(item.y).toBeGreaterThanOrEqual(list.y - 1);
        expect(item.y + item.height).toBeLessThanOrEqual(list.y + list.height + 1);

        await page.keyboard.press('Escape');
        await listOf(page).waitFor({ state: 'hidden' });
        expect(await focusedPile(page)).toBe(name);
      }
      expect(inLists.length).toBeGreaterThan(0);
      // What is in no list stands by itself.
      const alone = await page
        .locator('.timeline-mount .event[data-event-id]')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-event-id') ?? ''));
      expect([...new Set([...alone, ...inLists])].sort()).toEqual(IDS);
    },
  );

  it('are opened from the list, by the keyboard and by the “+n” that is pressed', async () => {
    const page = await open('/?layout=timeline&window=2024-04/2024-06', viewport);
    await untilDrawn(page);
    await goToPile(page);
    await page.keyboard.press('Enter');
    await listOf(page).waitFor();
    await page.keyboard.press('ArrowDown');
    const chosen = idOf(await focusedText(page));
    await page.keyboard.press('Enter');
    await page.locator(`[data-event-article="${chosen}"]`).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-event-article]').waitFor({ state: 'detached' });
    const pile = page.locator('.timeline-mount .pile').last();
    expect(await pile.textContent()).toMatch(/^\+\d+$/);
    await pile.click();
    await listOf(page).waitFor();
    await listOf(page).getByRole('button').last().click();
    await page.locator('[data-event-article]').waitFor();
  });

  it('have a ring in lists where they only held on the day', async () => {
    const hasRing = (selector: string, page: Page) =>
      page.locator(selector).evaluateAll((dates) =>
        dates.map((date) => {
          const { content, borderRadius, width, borderTopWidth } = getComputedStyle(date, '::before');
          const isRing =
            content !== 'none' && borderRadius === '50%' && Number.parseFloat(borderTopWidth) > 0;
          return [date.textContent, isRing && Number.parseFloat(width) >= 5] as const;
        }),
      );
    const page = await open('/?layout=timeline&window=2024-04/2024-06', viewport);
    await untilDrawn(page);
    await goToPile(page);
    await page.keyboard.press('Enter');
    await listOf(page).waitFor();
    const lists = [['.pile-list .date-text', page]] as [string, Page][];
    for (const [path, selector] of [
      ['/?layout=table', '.event-cell-date .date-text'],
      ['/events/talk-00', '.event-parts .date-text'],
      ['/embed?layout=table', '.embed-list .date-text'],
    ] as const) {
      const other = await open(path, viewport);
      await other.locator(selector).first().waitFor();
      lists.push([selector, other]);
    }
    for (const [selector, shown] of lists) {
      const dates = await hasRing(selector, shown);
      expect(new Set(dates.map(([label]) => label)), selector).toEqual(
        new Set(['as of 29 May 2024', '29 May 2024']),
      );
      for (const [label, isRing] of dates)
        expect([selector, label, isRing]).toEqual([selector, label, label?.startsWith('as of')]);
    }
  });
});
