import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, findAccessibilityFaults, openPage, PHONE, withBrowser } from './open-page.ts';
import { CONTESTED, press, shownOf, THREE, TRADE, TREATY, untilShown } from './slides.ts';

withBrowser();

const slideOf = (page: Page) => page.locator('.slide:visible');
const askedOf = (page: Page) => new URL(page.url()).searchParams.get('event');

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
    await page.getByText(/^2 of 3: from the invasion \(24 February 2022\)/).waitFor({ state: 'attached' });
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
    await page.locator('.present:not([data-idle])').waitFor();
  });

  it('draw where the event lies among the others, as soft as its date, and lead there', async () => {
    const page = await openPage(THREE.replace('present?', `present?event=${TRADE}&`));
    const strip = page.getByRole('region', { name: 'Timeline' });
    const mark = strip.locator('[data-event-id][data-current]');
    expect(await mark.getAttribute('data-event-id')).toBe(TRADE);
    expect(await mark.evaluate((element) => getComputedStyle(element).maskImage)).toContain(
      'linear-gradient',
    );
    await strip.locator(`[data-event-id="${TREATY}"]`).click({ force: true });
    await untilShown(page, TREATY);
    expect(await strip.locator('[data-current]').getAttribute('data-event-id')).toBe(TREATY);
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
    const page = await openPage('/present?pair=IRN-RUS&from=1800&to=1810&theme=dark', { viewport });
    await page.getByRole('heading', { level: 1, name: 'No event to present' }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: /^without the period 1800 to 1810: \d+ events$/ }).click();
    await page.waitForURL(/\/present\?pair=IRN-RUS/);
    await page.goto(new URL('/present?importance=9&event=no-such-event&colour=red', page.url()).href);
    const notices = page.locator('.present-notices');
    for (const words of ['importance', 'colour', 'no-such-event'])
      expect(await notices.innerText()).toContain(words);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await press(page, 'ArrowRight');
    await notices.waitFor({ state: 'detached' });
  });
});
