import type { ReactNode } from 'react';

/** What a mark can look like, drawn as the timeline draws it, and what that says. */
const MARKS: readonly { key: string; drawing: ReactNode; words: string }[] = [
  {
    key: 'day',
    drawing: <rect x="21" y="3" width="6" height="14" rx="2" fill="currentColor" />,
    words: 'A day: it happened then.',
  },
  {
    key: 'soft',
    drawing: <rect x="4" y="4" width="40" height="12" fill="url(#legend-both)" />,
    words: 'Known only to within a month, a year or a season: some time in this stretch.',
  },
  {
    key: 'interval',
    drawing: (
      <>
        <rect x="4" y="5" width="10" height="10" fill="url(#legend-start)" />
        <rect x="14" y="5" width="20" height="10" fill="currentColor" />
        <rect x="34" y="5" width="10" height="10" fill="url(#legend-end)" />
      </>
    ),
    words: 'It lasted: solid where it surely held, soft where it began or ended.',
  },
  {
    key: 'open',
    drawing: (
      <>
        <rect x="4" y="5" width="18" height="10" fill="currentColor" />
        <rect x="22" y="5" width="22" height="10" fill="url(#legend-end)" />
      </>
    ),
    words: 'Still going on: solid up to the last source, fading to today.',
  },
  {
    key: 'held',
    drawing: (
      <>
        <rect x="2" y="8.5" width="18" height="3" fill="url(#legend-start)" />
        <circle cx="24" cy="10" r="4" fill="currentColor" />
        <rect x="28" y="8.5" width="18" height="3" fill="url(#legend-end)" />
      </>
    ),
    words: 'As of a date: it held then. When it began and ended is not said. In lists it is a ring.',
  },
  {
    key: 'unknown',
    drawing: (
      <>
        <rect x="4" y="5" width="14" height="10" fill="url(#legend-start)" />
        <rect x="18" y="5" width="24" height="10" fill="currentColor" />
      </>
    ),
    words: 'Nobody says since when, or until when: on that side it fades at once, however near one comes.',
  },
  {
    key: 'outline',
    drawing: (
      <rect x="6" y="5" width="36" height="10" rx="2" fill="none" stroke="currentColor" strokeWidth="1.5" />
    ),
    words: 'Outline only: reported, alleged, planned or possible.',
  },
  {
    key: 'denied',
    drawing: (
      <>
        <rect x="6" y="5" width="36" height="10" rx="2" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M4 10h40" stroke="currentColor" strokeWidth="1.5" />
      </>
    ),
    words: 'Struck through: every source denies it.',
  },
  {
    key: 'contested',
    drawing: (
      <>
        <circle cx="24" cy="10" r="6.5" fill="var(--warning)" />
        <path d="M21 14.5 27 5.5" stroke="var(--paper-raised)" strokeWidth="2" />
      </>
    ),
    words: 'Contested: its sources disagree.',
  },
  {
    key: 'sources',
    drawing: (
      <>
        <circle cx="24" cy="10" r="7.5" fill="none" stroke="currentColor" />
        <text x="24" y="13.5" textAnchor="middle" fontSize="10" fill="currentColor">
          3
        </text>
      </>
    ),
    words: 'So many sources say it, where it is more than one.',
  },
  {
    key: 'stripe',
    drawing: (
      <>
        <rect x="6" y="4" width="36" height="10" fill="var(--pair-many)" opacity="0.6" />
        <rect x="6" y="13" width="8" height="3" fill="var(--pair-1)" />
        <rect x="14" y="13" width="8" height="3" fill="var(--pair-2)" />
        <rect x="22" y="13" width="8" height="3" fill="var(--pair-3)" />
      </>
    ),
    words: 'Grey with a stripe: several pairs at once, in their colours.',
  },
  {
    key: 'cluster',
    drawing: (
      <>
        <rect x="8" y="3" width="32" height="14" rx="7" fill="none" stroke="var(--pair-1)" />
        <text x="24" y="13.5" textAnchor="middle" fontSize="10" fill="currentColor">
          +12
        </text>
      </>
    ),
    words: 'More events than there is room for: choose it to come nearer, or for a list of them.',
  },
];

/** What the marks of the timeline mean. */
export function MarkLegend({ labelledBy }: { labelledBy: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <ul className="mark-legend" aria-labelledby={labelledBy} tabIndex={0}>
      {MARKS.map(({ key, drawing, words }) => (
        <li key={key}>
          <svg viewBox="0 0 48 20" width="48" height="20" aria-hidden="true" focusable="false">
            {key === 'day' && <Softness />}
            {drawing}
          </svg>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** The gradients that the drawings share. */
function Softness() {
  return (
    <defs>
      <linearGradient id="legend-both">
        <stop offset="0" stopColor="currentColor" stopOpacity="0" />
        <stop offset="0.5" stopColor="currentColor" />
        <stop offset="1" stopColor="currentColor" stopOpacity="0" />
      </linearGradient>
      <linearGradient id="legend-start">
        <stop offset="0" stopColor="currentColor" stopOpacity="0" />
        <stop offset="1" stopColor="currentColor" />
      </linearGradient>
      <linearGradient id="legend-end">
        <stop offset="0" stopColor="currentColor" />
        <stop offset="1" stopColor="currentColor" stopOpacity="0" />
      </linearGradient>
    </defs>
  );
}
