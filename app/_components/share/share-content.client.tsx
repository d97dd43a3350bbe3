'use client';

import { useEffect, useMemo, useState } from 'react';
import { buildShareSnippets, type ShareChoice, toEmbedPath } from '#lib/sharing/share-snippets.ts';
import { ShareChoices } from './share-choices.client.tsx';
import { type OfferedRecords, ShareDownloads } from './share-downloads.tsx';
import { toSharedPages } from './share-page.ts';
import { SharePreview } from './share-preview.client.tsx';
import { ShareSnippets } from './share-snippets.client.tsx';

/** The preview follows what is typed only after a pause, for each change loads it anew. */
const PAUSE_MS = 400;

/** What the dialog holds: a preview, what to show in it, the code for it, and downloads. */
export function ShareContent({
  origin,
  path,
  query,
  name,
  records,
}: {
  origin: string;
  /** Of the page that is shared, with its query. */
  path: string;
  query: string;
  name: string;
  records: readonly OfferedRecords[];
}) {
  const { frame: page, file } = useMemo(() => toSharedPages(path, query), [path, query]);
  const [choice, setChoice] = useState<ShareChoice>({
    size: { width: 960, height: 540 },
    theme: null,
    title: '',
    keepsWindow: page.parameters.has('window'),
    keepsEvent: page.parameters.has('event'),
    controls: true,
    interactive: true,
  });
  const settled = useSettled(choice);
  // The picture of a Markdown page is a file.
  const ofFile = buildShareSnippets(origin, file, choice, name).find(({ id }) => id === 'markdown');
  const snippets = buildShareSnippets(origin, page, choice, name).map((snippet) =>
    snippet.id === 'markdown' && ofFile !== undefined ? ofFile : snippet,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <div className="share-content" tabIndex={0}>
      <SharePreview path={toEmbedPath(page, settled)} size={settled.size} />
      <ShareChoices page={page} choice={choice} onChange={setChoice} />
      <ShareDownloads page={file} choice={choice} records={records} />
      <ShareSnippets snippets={snippets} />
      {/^https?:\/\/(?:localhost|127\.|\[::1\])/.test(origin) && (
        <p className="share-note">
          This server is on your own machine: its links and frames work here alone. The downloads work
          anywhere.
        </p>
      )}
    </div>
  );
}

function useSettled(choice: ShareChoice): ShareChoice {
  const [settled, setSettled] = useState(choice);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(choice), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [choice]);
  return settled;
}
