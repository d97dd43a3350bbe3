import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DESK, findAccessibilityFaults, openPage, withBrowser } from './open-page.ts';

withBrowser();

const COUNT = 4000;
const STYLES = [
  'tokens',
  'base',
  'timeline',
  'timeline-lanes',
  'timeline-marks',
  'timeline-labels',
  'timeline-clusters',
];
/** A gesture is over, its content has come in a lane a frame, and answers with it. */
const SETTLE_MS = 900;
let script = '';

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['tests/browser/large-timeline.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  });
  script = outputFiles[0]?.text ?? '';
}, 60_000);

async function openLarge(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage('/api/health', { viewport: DESK, bypassCSP: true, ...options });
  const styles = STYLES.map((name) => readFileSync(`app/styles/${name}.css`, 'utf8')).join('\n');
  await page.setContent(
    `<!doctype html><html lang="en"><title>Many</title><style>${styles}</style><body style="margin:0"><main><h1 class="visually-hidden">Many</h1><section id="timeline" style="height:700px"></section></main>`,
  );
  await page.evaluate(script);
  await page.evaluate((count) => globalThis.mountLarge(count), COUNT);
  await page.waitForTimeout(SETTLE_MS);
  return page;
}

/** The events whose marks, or whose piles, are at least in part in the window. */
const marksInView = (page: Page) =>
  page.evaluate(() => {
    const area = document.querySelector('.timeline-axis')?.getBoundingClientRect() ?? new DOMRect();
    return [...document.querySelectorAll<HTMLElement>('[data-event-id], [data-members]')].flatMap((mark) => {
      const { left, right } = mark.getBoundingClientRect();
      if (!mark.matches('.throughout') && (right <= area.left || left >= area.right)) return [];
      const ids = mark.dataset.members?.split(' ') ?? [mark.dataset.eventId ?? ''];
      return ids.map((id) => ({ id, ...globalThis.large.daysOf(id) }));
    });
  });
/** Those of them whose days are in the window: a pile may be there for others. */
const daysInView = async (page: Page) => {
  const { start, end } = await windowOf(page);
  return (await marksInView(page)).filter((mark) => mark.end > start && mark.start < end);
};
const windowOf = (page: Page) => page.evaluate(() => globalThis.large.handle.getWindow());
const laneTops = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.lane-label')].map((lane) => lane.getBoundingClientRect().top),
  );

describe('a timeline of thousands of events', () => {
  it('takes away no event that is still in the window, in 20 zooms', async () => {
    const page = await openLarge();
    await page.mouse.move(900, 300);
    let lost: string[] = [];
    for (let step = 0; step < 20; step += 1) {
      const [before, was] = [await daysInView(page), await windowOf(page)];
      await page.mouse.wheel(0, step % 3 === 2 ? -220 : -120);
      await page.waitForTimeout(SETTLE_MS);
      const now = await windowOf(page);
      const after = new Set((await marksInView(page)).map(({ id }) => id));
      const stay = before.filter(({ start, end }) => end > now.start + 1 && start < now.end - 1);
      expect(stay.length).toBeGreaterThan(0);
      lost = [...lost, ...stay.filter(({ id }) => !after.has(id)).map(({ id }) => id)];
      expect(now.end - now.start).toBeLessThan(was.end - was.start);
    }
    expect(lost).toEqual([]);
  }, 60_000);

  it('draws mostly what begins in the window, and some of each part of it', async () => {
    const page = await openLarge();
    // A few hundred of the events begin in it, and more than there is room for have begun before.
    const window = { start: 13_000, end: 13_730 };
    await page.evaluate((next) => globalThis.large.handle.setWindow(next), window);
    await expect.poll(async () => (await daysInView(page)).length).toBeGreaterThan(45);
    const drawn = await daysInView(page);
    const begun = drawn.filter(({ start }) => start >= window.start);
    expect(begun.length).toBeGreaterThan(drawn.length / 2);
    for (let start = window.start; start + 91 <= window.end; start += 91)
      expect(begun.filter((event) => event.start >= start && event.start < start + 91)).not.toEqual([]);
  });

  it('draws few elements, and moves no lane, wherever it goes', async () => {
    const page = await openLarge();
    const tops = await laneTops(page);
    await page.mouse.move(900, 300);
    for (const delta of [-400, -400, 300, -900, 1500]) {
      await page.mouse.wheel(0, delta);
      await page.waitForTimeout(SETTLE_MS);
      expect(await page.evaluate(() => document.getElementsByTagName('*').length)).toBeLessThan(700);
      expect(await laneTops(page)).toEqual(tops);
    }
  }, 30_000);

  it('keeps the elements of its marks through a gesture', async () => {
    const page = await openLarge();
    const kept = await page.evaluate(async () => {
      const area = document.querySelector('.timeline-scroller');
      const before = [...document.querySelectorAll('[data-event-id]')];
      const rect = area?.getBoundingClientRect() ?? new DOMRect();
      const at = { clientX: rect.left + 700, clientY: rect.top + 200, bubbles: true, cancelable: true };
      for (let step = 0; step < 6; step += 1) {
        area?.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -20 }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      const isIn = (mark: Element) => {
        const { left, right } = mark.getBoundingClientRect();
        return right > rect.left + 168 && left < rect.right;
      };
      return before.filter(isIn).every((mark) => mark.isConnected);
    });
    expect(kept).toBe(true);
  });

  it('accounts for every event of the window in marks and clusters', async () => {
    const page = await openLarge();
    await page.evaluate(() => globalThis.large.handle.fit());
    await page.waitForTimeout(SETTLE_MS);
    const counted = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-cluster-count]')].reduce(
        (sum, pill) => sum + Number(pill.dataset.clusterCount),
        0,
      ),
    );
    const marks = await page.locator('[data-event-id]').count();
    // What lies beside the window is in neither.
    expect(counted + marks).toBeGreaterThan(COUNT * 0.9);
    expect(counted + marks).toBeLessThanOrEqual(COUNT);
  });

  it('asks ahead, and asks for nothing twice', async () => {
    const page = await openLarge();
    await page.evaluate(() => globalThis.large.handle.zoomIn());
    await page.waitForTimeout(SETTLE_MS);
    await page.evaluate(() => globalThis.large.handle.zoomOut());
    await page.waitForTimeout(SETTLE_MS);
    const asked = await page.evaluate(() => globalThis.large.asked);
    expect(asked.length).toBeGreaterThan(1);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('stays as it is while no answer comes, and asks again on the next move', async () => {
    const page = await openLarge();
    await page.evaluate(() => {
      globalThis.large.isOffline = true;
      globalThis.large.handle.setWindow({ start: 12_000, end: 12_200 });
    });
    await page.waitForTimeout(SETTLE_MS);
    expect(await page.evaluate(() => globalThis.large.failures)).toBeGreaterThan(0);
    const asked = await page.evaluate(() => globalThis.large.asked.length);
    await page.waitForTimeout(SETTLE_MS);
    expect(await page.evaluate(() => globalThis.large.asked.length)).toBe(asked);
    await page.evaluate(() => {
      globalThis.large.isOffline = false;
      globalThis.large.handle.panBy(0.1);
    });
    await page.waitForTimeout(SETTLE_MS);
    expect(await page.evaluate(() => globalThis.large.asked.length)).toBeGreaterThan(asked);
    expect((await marksInView(page)).length).toBeGreaterThan(5);
  });
});

describe('a cluster', () => {
  it('says what it holds, and goes there when it is clicked', async () => {
    const page = await openLarge();
    const pill = page.locator('.cluster:not(.pile)').nth(8);
    const name = (await pill.getAttribute('aria-label')) ?? '';
    expect(name).toMatch(/^[\d,]+ more events?, [A-Z]{3}-[A-Z]{3}, .*\d{4}.*; zoom in$/);
    const before = await windowOf(page);
    await pill.click();
    await page.waitForTimeout(SETTLE_MS);
    const after = await windowOf(page);
    expect(after.end - after.start).toBeLessThan((before.end - before.start) * 0.7);
    expect(await page.evaluate(() => globalThis.large.selected)).toBeNull();
  });

  it('is reached and opened by the keyboard, which stays in the timeline', async () => {
    const page = await openLarge();
    await page.locator('#timeline').focus();
    await page.keyboard.press('Home');
    for (let step = 0; step < 60; step += 1) {
      if (await page.evaluate(() => document.activeElement?.matches('.cluster:not(.pile)'))) break;
      await page.keyboard.press(']');
    }
    expect(await page.evaluate(() => document.activeElement?.matches('.cluster:not(.pile)'))).toBe(true);
    const before = await windowOf(page);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(SETTLE_MS);
    const after = await windowOf(page);
    expect(after.end - after.start).toBeLessThan(before.end - before.start);
    expect(await page.evaluate(() => document.activeElement?.closest('#timeline') !== null)).toBe(true);
  });

  it('overlaps no other and no label', async () => {
    const page = await openLarge();
    const overlaps = await page.evaluate(() => {
      const boxes = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
      const pills = boxes('.cluster');
      const others = [...pills, ...boxes('.mark-label')].filter(({ width }) => width > 0);
      return pills.flatMap((pill) =>
        others.filter(
          (other) =>
            other !== pill &&
            other.left < pill.right - 1 &&
            other.right > pill.left + 1 &&
            other.top < pill.bottom - 1 &&
            other.bottom > pill.top + 1,
        ),
      ).length;
    });
    expect(overlaps).toBe(0);
  });
});

describe.each(['light', 'dark'] as const)('the look of many events, %s', (colorScheme) => {
  it('is without fault for axe', async () => {
    const page = await openLarge({ colorScheme });
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  it('shows the mass behind the marks', async () => {
    const page = await openLarge({ colorScheme });
    const drawn = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.timeline-density');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return [...pixels].filter((value, index) => index % 4 === 3 && value > 0).length;
    });
    expect(drawn).toBeGreaterThan(1000);
  });
});
