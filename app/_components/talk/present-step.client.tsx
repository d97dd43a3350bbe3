'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { PresentPosition } from '#lib/talk/talk-position.ts';

/** Where the talk is; the slides themselves come from the server and only ask whether it is their turn. */
export const PresentPlace = createContext<PresentPosition>({ slide: 0, part: 0 });

/** A slide, or with `part` one part of it: away while it is another's turn, shown by the style sheet without scripts. */
export function PresentStep({
  slide,
  part,
  className,
  labelledBy,
  eventId,
  children,
}: {
  slide: number;
  part?: number;
  className: string;
  labelledBy?: string;
  eventId?: string;
  children: ReactNode;
}) {
  const at = useContext(PresentPlace);
  const isAway = at.slide !== slide || (part !== undefined && at.part !== part);
  const attributes = { className, 'data-away': isAway ? '' : undefined };
  if (labelledBy === undefined) return <div {...attributes}>{children}</div>;
  return (
    <section {...attributes} aria-labelledby={labelledBy} data-slide={eventId}>
      {children}
    </section>
  );
}
