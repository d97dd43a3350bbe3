import { TIMELINE_KEYS } from '#app/_viewer/keys.ts';
import { OVERVIEW_KEYS } from '#lib/overview/overview-keys.ts';
import { KEY_SIGNS } from './key-signs.ts';

/** The same keys with or without Shift, so that nobody has to know which it is on their keyboard. */
const UNSAID_KEYS: readonly string[] = ['=', '_'];

const PAGE_KEYS: readonly { keys: readonly string[]; label: string }[] = [
  { keys: ['Tab'], label: 'Go on: search, filter, timeline, event' },
  { keys: ['Shift+Tab'], label: 'Go back' },
  { keys: ['Escape'], label: 'Close this help' },
];

/** Every key that the pages answer to, in two lists. */
export function HelpKeys() {
  return (
    <>
      <h3 id="help-timeline">In the timeline</h3>
      <p className="help-note">Press Tab until the timeline has a frame. Elsewhere these keys only type.</p>
      <KeyList label="help-timeline" keys={TIMELINE_KEYS} />
      <h3 id="help-overview">In the overview below it</h3>
      <KeyList label="help-overview" keys={OVERVIEW_KEYS} />
      <h3 id="help-page">Everywhere</h3>
      <KeyList label="help-page" keys={PAGE_KEYS} />
    </>
  );
}

function KeyList({
  label,
  keys,
}: {
  label: string;
  keys: readonly { keys: readonly string[]; label: string }[];
}) {
  return (
    <ul className="help-keys" aria-labelledby={label}>
      {keys.map((entry) => (
        <li key={entry.label}>
          <span className="help-combinations">
            {entry.keys
              .filter((key) => !UNSAID_KEYS.includes(key))
              .map((key) => (
                <Combination key={key} text={key} />
              ))}
          </span>
          <span>{entry.label}</span>
        </li>
      ))}
    </ul>
  );
}

function Combination({ text }: { text: string }) {
  const [, shift = '', key = text] = /^(Shift\+)?(.+)$/s.exec(text) ?? [];
  return (
    <span className="help-combination">
      {shift !== '' && (
        <>
          <kbd>Shift</kbd>{' '}
        </>
      )}
      <kbd>{KEY_SIGNS[key] ?? key}</kbd>
    </span>
  );
}
