import type { Source } from '#lib/domain/source.ts';
import { isolate } from '#lib/isolate.ts';
import { describeByline } from './describe-source.ts';

/** Returns a source as one line that needs no style to be read: who, what, where, when as it is known, and its address. */
export function formatPlainCitation(source: Source): string {
  const { title, published, url, archivedUrl } = source;
  const isDescription = title.startsWith('[') && title.endsWith(']');
  const phrases = [
    isolate(isDescription ? title : `“${title}”`),
    describeByline(source),
    published.label,
    url ?? archivedUrl ?? '',
  ];
  return phrases.filter((phrase) => phrase !== '').join(', ');
}
