'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';
import { DialogBar } from './dialog-bar.tsx';

const HelpContent = dynamic(() => import('./help-content.client.tsx').then((module) => module.HelpContent));

/** What the page says to its help: open. */
const OPEN_HELP = 'dyadline:help';

/** Opens the help of the page, where it has one; the focus returns to where it was when it closes. */
export function openHelp(): void {
  dispatchEvent(new Event(OPEN_HELP));
}

/** The button in the head of every page, and the dialog that it opens: how to get about. Its words are there while it is open. */
export function HelpDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = () => setOpen(true);
    addEventListener(OPEN_HELP, open);
    return () => removeEventListener(OPEN_HELP, open);
  }, []);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
  }, [isOpen]);
  return (
    <>
      <button
        type="button"
        className="button help-button"
        aria-haspopup="dialog"
        aria-label="Help"
        title="Help"
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">?</span>
      </button>
      <dialog
        ref={dialog}
        className="dialog help-dialog"
        aria-labelledby="help-title"
        closedby="any"
        onClose={() => setOpen(false)}
      >
        {isOpen && (
          <>
            <DialogBar
              titleId="help-title"
              title="Getting about"
              closeLabel="Close the help"
              onClose={() => dialog.current?.close()}
            />
            <HelpContent />
          </>
        )}
      </dialog>
    </>
  );
}
