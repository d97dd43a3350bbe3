import { headers } from 'next/headers';
import { isLoopbackAddress, isLoopbackHost } from '#lib/urls.ts';

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

/** Returns whether the request came to a loopback name, so that the person sits at this machine. */
export async function isLoopbackRequest(): Promise<boolean> {
  const given = await headers();
  const host = given.get('host');
  if (host === null || !isLoopbackHost(host)) return false;
  // A proxy on this machine may rewrite Host to loopback; what it says of the asker then tells.
  if (given.has('forwarded') || given.has('via') || given.has('x-real-ip')) return false;
  return ['x-forwarded-for', 'x-forwarded-host'].every((name) =>
    (given.get(name) ?? '').split(',').every((one) => one.trim() === '' || isLoopbackAddress(one.trim())),
  );
}
