import { describe, expect, it } from 'vitest';
import { findAccessibilityFaults, openPage, untilDrawn, withBrowser } from '../open-page.ts';

withBrowser();

const WINDOW = '2024-02/2024-03';

describe('what goes on through the whole window', () => {
  it('is named under its lane, not drawn, and listed when pressed', async () => {
    const page = await openPage(`/?layout=timeline&window=${WINDOW}`);
    await untilDrawn(page);
    const line = page.locator('.timeline-mount .throughout:visible').first();
    await expect.poll(() => line.textContent()).toMatch(/^Throughout: .+/);
    const drawn = await page.evaluate(() => {
      const area =
        document.querySelector('.timeline-mount .timeline-axis')?.getBoundingClientRect() ?? new DOMRect();
      const marks = [...document.querySelectorAll<HTMLElement>('.timeline-mount .event')];
      return marks.filter((mark) => {
        const { left, right } = mark.getBoundingClientRect();
        return Math.min(right, area.right) - Math.max(left, area.left) > area.width * 0.9;
      }).length;
    });
    expect(drawn).toBe(0);
    const members = ((await line.getAttribute('data-members')) ?? '').split(' ');
    await line.press('Enter');
    const items = page.locator('.pile-list button');
    await expect.poll(() => items.count()).toBe(members.length);
    await items.first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get('event')).toBe(members[0]);
    await expect.poll(() => page.locator('.throughout[data-chosen]').count()).toBeGreaterThan(0);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  it('is drawn again where it begins or ends in the window', async () => {
    const page = await openPage(`/?layout=timeline&window=${WINDOW}`);
    await untilDrawn(page);
    const line = page.locator('.timeline-mount .throughout:visible').first();
    const [id] = ((await line.getAttribute('data-members')) ?? '').split(' ');
    expect(await page.locator(`.timeline-mount [data-event-id="${id}"]`).count()).toBe(0);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect
      .poll(() =>
        page
          .locator(`.timeline-mount [data-event-id="${id}"], .timeline-mount [data-members~="${id}"]`)
          .count(),
      )
      .toBeGreaterThan(0);
  });

  it('is in the picture that the server draws', async () => {
    const page = await openPage(`/?layout=timeline&window=${WINDOW}`, { javaScriptEnabled: false });
    const line = page.locator('.first-picture .throughout').first();
    expect(await line.textContent()).toMatch(/^Throughout: .+/);
    expect(await line.getAttribute('href')).toMatch(/^\/events\//);
  });
});
