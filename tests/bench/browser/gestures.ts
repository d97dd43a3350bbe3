import type { Page } from 'playwright-core';

/** How long each gesture lasts. */
const GESTURE_MS = 3000;
/** One way of a gesture: in, out, in, out. */
const TURN_MS = 750;
const STEP_MS = 16;
const WHEEL_PX = 30;
/** Pixels a step: a drag across half the screen in a turn. */
const DRAG_PX = 16;

type ScreenPoint = { x: number; y: number };

/** Where a gesture is made: in the middle of the timeline, or of the page where there is none. */
export async function findMiddle(page: Page): Promise<ScreenPoint> {
  const box = await page
    .getByRole('region', { name: 'Timeline', exact: true })
    .boundingBox({ timeout: 500 })
    .catch(() => null);
  const view = page.viewportSize() ?? { width: 0, height: 0 };
  if (box === null) return { x: view.width * 0.55, y: view.height / 2 };
  const bottom = Math.min(box.y + box.height, view.height);
  return { x: box.x + box.width * 0.55, y: (box.y + bottom) / 2 };
}

/** Turns the wheel in and out where the pointer is, with Ctrl held where the wheel alone scrolls. */
export async function zoom(page: Page, { x, y }: ScreenPoint, isWithKey: boolean): Promise<void> {
  await page.mouse.move(x, y);
  if (isWithKey) await page.keyboard.down('Control');
  await repeat((turn) => page.mouse.wheel(0, turn % 2 === 0 ? -WHEEL_PX : WHEEL_PX));
  if (isWithKey) await page.keyboard.up('Control');
}

/** Drags to and fro with the button held. */
export async function drag(page: Page, { x, y }: ScreenPoint): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  let at = x;
  await repeat(async (turn) => {
    at += turn % 4 === 0 || turn % 4 === 3 ? -DRAG_PX : DRAG_PX;
    await page.mouse.move(at, y);
  });
  await page.mouse.up();
}

/** Scrolls the page down and up with the wheel, three screens a second. */
export async function scroll(page: Page, { x, y }: ScreenPoint): Promise<void> {
  await page.mouse.move(x, y);
  const height = page.viewportSize()?.height ?? 0;
  await repeat((turn) => page.mouse.wheel(0, ((turn % 2 === 0 ? 1 : -1) * 3 * height * STEP_MS) / 1000));
}

/** A step at every frame as far as the browser keeps up; a slow page gets fewer steps, not a longer gesture. */
async function repeat(step: (turn: number) => Promise<void>): Promise<void> {
  const started = performance.now();
  for (let done = 0; ; done += 1) {
    const elapsed = performance.now() - started;
    if (elapsed >= GESTURE_MS) return;
    await step(Math.floor(elapsed / TURN_MS));
    const ahead = started + (done + 1) * STEP_MS - performance.now();
    if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
  }
}
