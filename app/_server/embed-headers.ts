/**
 * Returns the headers of an embed: anybody may frame it, decks opened from `file://` too, which `*` alone leaves out.
 * In a sandboxed frame the page has no origin of its own, and not every browser then takes `'self'` for the server's.
 */
export function embedHeaders(nonce: string, origin: string | null): Record<string, string> {
  const self = origin === null ? "'self'" : `'self' ${origin}`;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${self} 'unsafe-inline'`,
    `font-src ${self}`,
    `connect-src ${self}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors * file:',
  ].join('; ');
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  };
}
