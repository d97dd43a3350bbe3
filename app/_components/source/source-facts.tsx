import type { ReactNode } from 'react';
import { DateText } from '#app/_components/event/date-text.tsx';
import { OutsideLink } from '#app/_components/event/outside-link.tsx';
import { readName } from '#lib/domain/person-name.ts';
import type { Source } from '#lib/domain/source.ts';
import { textDirection } from '#lib/isolate.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { describeNames } from '#lib/wording/describe-names.ts';
import { describeSourceKind } from '#lib/wording/describe-source.ts';
import { webLink } from '#lib/wording/passage.ts';

// Enough of a SHA-256 to recognise a file by; the whole is in the title.
const SHORT_SHA256_LENGTH = 12;

/** The bibliographic facts of a source. */
export function SourceFacts({ source }: { source: Source }) {
  return (
    <dl className="source-facts">
      <Fact label="Kind">{describeSourceKind(source.kind)}</Fact>
      {source.authors.length > 0 && (
        <Fact label={source.authors.length === 1 ? 'Author' : 'Authors'}>
          {describeNames(source.authors.map(readName))}
        </Fact>
      )}
      {source.container !== null && <Fact label="In">{source.container}</Fact>}
      {source.publisher !== null && <Fact label="Publisher">{source.publisher}</Fact>}
      <Fact label="Published">
        <DateText date={source.published} />
        <span className="source-note" dir="auto">
          {source.publishedNote}
        </span>
      </Fact>
      {(source.url !== null || source.archivedUrl !== null) && (
        <Fact label="Address">
          <span className="source-addresses">
            <OutsideLink address={webLink(source.url, null)} words="On the web" />
            <OutsideLink address={webLink(source.archivedUrl, null)} words="Archived copy" />
          </span>
          {source.accessed !== null && <span className="source-note">Seen {source.accessed}</span>}
        </Fact>
      )}
      <Fact label="Language">{source.language}</Fact>
      <Fact label="Text">
        {describeCount(source.length, 'character')}, SHA-256{' '}
        <code title={source.sha256}>{source.sha256.slice(0, SHORT_SHA256_LENGTH)}…</code>
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir={typeof children === 'string' ? textDirection(children) : undefined}>{children}</dd>
    </div>
  );
}
