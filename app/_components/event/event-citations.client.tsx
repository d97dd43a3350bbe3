'use client';

import { useEffect, useRef, useState } from 'react';
import { useCopy } from '#app/_components/share/use-copy.client.tsx';
import { eventPath } from '#lib/urls.ts';

const STYLES = [
  ['plain', 'Plain'],
  ['apa', 'APA'],
  ['chicago', 'Chicago'],
  ['bibtex', 'BibTeX'],
  ['csl', 'CSL-JSON'],
] as const;

type Style = (typeof STYLES)[number][0];

/** More lines than this scroll. */
const MAX_ROWS = 12;

/** The sources of an event as a bibliography in the chosen style, to read, to select and to copy. */
export function EventCitations({ id, asof }: { id: string; asof: string | null }) {
  const [style, setStyle] = useState<Style>('plain');
  const [texts, setTexts] = useState<Readonly<Record<Style, string>> | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const { said, copy } = useCopy();
  const field = useRef<HTMLTextAreaElement>(null);

  // The styles are made on the server: the library that knows them is larger than the page.
  useEffect(() => {
    const aborter = new AbortController();
    const query = asof === null ? '' : `?asof=${encodeURIComponent(asof)}`;
    fetch(`${eventPath(id)}/citations${query}`, { signal: aborter.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`status ${response.status}`);
        setTexts((await response.json()) as Record<Style, string>);
      })
      .catch(() => {
        if (!aborter.signal.aborted) setFailed(true);
      });
    return () => aborter.abort();
  }, [id, asof]);

  const text = texts?.[style] ?? '';
  const copyText = async () => {
    if (!(await copy(text, 'Citation copied.'))) field.current?.select();
  };
  return (
    <section className="event-citations" aria-label="Cite the sources of this event">
      <fieldset className="event-citations-styles">
        <legend className="visually-hidden">Style</legend>
        {STYLES.map(([key, label]) => (
          <button
            key={key}
            type="button"
            className="button"
            aria-pressed={style === key}
            onClick={() => setStyle(key)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      {hasFailed ? (
        <p role="alert">The citations could not be read. Close and open this part to try again.</p>
      ) : (
        <textarea
          ref={field}
          className="event-citations-text"
          aria-label="Citation"
          aria-busy={texts === null}
          readOnly
          dir="auto"
          spellCheck={false}
          rows={Math.min(MAX_ROWS, Math.max(4, text.split('\n').length))}
          value={text}
        />
      )}
      <p className="event-share-bar">
        <button type="button" className="button" disabled={texts === null} onClick={copyText}>
          Copy citation
        </button>
        <span className="event-share-said" role="status">
          {said}
        </span>
      </p>
    </section>
  );
}
