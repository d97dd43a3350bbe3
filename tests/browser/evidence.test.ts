import { describe, expect, it } from 'vitest';
import { DESK, findAccessibilityFaults, openPage, PHONE, untilDrawn, withBrowser } from './open-page.ts';

withBrowser();

const TREATY = 'russia-north-korea-treaty-signed-2024';

describe('the panel', () => {
  it('shows the quotation with its time expression marked, who says so, and how the date was read', async () => {
    const page = await openPage(`/?event=${TREATY}`);
    const panel = page.getByRole('complementary', { name: 'Event' });
    await panel.getByRole('heading', { level: 2 }).waitFor();
    const text = await panel.innerText();
    expect(text).toContain('19 June 2024');
    expect(text).toContain('known to the day');
    expect(text).toContain('from the public record');
    expect(await panel.locator('mark').first().innerText()).toContain('June');
    expect(text).toContain('This passage alone');
    expect(text).toContain('Read from');
  });

  it('goes on to the next event and back in time, and closes', async () => {
    const page = await openPage(`/?pair=PRK-RUS&event=${TREATY}`);
    const panel = page.getByRole('complementary', { name: 'Event' });
    const title = await panel.getByRole('heading', { level: 2 }).innerText();
    await panel.getByRole('button', { name: 'Next' }).click();
    await page.waitForFunction((id) => !location.search.includes(id), TREATY);
    await panel.getByRole('button', { name: 'Previous' }).click();
    await page.waitForURL(new RegExp(`event=${TREATY}`));
    await panel.getByRole('heading', { level: 2, name: title }).waitFor();
    await panel.getByRole('button', { name: 'Close' }).click();
    await page.waitForFunction(() => !location.search.includes('event='));
    await page.goBack();
    await panel.getByRole('heading', { level: 2, name: title }).waitFor();
  });

  it('says so where an event does not exist', async () => {
    const page = await openPage('/?event=no-such-event');
    await page.getByText('There is no event with this address.').waitFor();
  });
});

describe('the way from an event to its source and back', () => {
  it('is one click each way', async () => {
    const page = await openPage(`/?event=${TREATY}`);
    await page
      .getByRole('complementary', { name: 'Event' })
      .getByRole('link', { name: 'In the source' })
      .first()
      .click();
    await page.waitForURL(/\/sources\/[\w-]+#[\w-]+/);
    const excerpt = page.locator(':target');
    await excerpt.waitFor();
    expect(await excerpt.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    await excerpt.locator(`a[href^="/events/${TREATY}"]`).first().click();
    await page.waitForURL(`**/events/${TREATY}*`);
    expect(await page.locator('mark').first().innerText()).toContain('June');
  });
});

describe('without JavaScript', () => {
  it('reads the events as rows, and an event with its receipts', async () => {
    const page = await openPage('/?pair=PRK-RUS&from=2024&to=2024', { javaScriptEnabled: false });
    expect(await page.locator('.chronicle-row').count()).toBeGreaterThan(10);
    await page.getByRole('link', { name: /sign/ }).first().click();
    await page.waitForURL(/\/events\//);
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
  });
});

describe('the table', () => {
  it('sorts by its headings and opens an event beside it', async () => {
    // So few that all of them stand in the document.
    const page = await openPage('/?layout=table&pair=PRK-RUS');
    const titles = () =>
      page
        .locator('tbody tr td, tbody tr th')
        .filter({ has: page.locator('a') })
        .allInnerTexts();
    const byDate = await titles();
    await page.getByRole('columnheader').getByRole('link', { name: 'Event' }).click();
    await page.waitForURL(/sort=title/);
    await page.locator('th[aria-sort="ascending"]').filter({ hasText: 'Event' }).waitFor();
    await expect.poll(titles).not.toEqual(byDate);
    expect([...(await titles())].sort()).toEqual([...byDate].sort());
    await page.locator('.event-table tbody a').first().click();
    await page.waitForURL(/event=/);
    await page.getByRole('complementary', { name: 'Event' }).getByRole('heading', { level: 2 }).waitFor();
  });
});

describe('every page', () => {
  const paths = [
    '/',
    `/?pair=PRK-RUS&event=${TREATY}`,
    '/?layout=table',
    '/?q=nothing-matches-this',
    `/events/${TREATY}`,
    '/sources',
    '/sources/kendall-taylor-2024',
    '/problems/not-found',
  ];
  const views = [DESK, PHONE].flatMap((viewport) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })),
  );
  it.each(paths)('has no fault that axe finds, at both widths, light and dark: %s', async (path) => {
    for (const view of views) {
      const page = await openPage(path, view);
      if (path === '/') await untilDrawn(page);
      expect([view.viewport.width, view.colorScheme, await findAccessibilityFaults(page)]).toEqual([
        view.viewport.width,
        view.colorScheme,
        [],
      ]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1)).toBe(true);
    }
  });
});
