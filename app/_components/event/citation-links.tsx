import type { Citation } from '#lib/domain/citation.ts';
import type { Source } from '#lib/domain/source.ts';
import { textFragmentUrl } from '#lib/text/text-fragment-url.ts';

/** Ways from a citation to its words: in the source as it is kept here, and on the page where it was published. */
export function CitationLinks({ citation, source }: { citation: Citation; source: Source | undefined }) {
  const { excerpt } = citation;
  const here = `/sources/${encodeURIComponent(citation.source)}${excerpt === null ? '' : `#${excerpt.id}`}`;
  return (
    <p className="citation-links">
      <a href={here}>{excerpt === null ? 'The source' : 'In the source'}</a>
      {excerpt !== null && excerpt.locator !== null && <span dir="auto">{excerpt.locator}</span>}
      <OutsideLink address={source?.url ?? null} excerpt={excerpt} words="On the web" />
      <OutsideLink address={source?.archivedUrl ?? null} excerpt={excerpt} words="Archived copy" />
    </p>
  );
}

/** A link to a page elsewhere, opened at the excerpt in a tab of its own; nothing where there is no web address. */
export function OutsideLink({
  address,
  excerpt,
  words,
}: {
  address: string | null;
  excerpt: Citation['excerpt'];
  words: string;
}) {
  if (address === null || !/^https?:\/\//i.test(address)) return null;
  const target = excerpt === null ? address : (textFragmentUrl(address, excerpt) ?? address);
  return (
    <a href={target} target="_blank" rel="noopener">
      {words}
      <span aria-hidden="true">{'\u00a0'}↗</span>
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}
