'use client';

import { useEffect, useState } from 'react';

/** After so long without the pointer, it and the buttons leave a slide that fills the screen. */
const IDLE_MS = 3000;

/** Fills the screen with the page, or gives it back. */
export function toggleFullScreen(): void {
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  // The browser may refuse, as it does where nobody pressed anything; then all stays as it is.
  change.catch(() => {});
}

/** Returns whether the page fills the screen, whether it can, and whether the pointer has rested for a while meanwhile. */
export function useFullScreen(): { isFull: boolean; canFill: boolean; isIdle: boolean } {
  const [isFull, setFull] = useState(false);
  const [canFill, setCanFill] = useState(false);
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const read = () => setFull(document.fullscreenElement !== null);
    setCanFill(document.fullscreenEnabled);
    read();
    document.addEventListener('fullscreenchange', read, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  useEffect(() => {
    if (!isFull) return;
    const listening = new AbortController();
    let timer = 0;
    const wake = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = window.setTimeout(() => setIdle(true), IDLE_MS);
    };
    wake();
    for (const type of ['pointermove', 'pointerdown', 'focusin'])
      document.addEventListener(type, wake, { signal: listening.signal });
    return () => {
      listening.abort();
      clearTimeout(timer);
      setIdle(false);
    };
  }, [isFull]);
  return { isFull, canFill, isIdle };
}
