/** Where a talk is: which slide, and which face of it, both from 0. */
export type TalkPosition = { slide: number; face: number };

/** A step through the slides: to the next event or the one before, by one face, or to an end. */
export type TalkStep = 'next' | 'previous' | 'down' | 'up' | 'first' | 'last';

/**
 * Returns where a step leads; at the ends it stays. `faces` holds the number of faces of each slide. "Next" and
 * "previous" go by events and begin at their first face; "down" and "up" walk through every face and are each other's
 * inverse, so that a clicker which sends arrows gets everywhere.
 */
export function stepPosition(
  { slide, face }: TalkPosition,
  step: TalkStep,
  faces: readonly number[],
): TalkPosition {
  const last = Math.max(faces.length - 1, 0);
  switch (step) {
    case 'first':
      return { slide: 0, face: 0 };
    case 'last':
      return { slide: last, face: 0 };
    case 'next':
      return slide < last ? { slide: slide + 1, face: 0 } : { slide, face };
    case 'previous':
      return slide > 0 ? { slide: slide - 1, face: 0 } : { slide, face: 0 };
    case 'down':
      if (face + 1 < facesOf(slide, faces)) return { slide, face: face + 1 };
      return slide < last ? { slide: slide + 1, face: 0 } : { slide, face };
    case 'up':
      if (face > 0) return { slide, face: face - 1 };
      return slide > 0 ? { slide: slide - 1, face: facesOf(slide - 1, faces) - 1 } : { slide, face };
  }
}

function facesOf(slide: number, faces: readonly number[]): number {
  return Math.max(faces[slide] ?? 1, 1);
}
