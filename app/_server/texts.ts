import { isLoopbackRequest } from './public-origin.ts';

/**
 * Returns whether attached full texts may be shown to this request: they are not ours to publish, so only to the person
 * at this machine, unless `PUBLISH_TEXTS=1` says that the publisher allowed it.
 */
export async function mayShowTexts(): Promise<boolean> {
  if (process.env.PUBLISH_TEXTS === '1') return true;
  const { PUBLIC_URL, HOST } = process.env;
  // Behind a proxy or on a public address a Host header proves nothing.
  if (PUBLIC_URL || (HOST && HOST !== '127.0.0.1' && HOST !== 'localhost' && HOST !== '::1')) return false;
  return isLoopbackRequest();
}
