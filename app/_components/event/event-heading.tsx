import type { ReactNode } from 'react';

/** A level of heading, 1 to 6. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** The level under another; 6 is the lowest there is. */
export function levelBelow(level: HeadingLevel): HeadingLevel {
  return level < 6 ? ((level + 1) as HeadingLevel) : 6;
}

/** A heading of a level that the surrounding page decides. */
export function EventHeading({
  level,
  className,
  isTarget = false,
  children,
}: {
  level: HeadingLevel;
  className: string;
  /** Whether the focus can be put on it, so that reading begins there. */
  isTarget?: boolean;
  children: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <Heading className={className} tabIndex={isTarget ? -1 : undefined}>
      {children}
    </Heading>
  );
}
