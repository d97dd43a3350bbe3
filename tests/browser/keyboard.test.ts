import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, openPage, PHONE, untilDrawn, untilWindowChanges, windowOf, withBrowser } from './open-page.ts';

withBrowser();

/** What has the focus: its accessible name, or its text; of a region, that it is one. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const name = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
    return activeElement?.getAttribute('role') === 'region' ? `region ${name}` : name;
  });

/** Presses Tab until what has the focus is so named. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

/** Whether what has the focus can be seen to have it. */
const isFocusSeen = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return false;
    const body = element.querySelector(':scope > .mark-body');
    if (body !== null) return getComputedStyle(body).outlineStyle !== 'none';
    return getComputedStyle(element).outlineStyle !== 'none';
  });

describe('a session without a pointer', () => {
  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('finds, filters, reads, goes to the source and back, at %s width', async (_name, viewport) => {
    const page = await openPage('/?layout=timeline', { viewport });
    await untilDrawn(page);

    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await tabTo(page, /^Search events/);
    await page.keyboard.type('troops');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=troops/);
    await page.getByRole('heading', { level: 1, name: /“troops”/ }).waitFor();
    await untilDrawn(page);

    await tabTo(page, /^region Timeline$/);
    expect(await isFocusSeen(page)).toBe(true);
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.matches('.event, .cluster'));
    expect(await isFocusSeen(page)).toBe(true);
    const last = await focused(page);
    await page.keyboard.press('p');
    await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') !== name, last);
    await page.keyboard.press('Enter');
    // Events that lie on one another are in a list.
    const isList = () => page.getByRole('group', { name: /choose one from a list/ }).isVisible();
    await expect.poll(async () => (await isList()) || page.url().includes('event=')).toBe(true);
    if (await isList()) await page.keyboard.press('Enter');
    await page.waitForURL(/event=/);
    const id = new URL(page.url()).searchParams.get('event') ?? '';
    await page.locator(`[data-event-article="${id}"]`).waitFor();

    await tabTo(page, /^In the source/);
    expect(await isFocusSeen(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sources\/[\w-]+#[\w-]+/);
    await page.locator(':target').waitFor();
    await page.goBack();
    await page.waitForURL(new RegExp(`event=${id}`));
    await untilDrawn(page);
    await page.locator(`[data-event-article="${id}"]`).waitFor();

    await tabTo(page, /^region Timeline$/);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.search.includes('event='));
  });
});

describe('the keys of the timeline', () => {
  it('lead to the search, the matrix and the help, and Escape comes back', async () => {
    const page = await openPage('/?layout=timeline');
    await untilDrawn(page);
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await timeline.focus();
    await page.keyboard.press('/');
    expect(await focused(page)).toMatch(/^Search/);
    await timeline.focus();
    await page.keyboard.press('m');
    expect(await focused(page)).toMatch(/^Russia–China/);
    await timeline.focus();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Getting about' });
    await help.waitFor();
    expect(await help.innerText()).toContain('Next event of the lane');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    expect(await timeline.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('do nothing while the focus is elsewhere', async () => {
    const page = await openPage('/?layout=timeline&window=2020/2025');
    await untilDrawn(page);
    await page.locator('body').press('?');
    await page.getByRole('button', { name: 'Show all' }).focus();
    for (const key of ['?', '/', 'm', 'n', '+']) await page.keyboard.press(key);
    expect(await focused(page)).toBe('Show all');
    expect(windowOf(page)).toBe('2020/2025');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('combobox', { name: /^Search/ }).fill('');
    await page.keyboard.type('m?/+0');
    expect(await page.getByRole('combobox', { name: /^Search/ }).inputValue()).toBe('m?/+0');
  });

  it('move along a lane, between lanes and in time', async () => {
    const page = await openPage('/?layout=timeline&window=2020/2025');
    await untilDrawn(page);
    await page.getByRole('region', { name: 'Timeline' }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await untilWindowChanges(page, '2020/2025');
    await page.keyboard.press('Home');
    const lane = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.lane);
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-event-id'));
    const first = await lane();
    await page.keyboard.press(']');
    await page.waitForTimeout(100);
    expect(await lane()).toBe(first);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(
      (before) => (document.activeElement as HTMLElement).dataset.lane !== before,
      first,
    );
  });
});

describe('what a screen reader is told', () => {
  it('is the title, date, pairs, dispute and sources of every mark', async () => {
    const page = await openPage('/?lanes=none');
    await untilDrawn(page);
    const name = (id: string) => page.locator(`[data-event-id="${id}"]`).first().getAttribute('aria-label');
    expect(await name('north-korean-troops-to-russia-2024')).toMatch(
      /^North Korea sends troops to Russia, October 2024, Russia–North Korea, .*contested, \d sources$/,
    );
  });

  it('is offered as a table by the first stop before the timeline', async () => {
    const page = await openPage('/?layout=timeline&pair=PRK-RUS');
    await untilDrawn(page);
    await tabTo(page, /^Show these events as a table$/);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('region Timeline');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/layout=table&pair=PRK-RUS/);
    expect(await page.getByRole('row').count()).toBeGreaterThan(10);
  });
});
