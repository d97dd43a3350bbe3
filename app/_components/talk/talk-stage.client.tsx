'use client';

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isolate, isolateWithin, textDirection } from '#lib/isolate.ts';
import { isStep, type TalkAction } from '#lib/talk/talk-keys.ts';
import { todayFrom } from '#lib/time/day.ts';
import { TalkBar } from './talk-bar.client.tsx';
import { openTalkHelp, TalkHelp } from './talk-help.client.tsx';
import { TalkStrip } from './talk-strip.client.tsx';
import { TalkPositionContext } from './talk-turn.client.tsx';
import { toggleFullScreen, useFullScreen } from './use-full-screen.client.tsx';
import { useStagePointer } from './use-stage-pointer.client.tsx';
import { type TalkEvent, useTalk } from './use-talk.client.tsx';
import { useTalkKeys } from './use-talk-keys.client.tsx';

/** The slides as an audience sees them: one at a time, a thin timeline below, and what moves them. */
export function TalkStage({
  title,
  total,
  events,
  start,
  today: serverToday,
  controls,
  addresses,
  notices,
  children,
}: {
  title: string;
  /** Events of the filter, shown or not. */
  total: number;
  events: readonly TalkEvent[];
  start: number;
  /** The server's day, until the viewer's is known. */
  today: number;
  controls: boolean;
  addresses: { notes: string; timeline: string; filter: string };
  /** Sentences for the person who opens the slides; they go away with the first step. */
  notices: readonly string[];
  /** The slides, a `TalkTurn` each. */
  children: ReactNode;
}) {
  const talk = useTalk(events, start, addresses.filter, 'slides');
  const { slide, face, blank, isMoved, step, toggleBlank } = talk;
  const [today, setToday] = useState(serverToday);
  useEffect(() => setToday(todayFrom(new Date())), []);
  const stage = useRef<HTMLDivElement>(null);
  useStagePointer(stage, step);
  const screen = useFullScreen();
  const event = events[slide];
  const id = event?.id ?? '';
  const openNotes = useCallback(() => {
    // One window per talk: a second press brings it to the front.
    window.open(withEvent(addresses.notes, id), 'dyadline-notes', 'popup,width=1080,height=760')?.focus();
  }, [addresses.notes, id]);
  const act = useCallback(
    (action: TalkAction) => {
      if (isStep(action)) step(action);
      else if (action === 'blank') toggleBlank();
      else if (action === 'full-screen') toggleFullScreen();
      else if (action === 'notes') openNotes();
      else openTalkHelp();
    },
    [step, toggleBlank, openNotes],
  );
  useTalkKeys(act);
  const place = useMemo(() => ({ slide, face }), [slide, face]);
  const position = `${slide + 1} of ${events.length}`;
  return (
    <main
      id="main"
      tabIndex={-1}
      className="present"
      data-controls={controls ? '' : undefined}
      data-idle={screen.isIdle ? '' : undefined}
    >
      <div className="present-top">
        <h1 dir={textDirection(title)}>{title}</h1>
        {total > events.length && (
          <p>
            {events.length.toLocaleString('en')} of {total.toLocaleString('en')} events, the most important
          </p>
        )}
      </div>
      {notices.length > 0 && !isMoved && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <div className="present-notices" role="status" tabIndex={0}>
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </div>
      )}
      <div className="present-stage" ref={stage}>
        <TalkPositionContext value={place}>{children}</TalkPositionContext>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {isMoved &&
          !blank &&
          event !== undefined &&
          `${position}: ${isolateWithin(event.date.label)}, ${isolate(event.title)}`}
        {blank && 'The screen is blank; press b to show it.'}
      </p>
      <TalkStrip events={events} current={slide} today={today} onChoose={talk.goTo} />
      <TalkBar
        position={position}
        face={face}
        faces={event?.faces ?? 1}
        isFirst={slide === 0}
        isLast={slide === events.length - 1}
        canFill={screen.canFill}
        isFull={screen.isFull}
        leave={withEvent(addresses.timeline, id)}
        act={act}
      />
      <TalkHelp />
      {blank && (
        <button type="button" className="present-blank" onClick={toggleBlank}>
          <span className="visually-hidden">Show the slide again</span>
        </button>
      )}
    </main>
  );
}

function withEvent(address: string, id: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}event=${encodeURIComponent(id)}`;
}
