/**
 * A citation as a reader sees it, wherever that is: words, who says so, and the ways to the source. Paths begin at the
 * site's root; whoever shows them elsewhere puts the site's address before them.
 */

import type { Citation } from '#lib/domain/citation.ts';
import type { Source } from '#lib/domain/source.ts';
import { lookUp } from '#lib/look-up.ts';
import { textFragmentUrl } from '#lib/text/text-fragment-url.ts';
import { sourcePath } from '#lib/urls.ts';
import { type CitedSource, toCitedSource } from './cited-source.ts';
import { describeAttribution, isObjection } from './describe-attribution.ts';
import { type Quote, toQuote } from './quote.ts';

/** What stands in place of the words where an import gives none. */
export const NO_WORDS = 'The source gives no words to quote for this.';

/** A citation as a reader sees it. */
export type Passage = Pick<Citation, 'assertedBy' | 'modality' | 'stance' | 'statedDate'> & {
  /** Null where an import gives no words to quote. */
  quote: Quote | null;
  /** Who says so and how: "US intelligence, reported". */
  attribution: string;
  /** Whether it disputes or denies the event. */
  isObjection: boolean;
  source: CitedSource;
  links: PassageLinks;
};

/** Where the words of a passage are found. */
export type PassageLinks = {
  /** The source's page, at the excerpt where there is one. */
  reader: string;
  /** The source where it was published and where it is archived, opened at the words; null for what is no web address. */
  web: string | null;
  archived: string | null;
};

/** Returns a citation as a reader sees it. */
export function toPassage(citation: Citation, sources: Readonly<Record<string, Source>>): Passage {
  const { excerpt, timeExpression, assertedBy, modality, stance, statedDate } = citation;
  const record = lookUp(sources, citation.source);
  const source = toCitedSource(citation.source, record);
  return {
    quote: excerpt === null ? null : toQuote(excerpt, [timeExpression], record?.language),
    attribution: describeAttribution(citation),
    isObjection: isObjection(citation),
    source,
    links: {
      reader: sourcePath(source.id, excerpt?.id),
      web: webLink(source.url, excerpt),
      archived: webLink(source.archivedUrl, excerpt),
    },
    assertedBy,
    modality,
    stance,
    statedDate,
  };
}

/** Returns the address of a page elsewhere, opened at the words of an excerpt where it has some; null for what is no web address. */
export function webLink(address: string | null, excerpt: Citation['excerpt']): string | null {
  if (address === null || !/^https?:\/\//i.test(address)) return null;
  return excerpt === null ? address : (textFragmentUrl(address, excerpt) ?? address);
}
