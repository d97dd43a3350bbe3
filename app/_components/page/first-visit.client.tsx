'use client';

import { useEffect, useRef, useState } from 'react';

const SEEN_KEY = 'dyadline:hint-seen';

/** Says in one line what the timeline can do, until somebody does it; then never again in this browser. */
export function FirstVisit({ isStrip }: { isStrip: boolean }) {
  const hint = useRef<HTMLParagraphElement>(null);
  const [isShown, setShown] = useState(false);
  useEffect(() => setShown(!wasSeen()), []);
  useEffect(() => {
    const screen = hint.current?.closest('.timeline-screen');
    if (!isShown || !screen) return;
    const listening = new AbortController();
    const { signal } = listening;
    const onUse = (event: Event) => {
      // Tab only leads there; what the hint says is still news.
      if (event instanceof KeyboardEvent && ['Tab', 'Shift'].includes(event.key)) return;
      rememberSeen();
      setShown(false);
    };
    for (const type of ['pointerdown', 'wheel', 'keydown'])
      screen.addEventListener(type, onUse, { signal, passive: true, capture: true });
    return () => listening.abort();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <p ref={hint} className="first-visit" role="note">
      <span className="first-visit-mouse">
        Drag to move in time, {isStrip ? 'scroll over the timeline' : 'hold Ctrl or ⌘ and scroll'} to zoom,
        choose an event to read what it rests on.
      </span>
      <span className="first-visit-touch">Drag sideways, pinch to zoom, tap an event.</span>
    </p>
  );
}

/** Where the browser has no storage, or refuses it, the hint is not shown at all: it would come again on every page. */
function wasSeen(): boolean {
  try {
    return localStorage.getItem(SEEN_KEY) !== null;
  } catch {
    return true;
  }
}

function rememberSeen(): void {
  try {
    localStorage.setItem(SEEN_KEY, '1');
  } catch {
    // Full or forbidden: it is only a hint.
  }
}
