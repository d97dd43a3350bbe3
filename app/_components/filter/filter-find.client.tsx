'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { matchesText } from '#lib/query/matches-text.ts';
import { parseTextQuery } from '#lib/query/parse-text-query.ts';
import { type Choice, FilterChoices } from './filter-choices.tsx';

/** Something to filter by, with the other names it is found by. */
export type NamedChoice = Choice & { aliases: readonly string[] };

/**
 * Choices to filter by, and a field that narrows them to those whose names have the words typed, as searching for events does it. Enter takes the
 * first.
 */
export function FilterFind({
  choices,
  label,
  noun,
}: {
  choices: readonly NamedChoice[];
  label: string;
  /** What a choice is, with its article: "an actor". */
  noun: string;
}) {
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const wanted = parseTextQuery(typed).value;
  const found = choices.filter(
    ({ value, label, aliases }) => wanted === null || matchesText(wanted, [value, label, ...aliases]),
  );
  const [first] = found;
  return (
    <>
      <form
        className="filter-find"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted === null || first === undefined) return;
          setTyped('');
          router.push(first.href, { scroll: false });
        }}
      >
        <input
          className="field"
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder={`Find ${noun}`}
          aria-label={`Find ${noun}`}
          autoComplete="off"
        />
      </form>
      <FilterChoices choices={found} label={label} />
      <p className="filter-found" role="status">
        {wanted !== null && (found.length === 0 ? 'None here has this name.' : `${found.length} found`)}
      </p>
    </>
  );
}
