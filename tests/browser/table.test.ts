import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readStoredEvents, toEventRecord } from '#db/read/stored-events.ts';
import { openDatabase } from '#db/store/open-database.ts';
import { loadGenerated } from '../bench/bench-database.ts';
import { saveEvent } from '../save-event.ts';
import { serveCopy } from '../serve-copy.ts';
import { serveDatabase } from '../served-application.ts';
import { DESK, expectSaid, findAccessibilityFaults, openPage, PHONE, withBrowser } from './open-page.ts';

withBrowser();

const ROWS = 10_000;
const WIDTHS = [
  ['desk', DESK],
  ['phone', PHONE],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'dyadline-table-'));
let many: Awaited<ReturnType<typeof serveDatabase>>;
beforeAll(async () => {
  const file = join(folder, 'many.db');
  await loadGenerated(file, ROWS);
  many = await serveDatabase(`file:${file}`);
});
afterAll(async () => {
  await many?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const heading = (page: Page, name: string) => page.getByRole('columnheader').getByRole('link', { name });
const drawnRows = (page: Page) => page.locator('.event-table tbody tr[data-event-id]');
/** Waits until all rows are there, of which the page then holds few. */
const untilRead = (page: Page) =>
  page.waitForFunction(() => {
    const rows = document.querySelectorAll('.event-table tbody tr[data-event-id]').length;
    return rows > 0 && rows < 60;
  });
/** The place of the row that has the focus, counted from 1 without the headings. */
const focusedRow = (page: Page) =>
  page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')) - 1);
const untilFocused = (page: Page, row: number) =>
  page.waitForFunction(
    (wanted) => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === String(wanted + 1),
    row,
  );

describe.each(WIDTHS)('a table of 10,000 events at %s width', (_name, viewport) => {
  it('holds few rows at a time, says how many there are, and reaches all of them', async () => {
    const page = await openPage(`${many.baseUrl}/?layout=table`, { viewport });
    await untilRead(page);
    expect(await page.getByRole('table').last().getAttribute('aria-rowcount')).toBe(String(ROWS + 1));
    await expect.poll(() => drawnRows(page).count()).toBeLessThan(60);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1200);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.evaluate(() => {
      const part = document.querySelector('.timeline-part');
      const isPart = part !== null && part.scrollHeight > part.clientHeight + 1;
      const scroller = isPart ? part : document.scrollingElement;
      if (scroller) scroller.scrollTop = scroller.scrollHeight;
    });
    await expect
      .poll(async () => Number(await drawnRows(page).last().getAttribute('aria-rowindex')))
      .toBeGreaterThan(ROWS - 40);
    expect(await page.evaluate(() => globalThis.layoutShift)).toBeLessThan(0.02);
  });

  it('is gone through by the keyboard, of which it is one stop', async () => {
    const page = await openPage(`${many.baseUrl}/?layout=table`, { viewport });
    await untilRead(page);
    await heading(page, 'Contested').focus();
    await page.keyboard.press('Tab');
    expect(await focusedRow(page)).toBe(1);
    await page.keyboard.press('ArrowDown');
    await untilFocused(page, 2);
    await page.keyboard.press('End');
    await untilFocused(page, ROWS);
    await page.keyboard.press('ArrowUp');
    await untilFocused(page, ROWS - 1);
    expect(await page.evaluate(() => document.activeElement?.checkVisibility())).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/event=/);
    const panel = page.getByRole('complementary', { name: 'Event' });
    await panel.locator('[data-event-article]').waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains('event-title'));
    await page.keyboard.press('Escape');
    await untilFocused(page, ROWS - 1);
    await page.keyboard.press('Home');
    await untilFocused(page, 1);
  });
});

describe('the order of the table', () => {
  it('is in the address, comes from the server, and is gone back from', async () => {
    const page = await openPage('/?layout=table');
    const first = () => drawnRows(page).first().locator('a').innerText();
    const byDate = await first();
    await heading(page, 'Event').click();
    await page.waitForURL(/\?layout=table&sort=title$/);
    await expect.poll(first).not.toBe(byDate);
    const byTitle = await first();
    await heading(page, 'Event').click();
    await page.waitForURL(/sort=-title$/);
    await page.locator('th[aria-sort="descending"]', { hasText: 'Event' }).waitFor();
    await page.goBack();
    await page.waitForURL(/sort=title$/);
    await expect.poll(first).toBe(byTitle);
    const served = await (await fetch(`${inject('baseUrl')}/?layout=table&sort=title`)).text();
    expect(served.indexOf(byTitle)).toBeGreaterThan(0);
    expect(served.indexOf(byTitle)).toBeLessThan(served.indexOf(byDate));
    await heading(page, 'Date').click();
    await page.waitForURL(/\?layout=table$/);
    await expect.poll(first).toBe(byDate);
  });

  it('is the whole filter’s, not only that of the rows that came with the page', async () => {
    const page = await openPage(`${many.baseUrl}/?layout=table&sort=-importance`);
    const ids = () =>
      drawnRows(page).evaluateAll((rows) => rows.map((row) => row.dataset.eventId).slice(0, 8));
    await untilRead(page);
    const byImportance = await ids();
    await heading(page, 'Sources').click();
    await page.waitForURL(/sort=-sources$/);
    await expect.poll(ids).not.toEqual(byImportance);
    const bySources = await ids();
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(ids).toEqual(bySources);
  });

  it('is that of a link where no script runs', async () => {
    const page = await openPage(`${many.baseUrl}/?layout=table`, { javaScriptEnabled: false });
    expect(await drawnRows(page).count()).toBe(100);
    expect(await page.locator('.notice').innerText()).toContain('the first 100 of 10,000 events');
    await heading(page, 'Importance').click();
    await page.waitForURL(/sort=-importance$/);
    expect(await drawnRows(page).first().locator('.event-cell-importance').innerText()).toContain('5');
  });

  it('is refused by the API', async () => {
    expect((await fetch(`${inject('baseUrl')}/api/events?sort=date`)).status).toBe(400);
  });
});

describe('what the server keeps of a filter', () => {
  it('is forgotten with an edit', async () => {
    const copy = await serveCopy();
    const base = copy.baseUrl;
    const found = await (await fetch(`${base}/api/events?type=veto&limit=1`)).json();
    const id = (found as { events: { id: string }[] }).events[0]?.id ?? '';
    const read = async (path: string) => (await fetch(`${base}/${path}only=${id}`)).text();
    const paths = ['?layout=table&', '?', 'rows?'];
    const database = openDatabase(copy.file);
    try {
      const [stored] = readStoredEvents(database, [id]);
      if (stored === undefined) throw new Error(`the data has no ${id}`);
      const record = toEventRecord(stored);
      for (const path of paths) expect(await read(path)).toContain(record.title);
      await saveEvent(database, { ...record, title: 'Another wording' }, '2026-11-21T10:00:00Z');
      for (const path of paths) expect(await read(path)).toContain('Another wording');
      await saveEvent(database, record, '2026-11-22T10:00:00Z');
      for (const path of paths) expect(await read(path)).not.toContain('Another wording');
    } finally {
      database.close();
      await copy.stop();
    }
  });
});

describe('the rows of a table', () => {
  it('are told where they cannot be read, and asked for again', async () => {
    const page = await openPage('/');
    let isBroken = true;
    await page.route('**/rows*', (route) => (isBroken ? route.abort() : route.continue()));
    await page.goto(`${many.baseUrl}/?layout=table`, { waitUntil: 'load' });
    await page.getByText('Only the first 100 could be read').waitFor();
    isBroken = false;
    expectSaid(page, /ERR_FAILED/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await untilRead(page);
  });
});
