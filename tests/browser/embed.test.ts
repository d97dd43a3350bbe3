import type { Frame, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { around, embedAt, listen, toldTo } from './around-embeds.ts';
import { serveDeck, writeDeckFile } from './decks.ts';
import {
  DESK,
  expectSaid,
  findAccessibilityFaults,
  openPage,
  PHONE,
  totalOf,
  withBrowser,
} from './open-page.ts';

withBrowser();

const TREATY = 'russia-north-korea-treaty-signed-2024';
const slideOf = (query: string) =>
  `<section><iframe data-src="${embedAt(query)}" width="900" height="500" style="border:0"></iframe></section>`;

/** Waits for the frame of an embed and for its timeline. */
async function frameOf(page: Page, index = 0): Promise<Frame> {
  const handle = await page.locator('iframe').nth(index).elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('there is no such frame');
  await frame.waitForSelector('[data-state="ready"] .event[data-event-id]');
  return frame;
}

const slideNumber = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as { Reveal: { getIndices: () => { h: number } } }).Reveal.getIndices().h,
  );

describe('an embed', () => {
  it.each([
    [320, 240],
    [640, 360],
    [1440, 900],
    [3840, 2160],
  ])('fills %i by %i and scrolls nowhere', async (width, height) => {
    const page = await openPage('/embed?pair=PRK-RUS', { viewport: { width, height } });
    await page.waitForSelector('.event[data-event-id]');
    const excess = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      const scroller = document.querySelector<HTMLElement>('.timeline-scroller');
      return [
        scrollWidth - innerWidth,
        scrollHeight - innerHeight,
        (scroller?.offsetWidth ?? 9) - (scroller?.clientWidth ?? 0),
      ];
    });
    expect(excess).toEqual([0, 0, 0]);
    const bar = await page.locator('.embed-bar').boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBe(height);
    expect(await page.locator('.embed-bar').innerText()).toContain(
      `${await totalOf('pair=PRK-RUS')} events, 5 sources`,
    );
  });

  it('shows the chosen event over the timeline, with its words and a link to its page', async () => {
    const page = await openPage('/embed?pair=PRK-RUS');
    await page.locator(`.event[data-event-id="${TREATY}"]`).first().focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Event' });
    await panel.locator('blockquote').first().waitFor();
    const link = panel.locator('h2 a');
    expect(await link.getAttribute('href')).toBe(`${inject('baseUrl')}/events/${TREATY}`);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-event-id'))).toBe(TREATY);
  });

  it('shows the event that the address selects', async () => {
    const page = await openPage(`/embed?event=${TREATY}`);
    await page.getByRole('complementary', { name: 'Event' }).locator('blockquote').first().waitFor();
    // It does not take the focus from the page around it.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  it('has no buttons with controls=0, and answers nothing with interactive=0', async () => {
    const bare = await openPage('/embed?controls=0');
    await bare.waitForSelector('.event[data-event-id]');
    expect(await bare.getByRole('button', { name: 'Zoom in' }).count()).toBe(0);
    const still = await openPage('/embed?interactive=0');
    await still.waitForSelector('.event[data-event-id]');
    await still.locator('.event[data-event-id]').first().click({ force: true });
    expect(await still.getByRole('complementary').count()).toBe(0);
    expect(await still.getByRole('button', { name: 'Zoom in' }).count()).toBe(0);
  });

  it('says quietly what it ignored, and shows the rest', async () => {
    const page = await openPage('/embed?pair=PRK-RUS&lanes=colour&utm_source=x');
    await page.getByText('1 parameter ignored').waitFor();
    expect(await page.title()).toBe('Russia–North Korea · Dyadline');
  });

  it('links to the full page in the theme that it has', async () => {
    const page = await openPage('/embed?pair=PRK-RUS&theme=dark&controls=0');
    expect(await page.locator('.embed-bar a').getAttribute('href')).toMatch(
      /\/\?pair=PRK-RUS&layout=timeline&theme=dark$/,
    );
  });

  it('is a plain line where nothing matches, and where its script does not come', async () => {
    const empty = await openPage('/embed?q=zzzzzz');
    await empty.getByText('No event matches this filter.').waitFor();
    const cut = await openPage('/sources');
    await cut.route('**/built/*.js', (route) => route.abort());
    await cut.goto(embedAt(''));
    await cut.getByText('The timeline could not be loaded here.').waitFor();
    expectSaid(cut, /ERR_FAILED/);
  });

  it('is a list with layout=table', async () => {
    const page = await openPage('/embed?pair=PRK-RUS&layout=table');
    expect(await page.locator('.embed-list li').count()).toBe(await totalOf('pair=PRK-RUS'));
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  it('lists its events where no script runs', async () => {
    const page = await openPage('/embed?pair=PRK-RUS', { javaScriptEnabled: false });
    expect(await page.locator('.embed-list li').count()).toBe(await totalOf('pair=PRK-RUS'));
  });

  it.each([
    [DESK, 'light'],
    [DESK, 'dark'],
    [PHONE, 'light'],
    [PHONE, 'dark'],
  ] as const)('is accessible at %o, %s', async (viewport, theme) => {
    const page = await openPage(`/embed?pair=PRK-RUS&title=Troops&theme=${theme}&event=${TREATY}`, {
      viewport,
    });
    await page.locator('.embed-panel blockquote').first().waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });
});

describe('an embed in a reveal.js deck', () => {
  it.each(['http', 'file'])('is shown, and leaves the keys to the deck: %s', async (kind) => {
    const address =
      kind === 'http' ? await serveDeck(slideOf('?pair=PRK-RUS')) : writeDeckFile(slideOf('?pair=PRK-RUS'));
    const page = await openPage(address);
    await page.keyboard.press('ArrowRight');
    const frame = await frameOf(page);
    expect(await slideNumber(page)).toBe(1);
    // The focus is in the frame now, in the timeline: its arrows are the timeline's, a clicker's keys the deck's.
    await frame.locator('.timeline').focus();
    await page.keyboard.press('PageDown');
    await page.waitForFunction(
      () =>
        (globalThis as unknown as { Reveal: { getIndices: () => { h: number } } }).Reveal.getIndices().h ===
        2,
    );
    await page.keyboard.press('PageUp');
    await frameOf(page);
    expect(await slideNumber(page)).toBe(1);
  });
});

describe('the page around embeds', () => {
  const frames = (queries: readonly string[], attributes = '') =>
    queries
      .map(
        (query) =>
          `<iframe title="a" src="${embedAt(query)}" width="600" height="300" ${attributes}></iframe>`,
      )
      .join('');

  it('can hold two, each on its own, and is told their heights', async () => {
    const origin = await around(frames(['?pair=PRK-RUS', '?pair=CHN-RUS']));
    const page = await openPage('about:blank');
    await listen(page);
    await page.goto(origin);
    const [one, two] = [await frameOf(page, 0), await frameOf(page, 1)];
    await one.locator('.event[data-event-id]').first().click();
    await one.locator('.embed-panel blockquote').first().waitFor();
    expect(await two.locator('.embed-panel').isVisible()).toBe(false);
    const heights = (await toldTo(page)).filter(
      (one) => (one as { type?: string }).type === 'dyadline:height',
    );
    expect(heights.length).toBeGreaterThanOrEqual(2);
    expect((heights[0] as { height: number }).height).toBeGreaterThan(100);
  });

  it('gets the focus back when its slide is left, and finds the panel closed', async () => {
    const page = await openPage('about:blank');
    await listen(page);
    await page.goto(await around(frames(['?pair=PRK-RUS'], 'sandbox="allow-scripts"')));
    const frame = await frameOf(page);
    await frame.locator('.event[data-event-id]').first().click();
    await frame.locator('.embed-panel blockquote').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await page.evaluate(() =>
      document.querySelector('iframe')?.contentWindow?.postMessage('slide:stop', '*'),
    );
    await page.waitForFunction(() => document.activeElement?.tagName === 'BODY');
    await frame.locator('.embed-panel').waitFor({ state: 'hidden' });
    expect(await toldTo(page)).toContainEqual({ type: 'dyadline:release' });
  });

  it('scrolls past them with the wheel', async () => {
    const page = await openPage(await around(frames(['?pair=PRK-RUS'])));
    const frame = await frameOf(page);
    await page.mouse.move(300, 150);
    await page.mouse.wheel(0, 400);
    await page.waitForFunction(() => scrollY > 100);
    await frame.getByText(/Hold .+ and scroll to zoom/).waitFor();
  });

  it('may give them neither an origin nor pop-ups', async () => {
    const origin = await around(frames(['?pair=PRK-RUS#?secret=abc'], 'sandbox="allow-scripts"'));
    const page = await openPage('about:blank');
    await listen(page);
    await page.goto(origin);
    const frame = await frameOf(page);
    await frame.waitForFunction(() => document.fonts.check('16px "Source Sans 3"'));
    await frame.locator('.event[data-event-id]:not([data-label="none"])').first().click();
    await frame.locator('.embed-panel blockquote').first().waitFor();
    await frame.locator('.embed-bar a').click();
    await frame.getByText(`${inject('baseUrl')}/?pair=PRK-RUS&layout=timeline`).waitFor();
    expect(await toldTo(page)).toContainEqual({
      type: 'dyadline:link',
      url: `${inject('baseUrl')}/?pair=PRK-RUS&layout=timeline`,
    });
    expect(await toldTo(page)).toContainEqual(expect.objectContaining({ message: 'height', secret: 'abc' }));
    expectSaid(page, /Blocked opening/);
  });

  it('may frame no other page', async () => {
    const page = await openPage(await around(`<iframe src="${inject('baseUrl')}/"></iframe>`));
    expectSaid(page, /frame-ancestors|X-Frame-Options/i);
    expect(await page.frames()[1]?.locator('.site-header').count()).toBe(0);
  });
});
