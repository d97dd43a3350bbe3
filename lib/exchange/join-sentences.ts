/**
 * Returns phrases as sentences, each with a full stop where it does not end with a sign of its own, and an address behind
 * them as it is; what is empty is left out.
 */
export function joinSentences(phrases: readonly string[], address: string): string {
  const sentences = phrases
    .filter((phrase) => phrase !== '')
    .map((phrase) => (ENDS.test(phrase) ? phrase : `${phrase}.`));
  return [...sentences, ...(address === '' ? [] : [address])].join(' ');
}

const ENDS = /[.?!…][”’)]?$/;
