import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterEach, beforeAll, expect, inject } from 'vitest';

declare global {
  /** Sum of the layout shifts of this page that no input caused. */
  var layoutShift: number;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The two widths that every page is looked at in. */
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

let browser: Browser | undefined;
let opened: { page: Page; said: string[] }[] = [];

/** Starts a browser, one for all files of a process, and after each test closes its pages and checks that they were silent. */
export function withBrowser(): void {
  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM_PATH;
    if (!executablePath)
      throw new Error('There is no browser: install Chromium, or name one in CHROMIUM_PATH.');
    if (browser?.isConnected()) return;
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    });
  });
  afterEach(async () => {
    const said = opened.flatMap((one) => one.said);
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    expect(said, 'the console').toEqual([]);
  });
}

/** Opens a page of the served application in a context of its own and waits until it is quiet. */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  if (browser === undefined) throw new Error('call withBrowser() in the file first');
  const viewport = options.viewport ?? DESK;
  const hasTouch = viewport.width < 500;
  const context = await browser.newContext({ viewport, hasTouch, bypassCSP: false, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  opened.push({ page, said });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document')
      said.push(response.url());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  await page.addInitScript(() => {
    globalThis.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) globalThis.layoutShift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(new URL(path, inject('baseUrl')).href, { waitUntil: 'networkidle' });
  return page;
}

/** Takes what is meant to be said by the browser out of what a page must not have said; fails if it was not. */
export function expectSaid(page: Page, pattern: RegExp): void {
  const one = opened.find((known) => known.page === page);
  const others = one?.said.filter((line) => !pattern.test(line)) ?? [];
  expect(one?.said.length, `${pattern} in the console`).toBeGreaterThan(others.length);
  one?.said.splice(0, one.said.length, ...others);
}

/** Waits until the timeline is there, not only the picture of it that the server drew, with its first event. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.first-picture') === null && document.querySelector('[data-event-id]') !== null,
  );
}

/** Returns what axe-core finds wrong with the page, a line each: the rule and the elements. */
export async function findAccessibilityFaults(page: Page): Promise<string[]> {
  // A step within the site has its title some moments after its address. One that never has is a fault that axe tells of.
  await page.waitForFunction(() => document.title !== '', undefined, { timeout: 5000 }).catch(() => null);
  // Evaluated by the driver, which the page's policy does not bind.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          root: Document,
          options: { iframes: boolean },
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(document, { iframes: false });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  });
}

/** Returns the window that the address of the page names, or null. */
export function windowOf(page: Page): string | null {
  return new URL(page.url()).searchParams.get('window');
}

/** Waits until the address names another window than before, and returns it. */
export async function untilWindowChanges(page: Page, before: string | null): Promise<string> {
  await page.waitForFunction((old) => new URL(location.href).searchParams.get('window') !== old, before);
  return windowOf(page) ?? '';
}

/** Returns how many events of the data a filter lets through, as the API counts them. */
export async function totalOf(filter: string): Promise<number> {
  const answer = await fetch(`${inject('baseUrl')}/api/events?${filter}&limit=1`);
  return ((await answer.json()) as { total: number }).total;
}
