import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDatabase } from '#db/fill-database.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { openDatabase } from '#db/open-database.ts';
import { citation, event, excerpt, NOW, parties, sampleDataSet, source } from '../db/sample-data.ts';
import { serveDatabase } from '../served-application.ts';
import { DESK, findAccessibilityFaults, openPage, PHONE, withBrowser } from './open-page.ts';

withBrowser();

const TREATY = 'russia-north-korea-treaty-signed-2024';
const CONTESTED = 'russia-fires-iranian-drones-at-ukraine';
/** Two passages say it, without contradiction. */
const TRADE = 'four-states-trade-beyond-us-reach-2024';
const THREE = `/present?only=${TRADE}&only=${CONTESTED}&only=${TREATY}`;

const slideOf = (page: Page) => page.locator('.slide:visible');
const shownOf = (page: Page) => slideOf(page).getAttribute('data-slide');
const askedOf = (page: Page) => new URL(page.url()).searchParams.get('event');
const untilShown = (page: Page, id: string) => page.locator(`[data-slide="${id}"]:visible`).waitFor();
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

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

describe('the slides', () => {
  it('go by keys, clickers included, and say where they are', async () => {
    const page = await openPage(THREE);
    expect(await shownOf(page)).toBe(TRADE);
    expect(await page.locator('.present-bar').innerText()).toContain('1 of 3');
    for (const [key, id] of [
      ['ArrowRight', CONTESTED],
      ['PageDown', TREATY],
      ['PageUp', CONTESTED],
      ['Space', TREATY],
      ['Space', TREATY],
      ['Shift+Space', CONTESTED],
      ['ArrowLeft', TRADE],
      ['ArrowLeft', TRADE],
      ['End', TREATY],
      ['Home', TRADE],
    ] as const) {
      await press(page, key);
      await untilShown(page, id);
      expect(await page.locator('.slide:visible').count()).toBe(1);
      expect(askedOf(page)).toBe(id);
    }
    await press(page, 'ArrowRight');
    await page
      .getByText('2 of 3: 24 February 2022 – October 2024', { exact: false })
      .waitFor({ state: 'attached' });
  });

  it('keep the order of the address, stay after a reload and leave with Back', async () => {
    const page = await openPage('/sources');
    await page.goto(new URL(THREE, page.url()).href, { waitUntil: 'networkidle' });
    await press(page, 'ArrowRight', 'ArrowRight');
    await untilShown(page, TREATY);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await shownOf(page)).toBe(TREATY);
    expect(await page.locator('.present-bar').innerText()).toContain('3 of 3');
    await page.goBack();
    await page.waitForURL(/\/sources$/);
  });

  it('begin with any event of any filter, shown before a script runs', async () => {
    const page = await openPage('/sources');
    const address = new URL(`/present?pair=PRK-RUS&event=${TREATY}`, page.url()).href;
    const html = await (await page.request.get(address)).text();
    expect(html.match(/<section class="slide"[^>]*>/g)?.filter((tag) => !tag.includes('data-away'))).toEqual([
      expect.stringContaining(`data-slide="${TREATY}"`),
    ]);
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await shownOf(page)).toBe(TREATY);
    expect(await page.evaluate(() => globalThis.layoutShift)).toBeLessThan(0.02);
  });

  it('show one quotation after the other with the arrows up and down', async () => {
    const page = await openPage(`/present?only=${TREATY}&only=${TRADE}&only=${CONTESTED}&event=${TRADE}`);
    const bar = page.locator('.present-part-steps');
    const words = slideOf(page).locator('.slide-words:visible');
    expect(await bar.innerText()).toContain('quotation 1 of 2');
    const first = await words.innerText();
    await press(page, 'ArrowDown');
    await bar.getByText('quotation 2 of 2').waitFor();
    expect(await words.innerText()).not.toBe(first);
    await press(page, 'ArrowDown');
    await untilShown(page, CONTESTED);
    await press(page, 'ArrowUp');
    await bar.getByText('quotation 2 of 2').waitFor();
    await press(page, 'ArrowUp', 'ArrowUp');
    await untilShown(page, TREATY);
  });

  it('set the sides of a contest beside each other under what they disagree on', async () => {
    const page = await openPage(`/present?only=${CONTESTED}`);
    await page.getByText('Disputed by Defence Talks.').waitFor();
    const [left, right] = await Promise.all(
      (await page.locator('.slide-side').all()).map((side) => side.boundingBox()),
    );
    expect(left?.y).toBe(right?.y);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
    expect(await page.getByRole('figure', { name: 'Supporting' }).innerText()).toContain('3 700');
    expect(await page.getByRole('figure', { name: 'Disputing' }).innerText()).toContain('hundreds');
  });

  it('blank the screen and come back to where they were, whatever key is pressed', async () => {
    const page = await openPage(THREE);
    await press(page, 'ArrowRight', 'b');
    const blank = page.locator('.present-blank');
    expect(await blank.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(0, 0, 0)');
    expect(await blank.boundingBox()).toMatchObject(DESK);
    await press(page, '.');
    await blank.waitFor({ state: 'detached' });
    await press(page, 'b', 'PageDown');
    await blank.waitFor({ state: 'detached' });
    expect(await shownOf(page)).toBe(CONTESTED);
  });

  it('list their keys, which then do nothing else', async () => {
    const page = await openPage(THREE);
    await press(page, '?');
    const help = page.getByRole('dialog', { name: 'Showing the slides' });
    await help.waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await press(page, 'PageDown', 'Escape');
    await help.waitFor({ state: 'hidden' });
    expect(await shownOf(page)).toBe(TRADE);
  });

  it('fill the screen and give it back', async () => {
    const page = await openPage(THREE);
    await press(page, 'f');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.locator('.present[data-idle]').waitFor();
    await press(page, 'f');
    await page.waitForFunction(() => document.fullscreenElement === null);
    expect(await page.locator('.present[data-idle]').count()).toBe(0);
  });

  it('draw where the event lies among the others, as soft as its date, and lead there', async () => {
    const page = await openPage(THREE.replace('present?', `present?event=${TREATY}&`));
    const strip = page.getByRole('region', { name: 'Timeline' });
    const mark = strip.locator('[data-event-id][data-current]');
    expect(await mark.getAttribute('data-event-id')).toBe(TREATY);
    expect(await mark.evaluate((element) => getComputedStyle(element).maskImage)).toContain(
      'linear-gradient',
    );
    await strip.locator(`[data-event-id="${TRADE}"]`).click({ force: true });
    await untilShown(page, TRADE);
    expect(await strip.locator('[data-current]').getAttribute('data-event-id')).toBe(TRADE);
  });

  it('are reached from the timeline with its filter and its open event, and lead back', async () => {
    const page = await openPage(`/?pair=PRK-RUS&event=${TREATY}&window=2022/2025`);
    await page.getByRole('link', { name: 'Present' }).click();
    await page.waitForURL(/\/present\?/);
    expect(new URL(page.url()).search).toBe(`?pair=PRK-RUS&event=${TREATY}`);
    await page.getByRole('link', { name: 'Leave' }).click();
    await page.waitForURL((url) => url.pathname === '/' && url.search === `?pair=PRK-RUS&event=${TREATY}`);
  });

  it('are a list of all of them where no script runs', async () => {
    const page = await openPage(THREE, { javaScriptEnabled: false });
    expect(await page.locator('.slide:visible').count()).toBe(3);
    expect(await page.getByText('hundreds of').isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'all that is known of it' }).count()).toBe(3);
  });
});

describe('a finger', () => {
  it('taps and swipes through the slides, or presses the buttons', async () => {
    const page = await openPage(THREE, { viewport: PHONE });
    const { width, height } = PHONE;
    await page.touchscreen.tap(width * 0.8, height * 0.3);
    await untilShown(page, CONTESTED);
    await page.touchscreen.tap(width * 0.1, height * 0.3);
    await untilShown(page, TRADE);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: height * 0.3 }],
      });
    for (const x of [300, 240, 160, 90]) await touch(x === 300 ? 'touchStart' : 'touchMove', x);
    await touch('touchEnd');
    await untilShown(page, CONTESTED);
    await page.getByRole('button', { name: 'Next event' }).tap();
    await untilShown(page, TREATY);
    await page.getByRole('button', { name: 'Event before' }).tap();
    await untilShown(page, CONTESTED);
  });
});

describe('the presenter’s window', () => {
  async function openBoth(): Promise<[Page, Page]> {
    const page = await openPage(THREE);
    const opened = page.context().waitForEvent('page');
    await press(page, 'ArrowRight', 'p');
    const notes = await opened;
    await notes.waitForLoadState('networkidle');
    return [page, notes];
  }

  it('is in step with the slides both ways, also blank and after reloads of either', async () => {
    const [page, notes] = await openBoth();
    const shownIn = (id: string) => notes.locator(`.notes-entry[data-slide="${id}"]:visible`).waitFor();
    await shownIn(CONTESTED);
    await press(page, 'ArrowRight');
    await shownIn(TREATY);
    await press(notes, 'PageUp', 'PageUp');
    await untilShown(page, TRADE);
    await press(notes, 'ArrowDown');
    await page
      .locator('.present-part-steps')
      .getByText(/quotation 2 of/)
      .waitFor();
    await notes.reload({ waitUntil: 'networkidle' });
    await notes.getByText(/quotation 2 of/).waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    await page
      .locator('.present-part-steps')
      .getByText(/quotation 2 of/)
      .waitFor();
    await notes.getByRole('button', { name: 'Blank the screen' }).click();
    await page.locator('.present-blank').waitFor();
    await notes.getByRole('button', { name: 'Show the screen' }).click();
    await page.locator('.present-blank').waitFor({ state: 'detached' });
    expect(await shownOf(page)).toBe(TRADE);
  });

  it('holds the summary, every quotation, how its date was read, what comes next and the time', async () => {
    const [, notes] = await openBoth();
    const now = notes.getByRole('region', { name: 'Notes' });
    const text = await now.innerText();
    for (const words of ['another, of October 2024, speaks of hundreds', '3 700', 'hundreds of', 'Read from'])
      expect(text).toContain(words);
    const next = notes.getByRole('region', { name: 'Next' });
    expect(await next.innerText()).toContain('June 2024');
    expect(await notes.locator('.talk-now').innerText()).toMatch(/^\d\d:\d\d$/);
    await notes.waitForFunction(() => document.querySelector('.talk-elapsed')?.textContent === '0:02');
    await notes.getByRole('button', { name: 'From zero' }).click();
    await notes.waitForFunction(() => document.querySelector('.talk-elapsed')?.textContent === '0:00');
    expect(await findAccessibilityFaults(notes)).toEqual([]);
  });

  it('leaves the slides of another filter alone', async () => {
    const [page] = await openBoth();
    const other = await page.context().newPage();
    await other.goto(new URL('/present?pair=PRK-RUS', page.url()).href, { waitUntil: 'networkidle' });
    await press(other, 'End');
    await page.waitForTimeout(200);
    expect(await shownOf(page)).toBe(CONTESTED);
  });
});

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

describe.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('at %s width', (_name, viewport) => {
  it.each(['light', 'dark'] as const)('is without fault for everybody, %s', async (colorScheme) => {
    const page = await openPage(`/present?event=${CONTESTED}`, { viewport, colorScheme });
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await press(page, 'ArrowRight');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.goto(new URL(`/present/notes?event=${CONTESTED}`, page.url()).href);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  it('says what to leave out where nothing matches, and what of the address it ignored', async () => {
    const page = await openPage('/present?pair=PRK-RUS&from=1800&to=1810&theme=dark', { viewport });
    await page.getByRole('heading', { level: 1, name: 'No event to present' }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: /^without 1800 to 1810: \d+ events$/ }).click();
    await page.waitForURL(/\/present\?pair=PRK-RUS/);
    await page.goto(new URL('/present?importance=9&event=no-such-event&colour=red', page.url()).href);
    const notices = page.locator('.present-notices');
    for (const words of ['importance', 'colour', 'no-such-event'])
      expect(await notices.innerText()).toContain(words);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await press(page, 'ArrowRight');
    await notices.waitFor({ state: 'detached' });
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
