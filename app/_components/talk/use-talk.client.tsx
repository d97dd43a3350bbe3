'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type PresentMessage,
  type PresentRole,
  type PresentState,
  parsePresentMessage,
  presentChannel,
  toPresentPosition,
} from '#lib/talk/talk-message.ts';
import { type PresentPosition, type PresentStep, stepPosition } from '#lib/talk/talk-position.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';

/** As much of a slide as the script of a talk needs. */
export type DeckEvent = Pick<DrawnEvent, 'id' | 'title' | 'date' | 'pairs' | 'modality' | 'attested'> & {
  /** Number of its parts. */
  parts: number;
};

/** Where a talk is, and what moves it. */
export type Talk = PresentPosition & {
  /** Whether the audience sees nothing. */
  blank: boolean;
  /** Whether anybody has moved since the page was opened. */
  isMoved: boolean;
  step: (step: PresentStep) => void;
  goTo: (event: string) => void;
  toggleBlank: () => void;
};

type Place = PresentPosition & { blank: boolean };

/**
 * Holds where a talk is, in the address (so that a reload stays) and in step with the other windows of the same talk.
 * What is done here is told to them; what they do is done here too. A blank screen is first shown again where it was.
 */
export function useTalk(
  events: readonly DeckEvent[],
  start: number,
  filter: string,
  role: PresentRole,
): Talk {
  const [place, setPlace] = useState<Place>({ slide: start, part: 0, blank: false });
  const [isMoved, setMoved] = useState(false);
  // Keys come faster than renders, and a channel answers outside them.
  const latest = useRef(place);
  const channel = useRef<BroadcastChannel | null>(null);
  const ids = useMemo(() => events.map(({ id }) => id), [events]);
  const parts = useMemo(() => events.map((event) => event.parts), [events]);

  const show = useCallback(
    (next: Place) => {
      latest.current = next;
      setPlace(next);
      setMoved(true);
      writeEvent(ids[next.slide] ?? '');
    },
    [ids],
  );

  useEffect(() => {
    const opened = new BroadcastChannel(presentChannel(filter));
    channel.current = opened;
    const post = (message: PresentMessage) => opened.postMessage(message);
    opened.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = parsePresentMessage(data);
      if (message?.kind === 'ask') {
        if (message.by !== role) post({ kind: 'answer', state: toState(latest.current, ids) });
        return;
      }
      const at = message === null ? null : toPresentPosition(message.state, ids, parts);
      if (message === null || at === null) return;
      // Slides that were opened elsewhere in the talk are meant to be there: notes left open do not pull them back.
      if (message.kind === 'answer' && role === 'deck' && at.slide !== latest.current.slide) return;
      show({ ...at, blank: message.state.blank });
    };
    post({ kind: 'ask', by: role });
    return () => opened.close();
  }, [filter, role, ids, parts, show]);

  const move = useCallback(
    (next: Place) => {
      show(next);
      channel.current?.postMessage({ kind: 'moved', state: toState(next, ids) } satisfies PresentMessage);
    },
    [show, ids],
  );
  const step = useCallback(
    (asked: PresentStep) => {
      const { blank, ...at } = latest.current;
      move({ ...(blank ? at : stepPosition(at, asked, parts)), blank: false });
    },
    [move, parts],
  );
  const goTo = useCallback(
    (event: string) => {
      const slide = ids.indexOf(event);
      if (slide !== -1) move({ slide, part: 0, blank: false });
    },
    [move, ids],
  );
  const toggleBlank = useCallback(() => move({ ...latest.current, blank: !latest.current.blank }), [move]);
  return { ...place, isMoved, step, goTo, toggleBlank };
}

function toState({ slide, part, blank }: Place, ids: readonly string[]): PresentState {
  return { event: ids[slide] ?? '', part, blank };
}

/** Replaces, so that the Back button leaves the talk; the server is not asked. */
function writeEvent(id: string): void {
  const parameters = new URLSearchParams(window.location.search);
  if (parameters.get('event') === id) return;
  parameters.set('event', id);
  window.history.replaceState(null, '', `?${parameters.toString().replaceAll('%2F', '/')}`);
}
