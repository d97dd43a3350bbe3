'use client';

import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { nearestHeight, SHEET_HEIGHTS, type SheetHeight, toPixels } from './sheet-heights.ts';

/** A press that moves farther is a drag, and no button under it is meant. */
const DRAG_PX = 6;
/** Room for the mark's frame and for the buttons that stand on the sheet. */
const SIGHT_MARGIN_PX = 64;

/**
 * On a narrow screen a sheet at the foot, in three heights, by buttons or by dragging its handle; elsewhere it is as if
 * it were not there. `shown` is what it shows, null while it is closed.
 */
export function PhoneSheet({ shown, children }: { shown: string | null; children: ReactNode }) {
  const [height, setHeight] = useState<SheetHeight>('half');
  const sheet = useRef<HTMLDivElement>(null);
  const drag = useRef<{ y: number; height: number; at: number; speed: number; last: number } | null>(null);
  const isOpen = shown !== null;

  useEffect(() => {
    // Reckoned, not measured: the sheet is still on its way.
    if (shown !== null && height !== 'full') keepMarkInSight(sheet.current, toPixels(height, innerHeight));
  }, [shown, height]);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || sheet.current === null) return;
    const { clientY: y, timeStamp: at } = event;
    drag.current = { y, height: sheet.current.offsetHeight, at, speed: 0, last: y };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    if (current === null || sheet.current === null) return;
    const moved = current.y - event.clientY;
    if (!sheet.current.hasAttribute('data-dragging')) {
      if (Math.abs(moved) < DRAG_PX) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      sheet.current.toggleAttribute('data-dragging', true);
    }
    const elapsed = Math.max(event.timeStamp - current.at, 1);
    current.speed = (current.last - event.clientY) / elapsed;
    current.last = event.clientY;
    current.at = event.timeStamp;
    const most = toPixels('full', innerHeight);
    const least = toPixels('peek', innerHeight) / 2;
    const next = Math.min(most, Math.max(least, current.height + moved));
    sheet.current.style.setProperty('--sheet-height', `${next}px`);
  };
  const onPointerEnd = () => {
    const { current } = drag;
    drag.current = null;
    if (current === null || !sheet.current?.hasAttribute('data-dragging')) return;
    sheet.current.removeAttribute('data-dragging');
    setHeight(nearestHeight(sheet.current.offsetHeight, current.speed, innerHeight));
    sheet.current.style.removeProperty('--sheet-height');
  };
  const step = (by: -1 | 1) => {
    const next = SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(height) + by];
    if (next !== undefined) setHeight(next);
  };

  return (
    <div ref={sheet} className="phone-sheet" data-open={isOpen || undefined} data-height={height}>
      {isOpen && (
        <div
          className="sheet-handle"
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerEnd}
          onPointerCancel={onPointerEnd}
        >
          <button
            type="button"
            className="sheet-step"
            aria-label="Lower the panel"
            aria-disabled={height === 'peek'}
            onClick={() => step(-1)}
          >
            <Chevron path="M4 6l6 6 6-6" />
          </button>
          <span className="sheet-grip" aria-hidden="true" />
          <button
            type="button"
            className="sheet-step"
            aria-label="Raise the panel"
            aria-disabled={height === 'full'}
            onClick={() => step(1)}
          >
            <Chevron path="M4 13l6-6 6 6" />
          </button>
        </div>
      )}
      {children}
    </div>
  );
}

function Chevron({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}

/** What was tapped is not hidden by what the tap opened: the page scrolls by as much as is needed. */
function keepMarkInSight(sheet: HTMLElement | null, sheetHeight: number): void {
  const mark = document.querySelector('.timeline .event[aria-pressed="true"]');
  if (sheet === null || mark === null || getComputedStyle(sheet).position !== 'fixed') return;
  const hidden = mark.getBoundingClientRect().bottom + SIGHT_MARGIN_PX - (innerHeight - sheetHeight);
  if (hidden > 0) scrollBy({ top: hidden, behavior: 'instant' });
}
