const MOST_LETTERS = 60;

/** Returns words as the beginning of an id: "A visit, 2024" gives `a-visit-2024`; empty where no letter of a to z is left. */
export function toSlug(words: string): string {
  const slug = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= MOST_LETTERS) return slug;
  // A word that the cut would halve is left out.
  return slug
    .slice(0, MOST_LETTERS + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, MOST_LETTERS);
}
