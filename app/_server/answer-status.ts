import type { AsyncLocalStorage } from 'node:async_hooks';

type Shared = typeof globalThis & { dyadlineAnswer?: AsyncLocalStorage<{ status: number }> };

/**
 * Gives the page that is being made a status of its own. Next's `notFound()` leaves readers without scripts an empty
 * page, and has nothing for 410; the server around it keeps an answer's status for us (`bin/serve.mjs`).
 */
export function answerWithStatus(status: 404 | 410): void {
  const answer = (globalThis as Shared).dyadlineAnswer?.getStore();
  if (answer !== undefined) answer.status = status;
}
