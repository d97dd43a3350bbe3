import type { Chronology } from '#lib/domain/chronology.ts';
import { isolate } from '#lib/isolate.ts';

/**
 * Returns how our own words of a chronology may be used and whom to name, in a sentence or two; null where the chronology
 * says neither. Quotations are never part of it: they belong to those who wrote them.
 */
export function describeLicence({ licence, attribution }: Chronology): string | null {
  if (licence === '' && attribution === '') return null;
  const terms = licence === '' ? '' : ` are under ${licence}`;
  const named = attribution === '' ? '' : `${licence === '' ? ' are by' : ', by'} ${isolate(attribution)}`;
  return `Titles and summaries${terms}${named}. The quotations belong to their authors.`;
}
