import type { ReactNode } from 'react';

/** What stands on the threads of a row, drawn as the rows draw it, and what that says. */
const SIGNS: readonly { key: string; drawing: ReactNode; words: string }[] = [
  {
    key: 'together',
    drawing: (
      <>
        <path d="M8 10h32" stroke="currentColor" strokeWidth="2" />
        <circle cx="8" cy="10" r="4" fill="currentColor" />
        <circle cx="40" cy="10" r="4" fill="currentColor" />
      </>
    ),
    words: 'They act together; the colour is that of their pair, black where there are several.',
  },
  {
    key: 'arrow',
    drawing: (
      <>
        <path d="M8 10h26" stroke="currentColor" strokeWidth="2" />
        <circle cx="8" cy="10" r="4" fill="currentColor" />
        <path d="M32 4l10 6-10 6z" fill="currentColor" />
      </>
    ),
    words: 'From one to another; with a notch in its head it is against the other.',
  },
  {
    key: 'ring',
    drawing: (
      <circle cx="24" cy="10" r="4" fill="var(--paper-raised)" stroke="currentColor" strokeWidth="2" />
    ),
    words: 'It says so, or speaks of what it does.',
  },
  {
    key: 'rift',
    drawing: (
      <>
        <path d="M6 10h14M28 10h14" stroke="currentColor" strokeWidth="2" />
        <path d="M20 16l3-12M25 16l3-12" stroke="currentColor" strokeWidth="2" />
      </>
    ),
    words: 'Broken: they are against each other.',
  },
  {
    key: 'dashed',
    drawing: <path d="M6 10h36" stroke="currentColor" strokeWidth="2" strokeDasharray="6 4" />,
    words: 'Dashes: reported, alleged, planned or possible. Struck through: denied.',
  },
  {
    key: 'edge',
    drawing: (
      <>
        <circle cx="8" cy="10" r="4" fill="currentColor" />
        <path d="M12 10h30" stroke="currentColor" strokeWidth="1.5" strokeDasharray="1.5 3" />
      </>
    ),
    words: 'To the edge: with others, by their names.',
  },
  {
    key: 'ruler',
    drawing: (
      <>
        <path d="M4 15h40" stroke="var(--hairline-strong)" />
        <path d="M14 5v9" stroke="currentColor" strokeWidth="2.5" />
        <circle cx="30" cy="10" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </>
    ),
    words: 'Where its date lies in the year, from January to December; a ring is “as of”.',
  },
];

/** What the signs on the threads of the chronicle mean. */
export function ThreadLegend() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <ul className="mark-legend" aria-label="What the threads say" tabIndex={0}>
      {SIGNS.map(({ key, drawing, words }) => (
        <li key={key}>
          <svg viewBox="0 0 48 20" width="48" height="20" aria-hidden="true" focusable="false">
            {drawing}
          </svg>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
