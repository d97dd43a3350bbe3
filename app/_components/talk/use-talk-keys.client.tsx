'use client';

import { useEffect } from 'react';
import { type TalkAction, toTalkAction } from '#lib/talk/talk-keys.ts';

const CONTROLS = 'a, button, summary, input, select, textarea';

/** Hands every key press of the window that means something in a talk to `act`; an open dialog keeps its keys. */
export function useTalkKeys(act: (action: TalkAction) => void): void {
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
        const target = event.target instanceof Element ? event.target : null;
        const action = toTalkAction(event, target?.closest(CONTROLS) != null);
        // Where the notes are long, the arrows scroll them once the focus is there.
        const scrolls = target?.closest('[data-scrolls]') != null && (action === 'down' || action === 'up');
        if (action === null || scrolls) return;
        event.preventDefault();
        act(action);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [act]);
}
