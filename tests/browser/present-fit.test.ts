import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateDatabase } from '#db/store/migrate.ts';
import { openDatabase } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { citation, event, excerpt, NOW, parties, sampleDataSet, source } from '../db/sample-data.ts';
import { serveDatabase } from '../served-application.ts';
import { DESK, findAccessibilityFaults, openPage, PHONE, withBrowser } from './open-page.ts';
import { shownOf } from './slides.ts';

withBrowser();

/** What of any slide does not fit where it belongs, a line each; every part of every slide is shown in turn. */
async function findOverflow(page: Page, leastPx: number): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate((least) => {
    const found: string[] = [];
    const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
    const away = (element: HTMLElement, isAway: boolean) => element.toggleAttribute('data-away', isAway);
    for (const slide of slides) away(slide, true);
    for (const slide of slides) {
      away(slide, false);
      const parts = [...slide.querySelectorAll<HTMLElement>('.slide-part')];
      for (const part of parts) {
        for (const other of parts) away(other, other !== part);
        const say = (what: string) => found.push(`${slide.dataset.slide} ${parts.indexOf(part)}: ${what}`);
        for (const box of part.querySelectorAll<HTMLElement>('.slide-box')) {
          const words = box.firstElementChild;
          if (words === null) continue;
          if (words.getBoundingClientRect().height > box.clientHeight + 1) say('words too high');
          if (words.scrollWidth > box.clientWidth + 1) say('words too wide');
          if (parseFloat(getComputedStyle(words).fontSize) < least) say('words too small');
        }
        if (slide.scrollHeight > slide.clientHeight + 1 || slide.scrollWidth > slide.clientWidth + 1)
          say('slide');
      }
      away(slide, true);
    }
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth || scrollHeight > innerHeight) found.push('page');
    return found;
  }, leastPx);
}

describe.each([
  ['1024×768', { width: 1024, height: 768 }],
  ['1440×900', DESK],
  ['3840×2160', { width: 3840, height: 2160 }],
  ['390×844', PHONE],
  ['844×390', { width: 844, height: 390 }],
] as const)('at %s', (_name, viewport) => {
  it('every quotation of the data set fits its slide and can be read', async () => {
    const page = await openPage('/present', { viewport });
    // A fiftieth of the height can be read from the last row of most rooms.
    expect(await findOverflow(page, Math.max(viewport.height / 50, 16))).toEqual([]);
  });
});

describe('another database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dyadline-present-'));
  let many: Awaited<ReturnType<typeof serveDatabase>>;

  beforeAll(async () => {
    const file = join(folder, 'many.db');
    const database = openDatabase(file);
    await migrateDatabase(database);
    const hostile = '</script><img src=x onerror="document.title=1"> <b>bold</b> & ';
    const words = [
      excerpt('plain', 'it is said'),
      excerpt('hostile', hostile.repeat(4).slice(0, 290)),
      excerpt('unbroken', 'W'.repeat(300)),
      excerpt('chinese', '条约于二〇二四年六月签署'.repeat(24), {
        translation: {
          text: 'The treaty was signed in June 2024. '.repeat(8),
          language: 'en',
          by: 'the editors',
        },
      }),
      excerpt('hebrew', 'האמנה נחתמה ביוני 2024 בפיונגיאנג'),
    ];
    const base = sampleDataSet();
    const crowd = base.actors.map(({ code }) => code);
    const only = (id: string, fields: Parameters<typeof event>[3] = {}) =>
      event(`odd-${id}`, '2024-06', [citation('odd', id, '2024-06')], { importance: 5, ...fields });
    const events = [
      ...Array.from({ length: 320 }, (_, index) =>
        event(`event-${index}`, `${1960 + (index % 60)}`, [citation('odd', 'plain', '19XX')], {
          importance: 3,
          dateNote: 'set by the test',
        }),
      ),
      event('least', '1950', [citation('odd', 'plain', '1950')], { importance: 1 }),
      only('hostile', { title: hostile.slice(0, 90), summary: hostile }),
      only('unbroken', { title: 'W'.repeat(90), participants: parties(...crowd) }),
      only('chinese', { title: '条约'.repeat(45) }),
      only('hebrew'),
      event('odd-wordless', '2024-06', [citation('odd', null, '2024-06')], {
        importance: 5,
        summary: 'Nobody wrote it down. '.repeat(50),
      }),
    ];
    const odd = source('odd', '2025', words, { title: hostile.repeat(4), language: 'he' });
    await fillDatabase(database, { ...base, sources: [odd], events }, NOW);
    database.close();
    many = await serveDatabase(`file:${file}`);
  });
  afterAll(async () => {
    await many?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('with more events than a talk has room for says so, and still begins where it was asked to', async () => {
    const page = await openPage(`${many.baseUrl}/present?event=least`);
    await page.getByText('300 of 326 events, the most important').waitFor();
    expect(await page.locator('.slide').count()).toBe(300);
    expect(await shownOf(page)).toBe('least');
    expect(await page.locator('.present-bar').innerText()).toContain('1 of 300');
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  it.each([
    ['1024×768', { width: 1024, height: 768 }],
    ['390×844', PHONE],
  ] as const)('with hostile and odd texts shows them as text that fits, at %s', async (_name, viewport) => {
    const page = await openPage(`${many.baseUrl}/present?importance=5`, { viewport });
    expect(await findOverflow(page, 8)).toEqual([]);
    expect(await page.locator('.slide img, .slide b, .slide script').count()).toBe(0);
    expect(await page.title()).toContain('Dyadline');
    await page.goto(`${many.baseUrl}/present/notes?importance=5`, { waitUntil: 'networkidle' });
    expect(await page.locator('.notes img, .notes-entry script').count()).toBe(0);
    expect(await page.locator('[data-slide="odd-hostile"]').textContent()).toContain('onerror=');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
