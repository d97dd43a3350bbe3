import Link from 'next/link';
import { textDirection } from '#lib/isolate.ts';

/** One thing to filter by: where it leads, and how many events that would give; null where that was not counted. */
export type Choice = { value: string; label: string; count: number | null; href: string; chosen: boolean };

/** Things to filter by, each with the number of events it would give; choosing one that is chosen takes it out. */
export function FilterChoices({ choices, label }: { choices: readonly Choice[]; label: string }) {
  return (
    <ul className="filter-choices" aria-label={label}>
      {choices.map(({ value, label, count, href, chosen }) => (
        <li key={value}>
          <Link
            href={href}
            scroll={false}
            prefetch={false}
            className="filter-choice"
            aria-current={chosen || undefined}
            data-empty={count === 0 || undefined}
          >
            <span className="filter-choice-label" dir={textDirection(label)}>
              {label}
            </span>
            <ChoiceCount count={count} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The number of events that a choice gives, to stand after its name: heard as "17 events". Nothing where it was not counted. */
export function ChoiceCount({ count }: { count: number | null }) {
  if (count === null) return null;
  return (
    <span className="filter-choice-count">
      {count.toLocaleString('en')}
      <span className="visually-hidden">{count === 1 ? ' event' : ' events'}</span>
    </span>
  );
}
