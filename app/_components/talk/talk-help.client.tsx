'use client';

import { useRef } from 'react';
import { DialogBar } from '#app/_components/page/dialog-bar.tsx';
import { KEY_SIGNS } from '#app/_components/page/key-signs.ts';
import { TALK_KEYS } from '#lib/talk/talk-keys.ts';

const DIALOG_ID = 'present-help';

/** Opens the list of keys; the focus returns to where it was when it closes. */
export function openTalkHelp(): void {
  const dialog = document.getElementById(DIALOG_ID);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

/** What the keys, a clicker and a finger do. */
export function TalkHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <dialog
      id={DIALOG_ID}
      ref={dialog}
      className="dialog help-dialog"
      aria-labelledby="present-help-title"
      closedby="any"
    >
      <DialogBar
        titleId="present-help-title"
        title="Showing the slides"
        closeLabel="Close the help"
        onClose={() => dialog.current?.close()}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <div className="help-content" tabIndex={0}>
        <p>
          Tap or click the right of the slide to go on and the left quarter to go back, or swipe. Swipe up for
          the next quotation of the same event. A mark of the timeline leads to its event.
        </p>
        <ul className="help-keys">
          {TALK_KEYS.map(({ action, label, keys }) => (
            <li key={action}>
              <span className="help-combinations">
                {keys.map((key) => (
                  <kbd key={key}>{KEY_SIGNS[key] ?? key}</kbd>
                ))}
              </span>
              <span>{label}</span>
            </li>
          ))}
        </ul>
        <p className="help-note">
          A clicker works as it is. The presenter’s window goes on your own screen: notes, every quotation,
          the next event and a clock; both windows move together.
        </p>
      </div>
    </dialog>
  );
}
