'use client';

import type { TalkAction } from '#lib/talk/talk-keys.ts';

/** The foot of the slides: where the talk is, and a button for what every key does. */
export function TalkBar({
  position,
  face,
  faces,
  isFirst,
  isLast,
  canFill,
  isFull,
  leave,
  act,
}: {
  position: string;
  face: number;
  faces: number;
  isFirst: boolean;
  isLast: boolean;
  canFill: boolean;
  isFull: boolean;
  /** Address of the timeline with this event open. */
  leave: string;
  act: (action: TalkAction) => void;
}) {
  return (
    <div className="present-bar">
      <div className="present-steps">
        <Step label="Event before" sign="←" isEnd={isFirst} onPress={() => act('previous')} />
        <p className="present-position">{position}</p>
        <Step label="Next event" sign="→" isEnd={isLast} onPress={() => act('next')} />
      </div>
      {faces > 1 && (
        <div className="present-steps present-part-steps">
          <Step label="Quotation before" sign="↑" isEnd={face === 0} onPress={() => act('up')} />
          <p className="present-position">
            quotation {face + 1} of {faces}
          </p>
          <Step label="Next quotation" sign="↓" isEnd={face === faces - 1} onPress={() => act('down')} />
        </div>
      )}
      <div className="present-tools">
        <button type="button" className="button present-notes-button" onClick={() => act('notes')}>
          Presenter’s window
        </button>
        {canFill && (
          <button type="button" className="button" aria-pressed={isFull} onClick={() => act('full-screen')}>
            Full screen
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-haspopup="dialog"
          aria-label="Help"
          onClick={() => act('help')}
        >
          <span aria-hidden="true">?</span>
        </button>
        <a className="button" href={leave}>
          Leave
        </a>
      </div>
    </div>
  );
}

/** It stays where it is at an end and can be focused there, so that a thumb or a Tab never loses it. */
function Step({
  label,
  sign,
  isEnd,
  onPress,
}: {
  label: string;
  sign: string;
  isEnd: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="button present-step"
      aria-label={label}
      title={label}
      aria-disabled={isEnd}
      onClick={onPress}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
