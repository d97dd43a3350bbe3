'use client';

import { useRef, useState } from 'react';
import type { ShareSnippet } from '#lib/sharing/share-snippets.ts';
import { useCopy } from './use-copy.client.tsx';

/** The code for each place that a timeline can go to, one at a time, to read, to select and to copy. */
export function ShareSnippets({ snippets }: { snippets: readonly ShareSnippet[] }) {
  const [chosen, setChosen] = useState<ShareSnippet['id']>('link');
  const { said, copy } = useCopy();
  const field = useRef<HTMLTextAreaElement>(null);
  const snippet = snippets.find(({ id }) => id === chosen);
  if (snippet === undefined) return null;
  const copyText = async () => {
    if (!(await copy(snippet.text, `${snippet.label} copied.`))) field.current?.select();
  };
  return (
    <section className="share-snippets" aria-label="Copy">
      <fieldset className="share-choice">
        <legend>For</legend>
        <div>
          {snippets.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              className="button"
              aria-pressed={id === chosen}
              onClick={() => setChosen(id)}
            >
              {label}
            </button>
          ))}
        </div>
      </fieldset>
      <p className="share-hint">{snippet.hint}</p>
      <textarea
        ref={field}
        className="share-text"
        aria-label={snippet.label}
        readOnly
        spellCheck={false}
        rows={Math.min(6, Math.max(2, Math.ceil(snippet.text.length / 76), snippet.text.split('\n').length))}
        value={snippet.text}
      />
      <p className="share-actions">
        <button type="button" className="button" onClick={copyText}>
          Copy
        </button>
        <span className="share-said" role="status">
          {said}
        </span>
      </p>
    </section>
  );
}
