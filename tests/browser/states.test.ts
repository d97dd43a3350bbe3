import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateDatabase } from '#db/store/migrate.ts';
import { openDatabase } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { citation, event, excerpt, NOW, sampleDataSet, source } from '../db/sample-data.ts';
import { serveDatabase } from '../served-application.ts';
import {
  DESK,
  expectSaid,
  findAccessibilityFaults,
  openPage,
  PHONE,
  untilDrawn,
  withBrowser,
} from './open-page.ts';

withBrowser();

const WIDTHS = [
  ['desk', DESK],
  ['phone', PHONE],
] as const;
const HINT = '.first-visit';

describe.each(WIDTHS)('at %s width', (_name, viewport) => {
  it('greets a first visit with one line that goes for good when the timeline is used', async () => {
    const page = await openPage('/?layout=timeline', { viewport });
    await untilDrawn(page);
    await page.locator(HINT).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => globalThis.layoutShift)).toBeLessThan(0.02);
    await page.getByRole('region', { name: 'Timeline' }).focus();
    await page.keyboard.press('+');
    await page.locator(HINT).waitFor({ state: 'detached' });
    await page.reload({ waitUntil: 'networkidle' });
    await untilDrawn(page);
    expect(await page.locator(HINT).count()).toBe(0);
  });

  it('has its events from the server before the timeline is there, and nothing jumps when it comes', async () => {
    const page = await openPage('/sources', { viewport });
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const held: string[] = [];
    await page.route('**/_next/static/**/*.js', async (route) => {
      const answer = await route.fetch();
      // The viewer comes by itself, and is known by what it is made of.
      if ((await answer.text()).includes('vis-timeline')) {
        held.push(route.request().url());
        await released;
      }
      await route.fulfill({ response: answer });
    });
    await page.goto(new URL('/', page.url()).href, { waitUntil: 'domcontentloaded' });
    expect(await page.locator('.first-picture [data-event-id]').count()).toBeGreaterThan(20);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    expect(await page.locator('[aria-busy="true"][aria-label="Timeline"]').count()).toBe(1);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    release();
    await untilDrawn(page);
    expect(await page.locator('.first-picture').count()).toBe(0);
    expect(await page.evaluate(() => globalThis.layoutShift)).toBeLessThan(0.02);
  });

  it('shows the shape of the timeline where a step within the page leads to it', async () => {
    const page = await openPage('/?layout=table', { viewport });
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/_next/static/**/*.js', async (route) => {
      await released;
      await route.continue();
    });
    if (viewport === PHONE) await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByRole('navigation', { name: 'Layout' }).getByRole('link', { name: 'Timeline' }).click();
    await page.locator('.timeline-shape').waitFor();
    release();
    await untilDrawn(page);
    expect(await page.locator('.timeline-shape').count()).toBe(0);
  });

  it('says so while it is offline, keeps what is open, and goes on when it is back', async () => {
    const page = await openPage('/?event=brics-summit-kazan-2024', { viewport });
    await untilDrawn(page);
    await page.context().setOffline(true);
    await page.getByText('You are offline').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    const panel = page.getByRole('complementary', { name: 'Event' });
    expect(await panel.getByRole('heading', { level: 2 }).first().isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Sources' }).first().click();
    await page.getByText('That needs the server').waitFor();
    expect(page.url()).toContain('event=brics-summit-kazan-2024');
    await page.context().setOffline(false);
    await page.getByText('That needs the server').waitFor({ state: 'detached' });
    expectSaid(page, /ERR_INTERNET_DISCONNECTED/);
    await page.getByRole('link', { name: 'Sources' }).first().click();
    await page.waitForURL(/\/sources$/);
  });

  it('shows one event as well as many', async () => {
    const page = await openPage('/?only=brics-summit-kazan-2024', { viewport });
    await untilDrawn(page);
    await page.getByRole('heading', { level: 1, name: /1 of \d+ events/ }).waitFor();
    const ids = await page
      .locator('.timeline [data-event-id]')
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-event-id')))]);
    expect(ids).toEqual(['brics-summit-kazan-2024']);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  it('says what an address that leads nowhere is, and where to go', async () => {
    const page = await openPage('/events/no-such-event', { viewport });
    await page.getByRole('heading', { level: 1, name: 'Nothing has this address' }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'the timeline' }).click();
    await untilDrawn(page);
    expectSaid(page, /404/);
  });

  it.each(['light', 'dark'] as const)('has a help without fault, %s', async (colorScheme) => {
    const page = await openPage('/', { viewport, colorScheme });
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('dialog', { name: 'Getting about' }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close the help' }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('is whole with forced colours and without motion', async () => {
    const page = await openPage('/?event=brics-summit-kazan-2024', {
      viewport,
      forcedColors: 'active',
      reducedMotion: 'reduce',
    });
    await untilDrawn(page);
    const ink = page.locator('.timeline .event[data-crisp] .mark-body').first();
    const [mark, ground] = await ink.evaluate((element) => [
      getComputedStyle(element, '::before').backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(mark).not.toBe(ground);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter(
          (element) => parseFloat(getComputedStyle(element).transitionDuration) > 0,
        ).length,
    );
    expect(moving).toBe(0);
  });
});

describe('at 200% zoom', () => {
  it.each(['/', '/?event=brics-summit-kazan-2024', '/?layout=table'])(
    'nothing is cut off: %s',
    async (path) => {
      const page = await openPage(path, { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
      await page.locator('[data-event-id]').first().waitFor({ state: 'attached' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1)).toBe(true);
      expect(await findAccessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => globalThis.layoutShift)).toBeLessThan(0.02);
    },
  );
});

describe('another database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dyadline-states-'));
  let many: Awaited<ReturnType<typeof serveDatabase>>;
  let broken: Awaited<ReturnType<typeof serveDatabase>>;

  beforeAll(async () => {
    const file = join(folder, 'many.db');
    const database = openDatabase(file);
    await migrateDatabase(database);
    const undated = source('undated', '../2025', [excerpt('undated-words', 'it is said')], {
      title: 'An undated leaflet',
      publishedNote: 'The text gives no date; it was first seen in 2025.',
    });
    const events = Array.from({ length: 620 }, (_, index) =>
      event(`event-${index}`, `${1960 + (index % 60)}`, [citation('undated', 'undated-words', '19XX')], {
        importance: 3,
        dateNote: 'set by the test',
      }),
    );
    const base = sampleDataSet();
    await fillDatabase(database, { ...base, sources: [undated], events }, NOW);
    database.close();
    many = await serveDatabase(`file:${file}`);
    broken = await serveDatabase(`file:${join(folder, 'no', 'such', 'folder.db')}`);
  });
  afterAll(async () => {
    await Promise.all([many?.stop(), broken?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(WIDTHS)(
    'with very many events says how many, and prints the most important, at %s width',
    async (_name, viewport) => {
      const page = await openPage(`${many.baseUrl}/`, { viewport });
      await untilDrawn(page);
      await page.getByRole('heading', { level: 1, name: 'All events · 620 events' }).waitFor();
      expect(await page.evaluate(() => globalThis.layoutShift)).toBeLessThan(0.02);
      await page.emulateMedia({ media: 'print' });
      await page.getByText('the 300 most important of 620 events').waitFor();
    },
  );

  it.each(WIDTHS)(
    'with a source without a date says how it is dated, at %s width',
    async (_name, viewport) => {
      const page = await openPage(`${many.baseUrl}/sources/undated`, { viewport });
      await page.getByText('until 2025').first().waitFor();
      await page.getByText('The text gives no date').first().waitFor();
      expect(await findAccessibilityFaults(page)).toEqual([]);
    },
  );

  it.each(WIDTHS)('that cannot be read is told as a fault of ours, at %s width', async (_name, viewport) => {
    const page = await openPage(`${broken.baseUrl}/`, { viewport });
    await page.getByRole('heading', { level: 1, name: 'This page could not be shown' }).waitFor();
    expect(await page.getByRole('link', { name: 'Try again' }).isVisible()).toBe(true);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expectSaid(page, /./);
  });
});
