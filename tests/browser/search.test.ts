import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, findAccessibilityFaults, openPage, PHONE, withBrowser } from './open-page.ts';

withBrowser();

const field = (page: Page) => page.getByRole('combobox', { name: /^Search/ });
const options = (page: Page) => page.getByRole('listbox', { name: 'Events found' }).getByRole('option');
const query = (page: Page) => new URL(page.url()).searchParams;

describe.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('the search field at %s width', (_name, viewport) => {
  it('lists what it finds while one types, those with the words in their title first', async () => {
    const page = await openPage('/', { viewport });
    await field(page).pressSequentially('treatie');
    await options(page).first().waitFor();
    expect(await options(page).first().locator('mark').innerText()).toMatch(/^treat(y|ies)$/i);
    const box = await page.getByRole('listbox', { name: 'Events found' }).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    const id = await options(page).first().getAttribute('data-event-id');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => options(page).first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('event')).toBe(id);
    expect(query(page).get('q')).toBeNull();
    await expect.poll(() => options(page).count()).toBe(0);
  });

  it('shows words in their sentence where they stand in no title', async () => {
    const page = await openPage('/?event=brics-summit-kazan-2024', { viewport });
    await field(page).pressSequentially('catalyst');
    const sentence = options(page).locator('.search-sentence').first();
    await sentence.waitFor();
    expect(await sentence.locator('mark').first().innerText()).toMatch(/^catalyst/i);
    expect((await sentence.innerText()).length).toBeGreaterThan('catalyst'.length);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  it('opens what is pressed, and closes with Escape', async () => {
    const page = await openPage('/?from=2022', { viewport });
    await field(page).pressSequentially('kursk');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => options(page).count()).toBe(0);
    await field(page).press('Backspace');
    await options(page).first().waitFor();
    const id = await options(page).first().getAttribute('data-event-id');
    await options(page).first().click();
    await expect.poll(() => query(page).get('event')).toBe(id);
    expect(query(page).get('from')).toBe('2022');
  });
});

describe('a search', () => {
  it('that finds nothing offers words that are spelled nearly so', async () => {
    const page = await openPage('/?q=traety');
    await page.getByRole('link', { name: /^treaty: \d+ events?$/ }).click();
    await expect.poll(() => query(page).get('q')).toBe('treaty');
    await page.getByRole('heading', { level: 1, name: /“treaty”/ }).waitFor();
  });

  it('with a date among its words offers the period', async () => {
    const page = await openPage('/');
    await field(page).pressSequentially('June 2024');
    const offer = options(page).filter({ hasText: 'In June 2024' });
    await offer.click();
    await expect.poll(() => [query(page).get('from'), query(page).get('to')]).toEqual(['2024-06', '2024-06']);
    expect(query(page).get('q')).toBeNull();
  });

  it('says in the table where words were found', async () => {
    const page = await openPage('/?q=treaty&layout=table');
    const rows = page.getByRole('row').filter({ has: page.locator('a') });
    await rows.first().waitFor();
    await expect.poll(() => rows.filter({ hasText: 'in a name' }).count()).toBeGreaterThan(0);
  });
});
