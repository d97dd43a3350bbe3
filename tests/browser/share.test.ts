import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DESK, findAccessibilityFaults, openPage, PHONE, withBrowser } from './open-page.ts';

withBrowser();

const TREATY = 'russia-north-korea-treaty-signed-2024';
const openShare = async (page: Page) => {
  await page.locator('.site-header').getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.waitFor();
  return dialog;
};

describe('the share dialog', () => {
  it('shows the embed as it will be, and the code for it', async () => {
    const page = await openPage('/?pair=PRK-RUS');
    const dialog = await openShare(page);
    const frame = dialog.frameLocator('iframe');
    await frame.locator('[data-event-id]').first().waitFor();
    await dialog.getByRole('button', { name: 'Dark' }).click();
    await dialog.getByRole('button', { name: '4:3' }).click();
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Troops & “treaties”');
    await frame.getByRole('heading', { level: 1, name: 'Troops & “treaties”' }).waitFor();
    await dialog.getByRole('button', { name: 'Web page' }).click();
    const code = await dialog.getByRole('textbox', { name: 'Web page' }).inputValue();
    expect(code).toContain('theme=dark&amp;title=Troops+%26+');
    expect(code).toContain('width="960" height="720"');
    expect(code).toContain(`src="${inject('baseUrl')}/embed?pair=PRK-RUS`);
  });

  it('makes code that shows what the preview showed', async () => {
    const page = await openPage(`/events/${TREATY}`);
    const dialog = await openShare(page);
    await dialog.getByRole('button', { name: 'Web page' }).click();
    const code = await dialog.getByRole('textbox', { name: 'Web page' }).inputValue();
    const address = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const embed = await openPage(address);
    await embed.getByRole('complementary', { name: 'Event' }).locator('blockquote').first().waitFor();
  });

  it('of a source is about the events that are cited from it', async () => {
    const page = await openPage('/sources/silver-2025');
    const dialog = await openShare(page);
    expect(await dialog.locator('iframe').getAttribute('src')).toBe('/embed?source=silver-2025');
    await dialog.getByRole('button', { name: 'reveal.js' }).click();
    expect(await dialog.getByRole('textbox', { name: 'reveal.js' }).inputValue()).toContain(
      '/embed?source=silver-2025',
    );
    for (const link of await dialog.locator('.share-downloads a').all())
      expect(await link.getAttribute('href')).toContain('source=silver-2025');
  });

  it('of an event has files of that event alone', async () => {
    const page = await openPage(`/events/${TREATY}`);
    const dialog = await openShare(page);
    for (const link of await dialog.locator('.share-downloads a').all())
      expect(await link.getAttribute('href')).toMatch(new RegExp(`\\?only=${TREATY}(?:&width|$)`));
    await dialog.getByRole('button', { name: 'Markdown' }).click();
    expect(await dialog.getByRole('textbox', { name: 'Markdown' }).inputValue()).toContain(`?only=${TREATY}`);
  });

  it('takes a size of one’s own, within bounds', async () => {
    const page = await openPage('/');
    const dialog = await openShare(page);
    const width = dialog.getByRole('spinbutton', { name: 'Width in pixels' });
    await width.fill('99999');
    await width.press('Enter');
    await dialog.getByRole('button', { name: 'Web page' }).click();
    expect(await dialog.getByRole('textbox', { name: 'Web page' }).inputValue()).toContain('width="7680"');
  });

  it('copies, says so, and gives the focus back', async () => {
    const page = await openPage('/?pair=PRK-RUS', { permissions: ['clipboard-read', 'clipboard-write'] });
    const dialog = await openShare(page);
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await dialog.getByText('Link copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${inject('baseUrl')}/?pair=PRK-RUS`,
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Share');
  });

  it('opens from the panel of an event, with that event', async () => {
    const page = await openPage(`/?event=${TREATY}&layout=timeline`);
    await page.getByRole('complementary', { name: 'Event' }).getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await dialog.getByRole('checkbox', { name: 'The chosen event' }).uncheck();
    await dialog.getByRole('button', { name: 'reveal.js' }).click();
    expect(await dialog.getByRole('textbox', { name: 'reveal.js' }).inputValue()).toContain('/embed"');
  });

  it.each([
    [DESK, 'light'],
    [DESK, 'dark'],
    [PHONE, 'light'],
    [PHONE, 'dark'],
  ] as const)('is accessible and fits at %o, %s', async (viewport, colorScheme) => {
    const page = await openPage('/?pair=PRK-RUS&layout=timeline', { viewport, colorScheme });
    const dialog = await openShare(page);
    await dialog.frameLocator('iframe').locator('.event[data-event-id]').first().waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    const content = dialog.locator('.share-content');
    expect(await content.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });
});
