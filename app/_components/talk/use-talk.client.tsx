'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { changeAddress } from '#app/_components/filter/change-address.ts';
import {
  parseTalkMessage,
  type TalkMessage,
  type TalkRole,
  type TalkState,
  talkChannel,
  toTalkPosition,
} from '#lib/talk/talk-message.ts';
import { stepPosition, type TalkPosition, type TalkStep } from '#lib/talk/talk-position.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';

/** As much of a slide as the script of a talk needs. */
export type TalkEvent = Pick<DrawnEvent, 'id' | 'title' | 'date' | 'dateSense' | 'modality' | 'attested'> & {
  /** Of its mark, a custom property of the style sheet. */
  color: string;
  /** Number of its faces. */
  faces: number;
};

/** Where a talk is, and what moves it. */
export type Talk = TalkPosition & {
  /** Whether the audience sees nothing. */
  blank: boolean;
  /** Whether anybody has moved since the page was opened. */
  isMoved: boolean;
  step: (step: TalkStep) => void;
  goTo: (event: string) => void;
  toggleBlank: () => void;
};

type ShownPosition = TalkPosition & { blank: boolean };

/**
 * Holds where a talk is, in the address (so that a reload stays) and in step with the other windows of the same talk.
 * Steps are posted to the other windows, and theirs are taken here. After a blank screen the first step shows the same slide again.
 */
export function useTalk(events: readonly TalkEvent[], start: number, filter: string, role: TalkRole): Talk {
  const [place, setPlace] = useState<ShownPosition>({ slide: start, face: 0, blank: false });
  const [isMoved, setMoved] = useState(false);
  // Keys come faster than renders, and messages of the channel come between renders: both need the latest position.
  const latest = useRef(place);
  const channel = useRef<BroadcastChannel | null>(null);
  const ids = useMemo(() => events.map(({ id }) => id), [events]);
  const faces = useMemo(() => events.map((event) => event.faces), [events]);

  const show = useCallback(
    (next: ShownPosition) => {
      latest.current = next;
      setPlace(next);
      setMoved(true);
      writeEvent(ids[next.slide] ?? '');
    },
    [ids],
  );

  useEffect(() => {
    const opened = new BroadcastChannel(talkChannel(filter));
    channel.current = opened;
    const post = (message: TalkMessage) => opened.postMessage(message);
    opened.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = parseTalkMessage(data);
      if (message?.kind === 'ask') {
        if (message.by !== role) post({ kind: 'answer', state: toState(latest.current, ids) });
        return;
      }
      const at = message === null ? null : toTalkPosition(message.state, ids, faces);
      if (message === null || at === null) return;
      // Slides that were opened elsewhere in the talk are meant to be there: notes left open do not pull them back.
      if (message.kind === 'answer' && role === 'slides' && at.slide !== latest.current.slide) return;
      show({ ...at, blank: message.state.blank });
    };
    post({ kind: 'ask', by: role });
    return () => opened.close();
  }, [filter, role, ids, faces, show]);

  const move = useCallback(
    (next: ShownPosition) => {
      show(next);
      channel.current?.postMessage({ kind: 'moved', state: toState(next, ids) } satisfies TalkMessage);
    },
    [show, ids],
  );
  const step = useCallback(
    (asked: TalkStep) => {
      const { blank, ...at } = latest.current;
      move({ ...(blank ? at : stepPosition(at, asked, faces)), blank: false });
    },
    [move, faces],
  );
  const goTo = useCallback(
    (event: string) => {
      const slide = ids.indexOf(event);
      if (slide !== -1) move({ slide, face: 0, blank: false });
    },
    [move, ids],
  );
  const toggleBlank = useCallback(() => move({ ...latest.current, blank: !latest.current.blank }), [move]);
  return { ...place, isMoved, step, goTo, toggleBlank };
}

function toState({ slide, face, blank }: ShownPosition, ids: readonly string[]): TalkState {
  return { event: ids[slide] ?? '', face, blank };
}

/** Replaces, so that the Back button leaves the talk; the server is not asked. */
function writeEvent(id: string): void {
  if (new URLSearchParams(window.location.search).get('event') === id) return;
  changeAddress('replaceState', { event: id });
}
