'use client';

import { type RefObject, useEffect } from 'react';
import type { TalkStep } from '#lib/talk/talk-position.ts';

/** A finger that went further than this meant to swipe. */
const SWIPE_PX = 40;
/** The left part of the stage leads back, the rest on, as in other programs that show slides. */
const BACK_SHARE = 0.25;

/** Lets taps, clicks and swipes on the stage move the talk; text can still be selected, and links and buttons used. */
export function useStagePointer(stage: RefObject<HTMLElement | null>, step: (step: TalkStep) => void): void {
  useEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    let down: { x: number; y: number } | null = null;
    let isSwiped = false;
    element.addEventListener(
      'pointerdown',
      ({ clientX, clientY, pointerType, isPrimary }) => {
        isSwiped = false;
        down = pointerType === 'mouse' || !isPrimary || isZoomed() ? null : { x: clientX, y: clientY };
      },
      { signal },
    );
    element.addEventListener(
      'pointerup',
      ({ clientX, clientY, isPrimary }) => {
        if (down === null || !isPrimary) return;
        const swipe = toSwipe(clientX - down.x, clientY - down.y);
        down = null;
        if (swipe === null) return;
        isSwiped = true;
        step(swipe);
      },
      { signal },
    );
    // Else the browser lets the swipe run on as a fling, and the next tap only stops that.
    element.addEventListener(
      'touchmove',
      (event) => {
        if (event.touches.length === 1 && event.cancelable && !isZoomed()) event.preventDefault();
      },
      { signal, passive: false },
    );
    element.addEventListener(
      'click',
      ({ clientX, target }) => {
        const isOwn = target instanceof Element && target.closest('a, button') !== null;
        if (isSwiped || isOwn || !(document.getSelection()?.isCollapsed ?? true)) return;
        const { left, width } = element.getBoundingClientRect();
        step(clientX - left < width * BACK_SHARE ? 'previous' : 'next');
      },
      { signal },
    );
    return () => listening.abort();
  }, [stage, step]);
}

/** Where the page is pinched larger, one finger moves over it. */
function isZoomed(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1.01;
}

function toSwipe(x: number, y: number): TalkStep | null {
  if (Math.max(Math.abs(x), Math.abs(y)) < SWIPE_PX) return null;
  if (Math.abs(x) > Math.abs(y)) return x < 0 ? 'next' : 'previous';
  return y < 0 ? 'down' : 'up';
}
