'use client';

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { changeAddress } from '#app/_components/filter/change-address.ts';
import { openHelp } from '#app/_components/page/help-dialog.client.tsx';
import type { PageAction } from '#app/_viewer/keys.ts';
import type { TimelineHandle } from '#app/_viewer/mount-timeline.ts';
import type { OverviewHandle, OverviewMove } from '#app/_viewer/overview.ts';
import { todayFrom } from '#lib/time/day.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { isWindowEmpty } from '#lib/timeline/is-window-empty.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { formatWindow, parseWindow } from '#lib/window/format-window.ts';
import { TimelineCanvas } from './timeline-canvas.client.tsx';
import type { DrawnTimeline } from './timeline-data.ts';
import { TimelineOverview } from './timeline-overview.client.tsx';
import { TimelineTools } from './timeline-tools.client.tsx';
import type { KnownWindows } from './use-known-windows.client.tsx';

/** The timeline with the strip and the buttons below it. The address says its window, and is written when it moves. */
export function TimelinePane({
  handle,
  timeline,
  windows,
  windowText,
  query,
  pinned,
  pairLabels,
  focalPairs,
  selected,
  controls,
  interactive,
  tableHref,
  onSelect,
  onWindowShown,
  onWindowMoved,
}: {
  /** Has the mounted timeline, for whoever moves it from outside. */
  handle: RefObject<TimelineHandle | null>;
  timeline: DrawnTimeline;
  windows: KnownWindows;
  /** The window as the address has it: first and last, joined by a slash. */
  windowText: string | null;
  /** The filter as an address writes it: another filter opens on a window of its own. */
  query: string;
  pinned: DrawnEvent | undefined;
  pairLabels: Readonly<Record<string, string>>;
  focalPairs: readonly string[];
  selected: string | null;
  controls: boolean;
  interactive: boolean;
  /** Where the same events are listed. */
  tableHref: string;
  onSelect: (id: string | null) => void;
  /** The window moved, whoever moved it, on its way too. */
  onWindowShown?: ((window: DayWindow) => void) | undefined;
  /** A person moved the window and let go. */
  onWindowMoved?: ((window: DayWindow) => void) | undefined;
}) {
  const overview = useRef<OverviewHandle>(null);
  const { opening } = timeline;
  const asked = useMemo(() => toWindow(windowText), [windowText]);
  const shown = asked ?? opening;
  const key = `${query}|${windowText}`;
  const known = useRef(key);
  const [isEmpty, setEmpty] = useState(false);

  // The address leads: back, forward and another filter move the window; what the gesture itself wrote does not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `query` changes with the filter; the events may change without it.
  useEffect(() => {
    if (handle.current === null || known.current === key) return;
    known.current = key;
    handle.current.setWindow(shown, true);
    look(shown);
  }, [key]);

  const look = (window: DayWindow) => {
    const answer = windows.latest();
    setEmpty(answer !== null && isWindowEmpty(answer, window, todayFrom(new Date())));
  };
  const moved = (window: DayWindow, settled: boolean) => {
    if (!settled) return;
    const text = formatWindow(window);
    known.current = `${query}|${text.join('/')}`;
    changeAddress('replaceState', { window: text });
    look(window);
    onWindowMoved?.(window);
  };
  const brushed = ({ window, settled, jump }: OverviewMove) => {
    handle.current?.setWindow(window, jump);
    moved(window, settled);
  };
  const goBack = () => {
    known.current = `${query}|null`;
    handle.current?.setWindow(opening, true);
    changeAddress('replaceState', { window: undefined });
    look(opening);
  };
  const shownNow = () => handle.current?.getWindow() ?? shown;
  return (
    <>
      <a className="skip-link" href={tableHref}>
        Show these events as a table
      </a>
      <TimelineCanvas
        handle={handle}
        timeline={timeline}
        load={windows.load}
        pinned={pinned}
        pairLabels={pairLabels}
        focalPairs={focalPairs}
        selected={selected}
        shownWindow={shown}
        interactive={interactive}
        hasHint={interactive && controls}
        onSelect={onSelect}
        onWindowChange={moved}
        onWindowShown={(window) => {
          overview.current?.setWindow(window);
          onWindowShown?.(window);
        }}
        onReady={() => look(shownNow())}
        onPageAction={leaveTimeline}
      >
        {isEmpty && (
          <p className="timeline-said" role="status">
            No event here in this period.
            {interactive && (
              <button type="button" className="button" onClick={goBack}>
                Back to start
              </button>
            )}
          </p>
        )}
      </TimelineCanvas>
      <TimelineOverview
        handle={overview}
        timeline={timeline}
        focalPairs={focalPairs}
        shownWindow={shownNow}
        interactive={interactive}
        onMove={brushed}
      />
      {controls && interactive && (
        <TimelineTools
          handle={handle}
          isAtStart={windowText === null}
          isStrip={timeline.screen.isStrip}
          onBack={goBack}
        />
      )}
    </>
  );
}

function toWindow(text: string | null): DayWindow | null {
  const [first, last, ...more] = text?.split('/') ?? [];
  return first === undefined || last === undefined || more.length > 0 ? null : parseWindow([first, last]);
}

/** Where the keys of the timeline lead that are about the page around it. */
const LANDMARKS: Readonly<Record<Exclude<PageAction, 'help'>, string>> = {
  search: '[role="search"] input[type="search"]',
  matrix: '.pair-matrix :is(a, button):not([tabindex="-1"])',
};

function leaveTimeline(action: PageAction): void {
  if (action === 'help') openHelp();
  else document.querySelector<HTMLElement>(LANDMARKS[action])?.focus();
}
