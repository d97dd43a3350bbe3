'use client';

import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { isolateWithin, textDirection } from '#lib/isolate.ts';
import { isStep, type TalkAction } from '#lib/talk/talk-keys.ts';
import { TalkClock } from './talk-clock.client.tsx';
import { openTalkHelp, TalkHelp } from './talk-help.client.tsx';
import { TalkPositionContext } from './talk-turn.client.tsx';
import { toggleFullScreen } from './use-full-screen.client.tsx';
import { type TalkEvent, useTalk } from './use-talk.client.tsx';
import { useTalkKeys } from './use-talk-keys.client.tsx';

/** How a slide begins; `language` (BCP 47) of a source's words. */
export type FirstWords = { text: string; language?: string | undefined };

/** The presenter's own window: notes to what the audience sees, what comes next, and the time; moves with the slides. */
export function TalkNotes({
  title,
  events,
  words,
  start,
  filter,
  notices,
  children,
}: {
  title: string;
  events: readonly TalkEvent[];
  /** Of each slide. */
  words: readonly FirstWords[];
  start: number;
  /** The filter of the talk, by which its windows find each other. */
  filter: string;
  notices: readonly string[];
  /** The notes, a `TalkTurn` each. */
  children: ReactNode;
}) {
  const { slide, face, blank, isMoved, step, toggleBlank } = useTalk(events, start, filter, 'notes');
  const act = useCallback(
    (action: TalkAction) => {
      if (isStep(action)) step(action);
      else if (action === 'blank') toggleBlank();
      else if (action === 'full-screen') toggleFullScreen();
      else if (action === 'help') openTalkHelp();
    },
    [step, toggleBlank],
  );
  useTalkKeys(act);
  const scroller = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every slide's notes are read from their beginning.
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [slide]);
  const place = useMemo(() => ({ slide, face }), [slide, face]);
  const faces = events[slide]?.faces ?? 1;
  const next = events[slide + 1];
  return (
    <main id="main" tabIndex={-1} className="notes">
      <header className="notes-top">
        <h1 dir={textDirection(title)}>{title}</h1>
        <TalkClock />
      </header>
      {notices.length > 0 && !isMoved && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <div className="present-notices" role="status" tabIndex={0}>
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="notes-now" ref={scroller} tabIndex={0} aria-label="Notes" data-scrolls="">
        <TalkPositionContext value={place}>{children}</TalkPositionContext>
      </section>
      <aside className="notes-side" aria-label="What comes next">
        <div className="notes-steps">
          <button type="button" className="button" onClick={() => step('previous')}>
            <span aria-hidden="true">←</span> Before
          </button>
          <p className="present-position">
            {slide + 1} of {events.length}
            {faces > 1 && <span>{` · quotation ${face + 1} of ${faces}`}</span>}
          </p>
          <button type="button" className="button" onClick={() => step('next')}>
            Next <span aria-hidden="true">→</span>
          </button>
        </div>
        <div className="notes-steps">
          {faces > 1 && (
            <>
              <button
                type="button"
                className="button"
                aria-label="Quotation before"
                onClick={() => step('up')}
              >
                <span aria-hidden="true">↑</span>
              </button>
              <button
                type="button"
                className="button"
                aria-label="Next quotation"
                onClick={() => step('down')}
              >
                <span aria-hidden="true">↓</span>
              </button>
            </>
          )}
          <button type="button" className="button" aria-pressed={blank} onClick={toggleBlank}>
            {blank ? 'Show the screen' : 'Blank the screen'}
          </button>
          <button
            type="button"
            className="button"
            aria-haspopup="dialog"
            aria-label="Help"
            onClick={openTalkHelp}
          >
            <span aria-hidden="true">?</span>
          </button>
        </div>
        <section className="notes-next" aria-labelledby="notes-next-title">
          <h2 id="notes-next-title">Next</h2>
          {next === undefined ? (
            <p>This is the last one.</p>
          ) : (
            <>
              <p className="notes-date">{isolateWithin(next.date.label)}</p>
              <p className="notes-next-name" dir="auto">
                {next.title}
              </p>
              <p className="notes-next-words" lang={words[slide + 1]?.language} dir="auto">
                {words[slide + 1]?.text}
              </p>
            </>
          )}
        </section>
      </aside>
      <TalkHelp />
    </main>
  );
}
