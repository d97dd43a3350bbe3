import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAccessibilityFaults, openPage, PHONE, totalOf, untilDrawn, withBrowser } from './open-page.ts';

withBrowser();

const sentence = (page: Page, words: RegExp) =>
  page.getByRole('heading', { level: 1, name: words }).waitFor();
const menu = (page: Page, name: string) => page.locator('.filter-menu summary', { hasText: name });

describe('the filter menus', () => {
  it.each([
    ['Type', /^Summit \d/, 'type=summit'],
    ['Source', /^The Axis of Upheaval: /, 'source=kendall-taylor-2024'],
    ['Importance', /^4 or more \d/, 'importance=4'],
    ['Actor', /^North Korea \d/, 'actor=PRK'],
  ])('say what a choice gives, and give it: %s', async (name, choice, filter) => {
    const page = await openPage('/?from=2022');
    await menu(page, name).click();
    const link = page.locator('.filter-menu-list').getByRole('link', { name: choice });
    const said = Number(/(\d+) events?$/.exec((await link.textContent()) ?? '')?.[1]);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await link.click();
    await page.waitForURL((url) => url.search.includes(filter) && url.search.includes('from=2022'));
    expect(said).toBe(await totalOf(`from=2022&${filter}`));
    await sentence(page, new RegExp(`· ${said} of `));
    // The menu stays for another choice, and goes away with Escape.
    expect(await link.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await link.waitFor({ state: 'hidden' });
  });

  it('finds an actor by any of its names, and takes the first with Enter', async () => {
    const page = await openPage('/');
    await menu(page, 'Actor').click();
    await page.getByRole('searchbox', { name: 'Find an actor' }).fill('pyongy');
    expect(await page.locator('.filter-menu-list').getByRole('link').allInnerTexts()).toHaveLength(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?actor=PRK$/);
    await sentence(page, /^With North Korea/);
  });

  it('lets contested events through alone', async () => {
    const page = await openPage('/');
    await page.getByRole('link', { name: /^Contested \d/ }).click();
    await page.waitForURL(/\?contested=1$/);
    await sentence(page, new RegExp(`^Contested · ${await totalOf('contested=1')} of `));
  });
});

describe('the period', () => {
  it('is set with how surely an event lies in it, and taken back', async () => {
    const page = await openPage('/?pair=PRK-RUS');
    await menu(page, 'Period').click();
    await page.getByLabel('From', { exact: true }).fill('2024');
    await page.getByLabel('to', { exact: true }).fill('2024-06');
    await page.getByLabel('certainly inside').check();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Set period' }).click();
    await page.waitForURL(/\?pair=PRK-RUS&from=2024&to=2024-06&match=within$/);
    const within = await totalOf('pair=PRK-RUS&from=2024&to=2024-06&match=within');
    expect(within).toBeLessThan(await totalOf('pair=PRK-RUS&from=2024&to=2024-06'));
    await sentence(page, new RegExp(`certainly within 2024 to June 2024 · ${within} of `));
    // What was asked for is done: the menu is closed, and the focus is on its button.
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Period') === true);
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('certainly inside').isChecked()).toBe(true);
    await page.getByLabel('possibly inside').check();
    await page.getByRole('button', { name: 'Set period' }).click();
    await page.waitForURL(/\?pair=PRK-RUS&from=2024&to=2024-06$/);
    await menu(page, 'Period').click();
    await page.getByRole('link', { name: 'Any time' }).click();
    await page.waitForURL(/\?pair=PRK-RUS$/);
  });
});

describe('a date that is typed', () => {
  it('is taken where it is certain what it means', async () => {
    const page = await openPage('/');
    await menu(page, 'Period').click();
    await page.getByLabel('From', { exact: true }).fill('44 BC');
    await page.getByLabel('to', { exact: true }).fill('12 June 2024');
    await page.getByRole('button', { name: 'Set period' }).click();
    await sentence(page, /^44 BC to 12 June 2024/);
  });

  it('stays in its field with the reason beside it where it is not', async () => {
    const page = await openPage('/');
    await menu(page, 'Period').click();
    const from = page.getByLabel('From', { exact: true });
    await from.fill('-44');
    await page.getByRole('button', { name: 'Set period' }).click();
    await page.getByText('is written -0043 (44 BC) or -0044 (45 BC)').last().waitFor();
    await expect.poll(() => from.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await from.inputValue()).toBe('-44');
    expect(await from.getAttribute('aria-invalid')).toBe('true');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await from.fill('-0043');
    await page.keyboard.press('Enter');
    await sentence(page, /^From 44 BC/);
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Period') === true);
  });
});

describe('the focus', () => {
  const active = (page: Page) => page.evaluate(() => document.activeElement?.className ?? '');

  it('stays in the page when the part of the filter that had it goes', async () => {
    const page = await openPage('/?pair=PRK-RUS&from=2022');
    await page.getByRole('link', { name: /^from 2022/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?pair=PRK-RUS$/);
    await page.waitForFunction(() => document.activeElement?.className === 'filter-sentence');
    await page.goto(new URL('/?pair=CHN-IRN&q=troops', page.url()).href, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: /^without “troops”/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?pair=CHN-IRN$/);
    await page.waitForFunction(() => document.activeElement?.className === 'filter-sentence');
  });

  it('stays in the field after a search', async () => {
    const page = await openPage('/');
    await page.getByRole('combobox', { name: /^Search/ }).fill('troops');
    await page.keyboard.press('Enter');
    await sentence(page, /^“troops”/);
    expect(await active(page)).toBe('field');
  });
});

describe('the band of filters', () => {
  it.each([1001, 1100, 1300, 1440])('has two rows of controls at %i px', async (width) => {
    const page = await openPage('/?pair=PRK-RUS&from=2022&asof=2024-10-30&layout=timeline', {
      viewport: { width, height: 800 },
    });
    const tops = await page
      .locator('.filter-controls .button:visible')
      .evaluateAll((buttons) => [
        ...new Set(buttons.map((button) => Math.round(button.getBoundingClientRect().top / 10))),
      ]);
    expect(tops).toHaveLength(2);
  });
});

describe('the day as of which is asked', () => {
  const slider = (page: Page) => page.getByRole('slider', { name: 'As known on' });

  it('moves over the days of publication by keyboard, and keeps window and event', async () => {
    const page = await openPage('/?window=2020/2025&event=brics-summit-kazan-2024');
    await untilDrawn(page);
    await menu(page, 'As known on').click();
    await slider(page).focus();
    await page.keyboard.press('Home');
    await page.waitForURL(/asof=2024-05-29&window=2020\/2025&event=brics-summit-kazan-2024$/);
    const known = await totalOf('asof=2024-05-29');
    expect(await slider(page).getAttribute('aria-valuetext')).toBe(`29 May 2024, ${known} events`);
    await sentence(page, new RegExp(`^As known on 29 May 2024 · ${known} of `));
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/asof=2024-10-27/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('asof'));
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[type=range]')?.value === '5');
  });

  it('has a button for each way, and a field for any day', async () => {
    const page = await openPage('/?pair=PRK-RUS');
    await menu(page, 'As known on').click();
    await page.getByRole('link', { name: 'Earlier day of publication' }).click();
    await page.waitForURL(/pair=PRK-RUS&asof=2025-09-30/);
    await page.getByRole('link', { name: 'Now', exact: true }).click();
    await page.waitForURL((url) => !url.search.includes('asof'));
    await page.getByLabel('Day', { exact: true }).fill('2024-05-30');
    await page.getByRole('button', { name: 'Set day' }).click();
    await page.waitForURL(/pair=PRK-RUS&asof=2024-05-30/);
    await menu(page, 'As known on').click();
    await page.locator('[aria-valuetext^="30 May 2024, "]').waitFor();
  });
});

describe('a search', () => {
  it('has its words marked in the titles of the table', async () => {
    const page = await openPage('/?q=troops&layout=table');
    const marks = await page.locator('.event-table td a mark').allInnerTexts();
    expect(marks.length).toBeGreaterThan(2);
    for (const mark of marks) expect(mark.toLowerCase()).toBe('troops');
  });
});

describe('a filter that lets nothing through', () => {
  it('says which part excludes most, and offers to undo it first', async () => {
    const page = await openPage('/?q=troops&pair=CHN-IRN&from=2022');
    const state = page.getByRole('region', { name: 'No events' });
    const offers = await state.getByRole('link').allInnerTexts();
    const counts = offers.map((offer) => Number(/: (\d+) events?$/.exec(offer)?.[1]));
    expect(counts).toHaveLength(3);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(offers[0]).toBe(`without “troops”: ${await totalOf('pair=CHN-IRN&from=2022')} events`);
    await state.getByRole('link').first().click();
    await page.waitForURL(/\?pair=CHN-IRN&from=2022$/);
    await untilDrawn(page);
  });

  it('says so where no single part is the reason', async () => {
    const page = await openPage('/?q=zzzz&asof=1990-01-01');
    await page.getByText('No single part of the filter is the reason').waitFor();
    await page.getByRole('link', { name: /^Clear the filter/ }).click();
    await sentence(page, /^All events/);
  });
});

describe('the filters on a phone', () => {
  it('are one line, and a sheet that holds the rest', async () => {
    const page = await openPage('/?pair=PRK-RUS&from=2022&to=2024-10&q=north', { viewport: PHONE });
    await untilDrawn(page);
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(heading?.height).toBeLessThan(32);
    const timeline = await page.getByRole('region', { name: 'Timeline' }).boundingBox();
    expect(timeline?.y).toBeLessThan(180);
    const cell = page.getByRole('link', { name: /^China–Iran, / });
    expect(await cell.isVisible()).toBe(false);
    await page.getByRole('button', { name: /^Filters/ }).click();
    await menu(page, 'Pairs').click();
    await cell.click();
    await page.waitForURL(/pair=CHN-IRN&pair=PRK-RUS/);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Show \d+ events?$/ }).click();
    await cell.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => globalThis.layoutShift)).toBeLessThan(0.02);
  });
});

describe('the filters without scripts', () => {
  it('are links and forms that keep the rest of the filter', async () => {
    const page = await openPage('/?pair=PRK-RUS', { javaScriptEnabled: false });
    await menu(page, 'Type').click();
    await page
      .locator('.filter-menu-list')
      .getByRole('link', { name: /^Statement \d/ })
      .click();
    await page.waitForURL(/\?pair=PRK-RUS&type=statement$/);
    await menu(page, 'As known on').click();
    await page.getByRole('link', { name: 'Earlier day of publication' }).click();
    await page.waitForURL(/\?pair=PRK-RUS&type=statement&asof=2025-09-30$/);
    await menu(page, 'Period').click();
    await page.getByLabel('From', { exact: true }).fill('2024');
    await page.getByRole('button', { name: 'Set period' }).click();
    await page.waitForURL(/from=2024/);
    await sentence(page, /^Russia–North Korea, statement, from 2024, as known on 30 September 2025/);
  });
});
