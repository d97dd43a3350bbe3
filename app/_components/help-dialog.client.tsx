'use client';

import { useRef } from 'react';
import { HelpKeys } from './help-keys.tsx';

const DIALOG_ID = 'help';

/** Opens the help of the page, where it has one; the focus returns to where it was when it closes. */
export function openHelp(): void {
  const dialog = document.getElementById(DIALOG_ID);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

/** The button in the head of every page, and the dialog that it opens: how to get about. */
export function HelpDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        className="button help-button"
        aria-haspopup="dialog"
        aria-label="Help"
        title="Help"
        onClick={openHelp}
      >
        <span aria-hidden="true">?</span>
      </button>
      <dialog id={DIALOG_ID} ref={dialog} className="help-dialog" aria-labelledby="help-title" closedby="any">
        <div className="help-bar">
          <h2 id="help-title">Getting about</h2>
          <button
            type="button"
            className="button"
            aria-label="Close the help"
            onClick={() => dialog.current?.close()}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
        <div className="help-content" tabIndex={0}>
          <h3>By mouse or touch</h3>
          <p>
            Drag sideways to move in time; scroll or pinch to zoom; choose an event to read the exact words it
            rests on. The buttons below the timeline do the same.
          </p>
          <HelpKeys />
        </div>
      </dialog>
    </>
  );
}
