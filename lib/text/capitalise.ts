/** Returns words with their first character in upper case; nothing else is changed. */
export function capitalise(words: string): string {
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}
