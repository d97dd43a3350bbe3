/** What leaves no ink in any font: spaces, controls, marks of direction, joiners, and what is no character. */
const INKLESS = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]$/u;

/** Returns whether a character leaves ink, so that a font is needed for it. */
export function hasInk(character: string): boolean {
  return !INKLESS.test(character);
}

/** Returns the code points of a text that leave ink, each once, in ascending order. */
export function listLetters(text: string): number[] {
  const letters = [...new Set(text)].filter(hasInk).map((character) => character.codePointAt(0) ?? 0);
  return letters.sort((a, b) => a - b);
}
