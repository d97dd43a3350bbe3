import type { Citation } from '#lib/domain/citation.ts';
import { describeResolution, type ReadingAnchor } from '#lib/wording/describe-resolution.ts';
import { DateText } from './date-text.tsx';
import { eventPath } from './event-parts.tsx';

/** What date a passage supports by itself, and how it was read from the words. */
export function CitationReading({
  citation,
  anchors,
}: {
  citation: Citation;
  /** Titles of the events that dates were read against, by id. */
  anchors: Readonly<Record<string, string>>;
}) {
  const { expression, explanation, anchor, note } = describeResolution(citation);
  return (
    <dl className="citation-reading">
      <div>
        <dt>This passage alone</dt>
        <dd>
          <DateText date={citation.statedDate} />
        </dd>
      </div>
      <div>
        <dt>Read from</dt>
        <dd>
          {expression === null ? (
            'These words give no time for it'
          ) : (
            <>
              “<bdi>{expression}</bdi>”
            </>
          )}
          {explanation !== '' && `${expression === null ? ';' : ','} ${explanation}`}
          {anchor !== null && <Anchor anchor={anchor} titles={anchors} />}
          <p className="citation-note" dir="auto">
            {note}
          </p>
        </dd>
      </div>
    </dl>
  );
}

function Anchor({ anchor, titles }: { anchor: ReadingAnchor; titles: Readonly<Record<string, string>> }) {
  if (anchor.kind === 'date') return <> {anchor.label}</>;
  return (
    <>
      {' '}
      the event <a href={eventPath(anchor.id)}>{titles[anchor.id] ?? anchor.id}</a>
    </>
  );
}
