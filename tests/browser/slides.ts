import type { Page } from 'playwright-core';

export const TREATY = 'russia-north-korea-treaty-signed-2024';
export const CONTESTED = 'russia-fires-iranian-drones-at-ukraine';
/** Two passages say it, without contradiction. */
export const TRADE = 'four-states-trade-beyond-us-reach-2024';
/** Presents the three, in another order than that of their dates. */
export const THREE = `/present?only=${TRADE}&only=${CONTESTED}&only=${TREATY}`;

/** Returns the event whose slide is shown. */
export function shownOf(page: Page): Promise<string | null> {
  return page.locator('.slide:visible').getAttribute('data-slide');
}

/** Waits until the slide of the event is shown. */
export async function untilShown(page: Page, id: string): Promise<void> {
  await page.locator(`[data-slide="${id}"]:visible`).waitFor();
}

/** Presses one key after the other. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
