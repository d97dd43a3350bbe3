'use client';

import { useEffect, useState } from 'react';

const RETRY_MS = 15_000;

/** Says so while the server cannot be reached, and keeps links from leading to the browser's own error page meanwhile. */
export function OfflineBar() {
  const [isReachable, setReachable] = useState(true);
  const [wasAsked, setAsked] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const check = async () => {
      const answer = await isServerReachable();
      if (signal.aborted) return;
      setReachable(answer);
      if (answer) setAsked(false);
    };
    addEventListener('offline', check, { signal });
    addEventListener('online', check, { signal });
    return () => listening.abort();
  }, []);
  useEffect(() => {
    if (isReachable) return;
    const listening = new AbortController();
    const { signal } = listening;
    const refuse = (event: Event) => {
      if (!asksServer(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setAsked(true);
    };
    document.addEventListener('click', refuse, { capture: true, signal });
    document.addEventListener('submit', refuse, { capture: true, signal });
    const retry = setInterval(async () => {
      if (await isServerReachable()) setReachable(true);
    }, RETRY_MS);
    signal.addEventListener('abort', () => clearInterval(retry));
    return () => listening.abort();
  }, [isReachable]);
  return (
    <div role="status">
      {!isReachable && (
        <p className="offline-bar">
          {wasAsked
            ? 'That needs the server, which cannot be reached. What is on the screen stays.'
            : 'You are offline. The timeline and the events you have opened stay here.'}
        </p>
      )}
    </div>
  );
}

/** A server on this machine is reached without a network, so only trying tells. */
async function isServerReachable(): Promise<boolean> {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  if (!isLocal && !navigator.onLine) return false;
  try {
    await fetch('/api/health', { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

/** A link to another page or filter, or a form; not a jump within the page, nor an event that the timeline opens itself. */
function asksServer(event: Event): boolean {
  if (event.type === 'submit') return true;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return false;
  if (link.closest('.timeline-screen [data-event-id]') !== null || link.hasAttribute('download'))
    return false;
  return link.pathname !== location.pathname || link.search !== location.search;
}
