import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { servePages } from './decks.ts';

export const embedAt = (query: string) => `${inject('baseUrl')}/embed${query}`;

/** Serves a page of another site, longer than the screen; returns its origin. */
export const around = (body: string) =>
  servePages({
    '/': `<!doctype html><link rel="icon" href="data:,"><body style="height:3000px">${body}</body>`,
  });

/** Writes down what a page is told by its frames. */
export const listen = (page: Page) =>
  page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    addEventListener('message', ({ data }) => told.push(data));
  });

export const toldTo = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { told: unknown[] }).told);
