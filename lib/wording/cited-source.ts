import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { Source } from '#lib/domain/source.ts';
import { describeByline } from './describe-source.ts';

/** A source as a citation names it; of one that is not on record the id alone, in place of its title. */
export type CitedSource = {
  id: string;
  title: string;
  /** BCP 47, of its words and of its title; undefined where it is not on record. */
  language: string | undefined;
  /** Who wrote it and where it stands; empty where neither is known. */
  byline: string;
  published: DateValue | null;
  /** How the date of its publication is known. */
  publishedNote: string | null;
  url: string | null;
  archivedUrl: string | null;
};

/** Returns a source as a citation names it. */
export function toCitedSource(id: string, source: Source | undefined): CitedSource {
  if (source === undefined) {
    return {
      id,
      title: id,
      language: undefined,
      byline: '',
      published: null,
      publishedNote: null,
      url: null,
      archivedUrl: null,
    };
  }
  const { title, language, published, publishedNote, url, archivedUrl } = source;
  return { id, title, language, byline: describeByline(source), published, publishedNote, url, archivedUrl };
}

/** Returns the ids of the sources that events are cited from, each once, in the order of their first citation. */
export function listCitedSources(events: readonly { citations: readonly { source: string }[] }[]): string[] {
  return [...new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source)))];
}
