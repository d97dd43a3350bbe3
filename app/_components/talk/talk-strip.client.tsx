'use client';

import { type CSSProperties, useMemo } from 'react';
import { isolate, isolateWithin } from '#lib/isolate.ts';
import { placeStrip, stripWindow } from '#lib/talk/talk-strip.ts';
import { drawShape } from '#lib/timeline/draw-shape.ts';
import { inkMask } from '#lib/timeline/mark-look.ts';
import { axisTicks } from '#lib/window/axis-ticks.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import type { TalkEvent } from './use-talk.client.tsx';

/** The axis is laid out for a phone and stretched: few words, the same on every screen and on the server. */
const AXIS_WIDTH = 400;
const MAX_LABEL_SHARE = 0.92;

/** The thin timeline below the slides: where the event lies among the others, with ends as soft as they are known. */
export function TalkStrip({
  events,
  current,
  today,
  onChoose,
}: {
  events: readonly TalkEvent[];
  current: number;
  /** The viewer's local day, at which open ends have faded. */
  today: number;
  onChoose: (event: string) => void;
}) {
  const shapes = useMemo(() => events.map((event) => drawShape(event, today)), [events, today]);
  const window = useMemo(() => stripWindow(shapes, current), [shapes, current]);
  const marks = useMemo(() => placeStrip(shapes, current, window), [shapes, current, window]);
  const ticks = useMemo(() => listTicks(window), [window]);
  const todayShare = (today + 1 - window.start) / (window.end - window.start);
  return (
    <section className="present-strip" aria-label="Timeline">
      {/* What lies where is told by dates on the slides; the picture adds nothing for ears. */}
      <div className="present-strip-marks" aria-hidden="true">
        {ticks.map(({ day, share, label, isMajor }) => (
          <span
            key={day}
            className="present-strip-tick"
            data-major={isMajor ? '' : undefined}
            style={{ left: toPercent(share) }}
          >
            {label}
          </span>
        ))}
        {todayShare > 0 && todayShare < 1 && (
          <span className="present-strip-today" style={{ left: toPercent(todayShare) }} />
        )}
        {marks.map(({ index, left, width, stops, tails, row }) => {
          const event = events[index];
          const shape = shapes[index];
          if (event === undefined || shape === undefined) return null;
          const both = tails.start + tails.end;
          return (
            <button
              key={event.id}
              type="button"
              tabIndex={-1}
              className="present-mark"
              title={`${isolate(event.title)}, ${isolateWithin(event.date.label)}`}
              data-event-id={event.id}
              data-current={index === current ? '' : undefined}
              data-look={shape.look}
              data-modality={event.modality}
              onClick={() => onChoose(event.id)}
              style={
                {
                  left: both === 0 ? toPercent(left) : `calc(${toPercent(left)} - ${tails.start}px)`,
                  width: both === 0 ? toPercent(width) : `calc(max(${toPercent(width)}, 6px) + ${both}px)`,
                  '--mark-tails': `${both}px`,
                  '--mark-row': row,
                  '--mark-color': event.color,
                  '--mark-ink': inkMask({ ...shape, tails }, stops),
                } as CSSProperties
              }
            />
          );
        })}
      </div>
    </section>
  );
}

/**
 * Known by their day, so that they move with the marks when the window does. There is one line of words: where a year
 * or month begins it says which, and the first one says it where none begins near.
 */
function listTicks(window: DayWindow) {
  const days = window.end - window.start;
  const { ticks, majors } = axisTicks(window, AXIS_WIDTH);
  const edge = majors.find(({ left }) => left === 0)?.label;
  const first = ticks.find(({ label }) => label !== '');
  return ticks.map((tick) => {
    const share = tick.left / AXIS_WIDTH;
    const major = tick.isMajor ? majors.find(({ left }) => left === tick.left)?.label : undefined;
    const label = major || (tick === first && edge !== undefined ? `${tick.label} ${edge}` : tick.label);
    return {
      day: Math.round(window.start + share * days),
      share,
      // A word that the edge would cut says nothing.
      label: share > MAX_LABEL_SHARE ? '' : label,
      isMajor: tick.isMajor,
    };
  });
}

function toPercent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
