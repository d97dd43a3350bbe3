'use client';

import { MarkLegend } from '#app/_components/timeline/mark-legend.tsx';
import { HelpKeys } from './help-keys.tsx';

/** The words of the help. */
export function HelpContent() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <div className="help-content" tabIndex={0}>
      <h3>By mouse or touch</h3>
      <p>
        Drag sideways to move in time; pinch, or hold Ctrl or ⌘ and scroll, to zoom; choose an event to read
        the exact words it rests on. Over the lanes the wheel alone scrolls the page; over the strip above the
        chronicle it zooms. The buttons below the timeline do the same.
      </p>
      <h3 id="help-marks">What the marks say</h3>
      <MarkLegend labelledBy="help-marks" />
      <HelpKeys />
    </div>
  );
}
