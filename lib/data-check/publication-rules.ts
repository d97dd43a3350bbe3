/** Codes of the rules that a data set keeps to be published; a database takes in what breaks them. */
export const PUBLICATION_RULES: ReadonlySet<string> = new Set([
  ...['quoted-share', 'uncited-excerpt', 'id-gone', 'id-not-kept', 'unnamed'],
  ...['title', 'straight-quote', 'copied-words', 'day-unsaid', 'anchor-unsaid'],
]);
