import { createElement } from './create-element.ts';

/** A line over the timeline that goes away by itself. */
export type Note = {
  /** Says a hint for a moment, or something to be read and copied for longer. */
  say: (words: string, isToRead?: boolean) => void;
};

const HINT_MS = 2400;
const READING_MS = 10_000;

/** Creates the line in `frame`, empty. */
export function createNote(frame: HTMLElement): Note {
  const line = createElement('p', { class: 'embed-note', role: 'status' });
  frame.append(line);
  let timer = 0;
  const hide = () => {
    line.textContent = '';
  };
  return {
    say: (words, isToRead = false) => {
      clearTimeout(timer);
      timer = window.setTimeout(hide, isToRead ? READING_MS : HINT_MS);
      if (line.textContent !== words) line.textContent = words;
    },
  };
}
