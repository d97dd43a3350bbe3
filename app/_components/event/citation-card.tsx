import { isolateWithin } from '#lib/isolate.ts';
import { eventPath, sourcePath } from '#lib/urls.ts';
import type { CitedSource } from '#lib/wording/cited-source.ts';
import { describeModality } from '#lib/wording/describe-attribution.ts';
import type { ReadingAnchor } from '#lib/wording/describe-resolution.ts';
import type { Passage } from '#lib/wording/passage.ts';
import type { ReadPassage } from '#lib/wording/receipt.ts';
import { CitationWords } from './citation-words.tsx';
import { DateText } from './date-text.tsx';
import { OutsideLink } from './outside-link.tsx';

/** Id of a quotation's card on an event's page, where the source's page leads back to. */
export function citationAnchor(excerptId: string): string {
  return `quote-${excerptId}`;
}

/** A passage that an event rests on: the words, who says so, where they stand, and how the date was read from them. */
export function CitationCard({
  passage,
  q,
  isFirstOfExcerpt,
}: {
  passage: ReadPassage;
  /** The search whose words are marked. */
  q: string | null;
  /** An excerpt that is cited twice by one event gives its id to the first of them. */
  isFirstOfExcerpt: boolean;
}) {
  const { quote, stance, modality, attribution } = passage;
  const id = quote !== null && isFirstOfExcerpt ? citationAnchor(quote.excerptId) : undefined;
  return (
    <li className="citation-card" id={id} data-stance={stance} data-modality={modality}>
      <CitationWords quote={quote} q={q} />
      <p className="citation-attribution" title={describeModality(modality)}>
        {attribution}
      </p>
      <CitationSource source={passage.source} />
      <CitationReading passage={passage} />
      <CitationLinks passage={passage} />
    </li>
  );
}

/** The source of a citation: its title, where it stands, its date and how that date is known. */
function CitationSource({
  source: { id, title, language, byline, published, publishedNote },
}: {
  source: CitedSource;
}) {
  if (published === null)
    return (
      <p className="citation-source" dir="auto">
        {title}
      </p>
    );
  return (
    <div className="citation-source">
      <p>
        <cite lang={language} dir="auto">
          <a href={sourcePath(id)}>{title}</a>
        </cite>
        {byline !== '' && <span>{byline}</span>}
        <DateText date={published} />
      </p>
      <details>
        <summary className="citation-date-known">How the source’s date is known</summary>
        <p className="citation-date-note" dir="auto">
          {publishedNote}
        </p>
      </details>
    </div>
  );
}

/** What date a passage supports by itself, and how it was read from the words. */
export function CitationReading({
  passage: { statedDate, reading, quote },
}: {
  passage: Pick<ReadPassage, 'statedDate' | 'reading' | 'quote'>;
}) {
  const { expression, explanation, anchor, note } = reading;
  return (
    <dl className="citation-reading">
      <div>
        <dt>This passage alone</dt>
        <dd>
          <DateText date={statedDate} />
        </dd>
      </div>
      <div>
        <dt>Read from</dt>
        <dd>
          {expression === null ? (
            'These words give no time for it'
          ) : (
            <>
              “<bdi lang={quote?.language}>{expression}</bdi>”
            </>
          )}
          {explanation !== '' && `${expression === null ? ';' : ','} ${explanation}`}
          {anchor !== null && <Anchor anchor={anchor} />}
          <p className="citation-note" dir="auto">
            {note}
          </p>
        </dd>
      </div>
    </dl>
  );
}

function Anchor({ anchor }: { anchor: ReadingAnchor }) {
  if (anchor.kind === 'date') return <> {isolateWithin(anchor.label)}</>;
  return (
    <>
      {' '}
      the event{' '}
      <a href={eventPath(anchor.id)} dir="auto">
        {anchor.title}
      </a>
    </>
  );
}

/** Ways from a citation to its words: in the source as it is kept here, and on the page where it was published. */
function CitationLinks({ passage: { quote, links } }: { passage: Pick<Passage, 'quote' | 'links'> }) {
  return (
    <p className="citation-links">
      <a href={links.reader}>{quote === null ? 'The source' : 'In the source'}</a>
      {quote !== null && quote.locator !== null && <bdi>{quote.locator}</bdi>}
      <OutsideLink address={links.web} words="On the web" />
      <OutsideLink address={links.archived} words="Archived copy" />
    </p>
  );
}
