import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FOCAL_PAIRS } from '../../focal.ts';
import { openPage, untilDrawn, withBrowser } from '../open-page.ts';

withBrowser();

/** Titles of labels that are cut though more of them would fit between the mark and its neighbours in the row. */
const cutBesideRoom = (page: Page) =>
  page.evaluate(() => {
    const area =
      document.querySelector('.timeline-mount .timeline-axis')?.getBoundingClientRect() ?? new DOMRect();
    const seen = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(`.timeline-mount ${selector}`)].filter(
        (element) => element.getBoundingClientRect().width > 0,
      );
    const taken = [...seen('.mark-label'), ...seen('.event'), ...seen('.pile')];
    return seen('.mark-label').flatMap((label) => {
      const missing = label.scrollWidth - label.clientWidth;
      const box = label.getBoundingClientRect();
      const mark = label.closest<HTMLElement>('.event');
      if (missing <= 1 || mark === null || mark.dataset.label === 'inside') return [];
      const isLeft = mark.dataset.label === 'left';
      const beside = taken
        .filter((other) => other !== label && other !== mark)
        .flatMap((other) => {
          const { left, right, top, bottom } = other.getBoundingClientRect();
          const isInRow = top < box.bottom - 2 && bottom > box.top + 2;
          const isBeside = isLeft ? right <= box.left + 1 : left >= box.right - 1;
          return isInRow && isBeside ? [isLeft ? box.left - right : left - box.right] : [];
        });
      const free = Math.min(...beside, isLeft ? box.left - area.left : area.right - box.right);
      return free > missing + 16 ? [`${label.textContent} (${free} px free)`] : [];
    });
  });

describe('labels', () => {
  it.each(FOCAL_PAIRS)('of %s are not cut beside free room', async (pair) => {
    const page = await openPage(`/?pair=${pair}&layout=timeline`);
    await untilDrawn(page);
    expect(await page.locator('.timeline-mount .mark-label').count()).toBeGreaterThan(1);
    expect(await cutBesideRoom(page)).toEqual([]);
  });

  it('are there for the event that is opened, wherever it lies', async () => {
    const page = await openPage('/?layout=timeline&window=2022/2024');
    await untilDrawn(page);
    const bare = page.locator('.timeline-mount .event[data-label="none"][data-weight="low"]');
    const ids = await bare.evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).dataset.eventId));
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids.slice(0, 3)) {
      const marks = page.locator(`.timeline-mount [data-event-id="${id}"]`);
      await marks.first().dispatchEvent('click');
      await expect
        .poll(() => marks.evaluateAll((all) => all.map((mark) => (mark as HTMLElement).dataset.label)))
        .not.toContain('none');
    }
  });
});

describe('lanes of actors', () => {
  it('have no pill for a single event', async () => {
    const page = await openPage('/?layout=timeline&lanes=actor');
    await untilDrawn(page);
    const counts = await page
      .locator('.timeline-mount [data-cluster-count]')
      .evaluateAll((pills) => pills.map((pill) => (pill as HTMLElement).dataset.clusterCount));
    expect(counts).not.toContain('1');
  });
});

describe('zooming', () => {
  it('keeps marks in their rows', async () => {
    const page = await openPage('/?layout=timeline&window=2014/2026');
    await untilDrawn(page);
    const rows = () =>
      page.evaluate(() => {
        const area = document.querySelector('.timeline-mount .timeline-axis')?.getBoundingClientRect();
        return [...document.querySelectorAll<HTMLElement>('.timeline-mount .event')].flatMap((mark) => {
          const { left, right } = mark.getBoundingClientRect();
          const isIn = right > (area?.left ?? 0) && left < (area?.right ?? 0);
          const { lane, eventId, label } = mark.dataset;
          return isIn && label !== 'none' ? [[`${lane} ${eventId}`, mark.style.top] as const] : [];
        });
      });
    const box = await page.getByRole('region', { name: 'Timeline' }).boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.8, (box?.y ?? 0) + 200);
    let changed = 0;
    let stayed = 0;
    for (let step = 0; step < 12; step += 1) {
      const before = new Map(await rows());
      const window = new URL(page.url()).searchParams.get('window');
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -100);
      await page.keyboard.up('Control');
      // Written once the gesture is over, which is when marks are laid out.
      await page.waitForFunction((old) => new URL(location.href).searchParams.get('window') !== old, window);
      for (const [id, top] of await rows()) {
        if (!before.has(id)) continue;
        if (before.get(id) === top) stayed += 1;
        else changed += 1;
      }
    }
    expect(stayed).toBeGreaterThan(100);
    expect(changed).toBeLessThan(12);
  });
});
