'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { TalkPosition } from '#lib/talk/talk-position.ts';

/** Where the talk is; the slides themselves come from the server and only ask whether it is their turn. */
export const TalkPositionContext = createContext<TalkPosition>({ slide: 0, face: 0 });

/** A slide, or with `face` one face of it: away while it is another's turn, shown by the style sheet without scripts. */
export function TalkTurn({
  slide,
  face,
  className,
  labelledBy,
  eventId,
  children,
}: {
  slide: number;
  face?: number;
  className: string;
  labelledBy?: string;
  eventId?: string;
  children: ReactNode;
}) {
  const at = useContext(TalkPositionContext);
  const isAway = at.slide !== slide || (face !== undefined && at.face !== face);
  const attributes = { className, 'data-away': isAway ? '' : undefined };
  if (labelledBy === undefined) return <div {...attributes}>{children}</div>;
  return (
    <section {...attributes} aria-labelledby={labelledBy} data-slide={eventId}>
      {children}
    </section>
  );
}
