import { headers } from 'next/headers';
import { isLoopbackHost } from '#lib/urls.ts';

/**
 * Returns the origin for links in what leaves this machine, such as files and paper: that of `PUBLIC_URL`, else null. The
 * machine's own address leads nowhere for whoever gets them.
 */
export function sharedOrigin(): string | null {
  const configured = process.env.PUBLIC_URL;
  if (!configured) return null;
  const { origin, host } = new URL(configured);
  return isLoopbackHost(host) ? null : origin;
}

/**
 * Returns the origin that others reach this server at, for links that leave it: `PUBLIC_URL`, or the request's own host
 * where that is loopback, else null. A foreign Host header is never believed.
 */
export async function publicOrigin(): Promise<string | null> {
  const configured = process.env.PUBLIC_URL;
  if (configured) return new URL(configured).origin;
  const host = (await headers()).get('host');
  return host !== null && isLoopbackHost(host) ? `http://${host}` : null;
}
