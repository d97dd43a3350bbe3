'use client';

import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { DialogBar } from '#app/_components/page/dialog-bar.tsx';
import { withoutIsolates } from '#lib/isolate.ts';
import type { OfferedRecords } from './share-downloads.tsx';

// Asked for when it opens: the head of every page carries the button alone.
const ShareContent = dynamic(
  () => import('./share-content.client.tsx').then((module) => module.ShareContent),
  { loading: () => <div className="share-content share-loading" /> },
);

const DIALOG_ID = 'share';
const OPENING = 'dyadline:share';

/** Opens the dialog of the page, where it has one; the focus returns to where it was when it closes. */
export function openShare(): void {
  document.getElementById(DIALOG_ID)?.dispatchEvent(new Event(OPENING));
}

/** What the dialog is about: the address as it is when it opens. */
type Shared = { origin: string; path: string; query: string; name: string };

/** The button in the head of every page, and the dialog that it opens: how to show this elsewhere. */
export function ShareDialog({
  origin,
  records,
}: {
  origin: string | null;
  records: readonly OfferedRecords[];
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [shared, setShared] = useState<Shared | null>(null);
  const open = () => {
    const { location, title } = document;
    setShared({
      origin: origin ?? location.origin,
      path: location.pathname,
      query: location.search,
      name: withoutIsolates(title.replace(/ · Dyadline$/, '')),
    });
    if (dialog.current?.open === false) dialog.current.showModal();
  };
  // React knows nothing of an event of our own; the one place that sends it is the event's panel.
  const attach = (element: HTMLDialogElement | null) => {
    dialog.current = element;
    element?.addEventListener(OPENING, open);
    return () => element?.removeEventListener(OPENING, open);
  };
  return (
    <>
      <button type="button" className="button share-button" aria-haspopup="dialog" onClick={open}>
        Share
      </button>
      <dialog
        id={DIALOG_ID}
        ref={attach}
        className="dialog share-dialog"
        aria-labelledby="share-title"
        closedby="any"
        onClose={() => setShared(null)}
      >
        {shared !== null && (
          <>
            <DialogBar
              titleId="share-title"
              title="Share"
              closeLabel="Close"
              onClose={() => dialog.current?.close()}
            />
            <ShareContent {...shared} records={records} />
          </>
        )}
      </dialog>
    </>
  );
}
