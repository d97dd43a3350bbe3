/** Where a talk is: which slide, and which part of it, both from 0. */
export type PresentPosition = { slide: number; part: number };

/** A step through the slides: to the next event or the one before, by one part, or to an end. */
export type PresentStep = 'next' | 'previous' | 'down' | 'up' | 'first' | 'last';

/**
 * Returns where a step leads; at the ends it stays. `parts` holds the number of parts of each slide. "Next" and
 * "previous" go by events and begin at their first part; "down" and "up" walk through every part and are each other's
 * inverse, so that a clicker which sends arrows gets everywhere.
 */
export function stepPosition(
  { slide, part }: PresentPosition,
  step: PresentStep,
  parts: readonly number[],
): PresentPosition {
  const last = Math.max(parts.length - 1, 0);
  switch (step) {
    case 'first':
      return { slide: 0, part: 0 };
    case 'last':
      return { slide: last, part: 0 };
    case 'next':
      return slide < last ? { slide: slide + 1, part: 0 } : { slide, part };
    case 'previous':
      return slide > 0 ? { slide: slide - 1, part: 0 } : { slide, part: 0 };
    case 'down':
      if (part + 1 < partsOf(slide, parts)) return { slide, part: part + 1 };
      return slide < last ? { slide: slide + 1, part: 0 } : { slide, part };
    case 'up':
      if (part > 0) return { slide, part: part - 1 };
      return slide > 0 ? { slide: slide - 1, part: partsOf(slide - 1, parts) - 1 } : { slide, part };
  }
}

function partsOf(slide: number, parts: readonly number[]): number {
  return Math.max(parts[slide] ?? 1, 1);
}
