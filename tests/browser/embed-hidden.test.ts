import { describe, expect, it } from 'vitest';
import { around, embedAt } from './around-embeds.ts';
import { openPage, withBrowser } from './open-page.ts';

withBrowser();

/** Narrower than any word. */
const STRAY_PX = 16;

describe('an embed in a frame that is hidden at first', () => {
  it.each([
    ['takes no part in the page', 'display:none'],
    ['has no width', 'width:0;overflow:hidden'],
  ])('is drawn whole when it is shown: it %s', async (_how, style) => {
    const frame = `<iframe src="${embedAt('?pair=PRK-RUS')}" style="width:100%;height:500px;border:0"></iframe>`;
    const origin = await around(`<div id="box" style="${style}">${frame}</div>`);
    const page = await openPage(origin);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const embed = await (await page.locator('iframe').elementHandle())?.contentFrame();
    await embed?.waitForSelector('[data-state="ready"]', { state: 'attached' });
    await page.locator('#box').evaluate((box) => box.removeAttribute('style'));
    await embed?.waitForSelector('.event[data-event-id] .mark-label');
    const drawn = () =>
      embed?.evaluate((narrow) => {
        const boxes = (selector: string) =>
          [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
        const isSeen = ({ right, left }: DOMRect) => right > 0 && left < innerWidth;
        return {
          lines: boxes('.axis-line').filter((box) => isSeen(box) && box.height > 100).length > 5,
          stray: boxes('.mark-label').filter((box) => isSeen(box) && box.width > 0 && box.width < narrow)
            .length,
        };
      }, STRAY_PX);
    await expect.poll(drawn).toEqual({ lines: true, stray: 0 });
    expect(said).toEqual([]);
  });
});
