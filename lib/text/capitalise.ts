/** Returns words with their first character in upper case, be it isolated or not; nothing else is changed. */
export function capitalise(words: string): string {
  return words.replace(/^\u2068*./su, (first) => first.toUpperCase());
}
