'use client';

import { useEffect, useState } from 'react';
import { formatElapsed } from '#lib/talk/talk-clock.ts';

/** Kept by the window, so that a reload of the notes does not start the talk again. */
const STARTED_KEY = 'dyadline:talk-started';
const TICK_MS = 500;

/** The time of day, and how long the talk has gone on since these notes were opened or the count was last begun again. */
export function TalkClock() {
  const [now, setNow] = useState<number | null>(null);
  const [started, setStarted] = useState<number | null>(null);
  useEffect(() => {
    const opened = Date.now();
    setStarted(readStart() ?? opened);
    setNow(opened);
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (started !== null) writeStart(started);
  }, [started]);
  return (
    <div className="talk-clock">
      {/* A clock that is read aloud every minute would talk over the presenter. */}
      <p>
        <span className="talk-clock-label">Elapsed</span>
        <span className="talk-elapsed">
          {now === null || started === null ? '–:––' : formatElapsed(now - started)}
        </span>
      </p>
      <button type="button" className="button" onClick={() => setStarted(Date.now())}>
        From zero
      </button>
      <p>
        <span className="talk-clock-label">Time</span>
        <span className="talk-now">
          {now === null
            ? '––:––'
            : new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}
        </span>
      </p>
    </div>
  );
}

function readStart(): number | null {
  try {
    const text = sessionStorage.getItem(STARTED_KEY);
    const started = text === null ? Number.NaN : Number(text);
    return Number.isFinite(started) ? started : null;
  } catch {
    return null;
  }
}

function writeStart(started: number): void {
  try {
    sessionStorage.setItem(STARTED_KEY, String(started));
  } catch {
    // Full or forbidden: the count begins again after a reload.
  }
}
