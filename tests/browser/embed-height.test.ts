import { describe, expect, it } from 'vitest';
import { around, embedAt, listen, toldTo } from './around-embeds.ts';
import { openPage, withBrowser } from './open-page.ts';

withBrowser();

describe('the page around an embed', () => {
  it.each([
    ['', '.event[data-event-id]'],
    ['?pair=PRK-RUS', '.event[data-event-id]'],
    ['?lanes=none', '.event[data-event-id]'],
    ['?layout=table', '.embed-list li'],
    ['?only=nope', '.embed-fault'],
  ])('is told a height at which nothing scrolls, and no other once it obeys: %s', async (query, shown) => {
    const page = await openPage('about:blank');
    await page.setViewportSize({ width: 900, height: 3000 });
    await listen(page);
    await page.addInitScript(() =>
      addEventListener('message', ({ data }) => {
        const frame = document.querySelector('iframe');
        if (frame !== null && data?.type === 'dyadline:height') frame.height = data.height;
      }),
    );
    await page.goto(
      await around(`<iframe title="a" src="${embedAt(query)}" width="800" height="450"></iframe>`),
    );
    const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
    await frame?.waitForSelector(`[data-state="ready"] ${shown}`);
    const told = async () =>
      (await toldTo(page)).flatMap((one) => {
        const { type, height } = one as { type?: string; height?: number };
        return type === 'dyadline:height' ? [height] : [];
      });
    const settle = async (width: number) => {
      await page
        .locator('iframe')
        .evaluate((element, next) => element.setAttribute('width', next), `${width}`);
      await page.waitForTimeout(400);
      const hidden = await frame?.evaluate(() => {
        const box = document.querySelector('.timeline-scroller, .embed-list');
        return box === null ? 0 : box.scrollHeight - box.clientHeight;
      });
      const height = Number(await page.locator('iframe').getAttribute('height'));
      expect({ width, hidden }).toEqual({ width, hidden: 0 });
      expect(height).toBe((await told()).at(-1));
      return height;
    };
    const [wide, narrow, again] = [await settle(800), await settle(500), await settle(800)];
    expect(Math.min(wide, narrow)).toBeGreaterThanOrEqual(240);
    expect(again).toBe(wide);
    expect(new Set(await told()).size).toBe(wide === narrow ? 1 : 2);
  });
});
