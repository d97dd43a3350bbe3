'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type Choice, FilterChoices } from './filter-choices.tsx';

/** Something to filter by, with the other names it is found by. */
export type NamedChoice = Choice & { aliases: readonly string[] };

/**
 * Choices to filter by, and a field that narrows them to those whose names contain what is typed. Enter takes the
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
  const wanted = fold(typed.trim());
  const found = choices.filter(
    ({ value, label, aliases }) =>
      wanted === '' || [value, label, ...aliases].some((name) => hasWordBeginning(fold(name), wanted)),
  );
  const [first] = found;
  return (
    <>
      <form
        className="filter-find"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted === '' || first === undefined) return;
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
        {wanted !== '' && (found.length === 0 ? 'None here has this name.' : `${found.length} found`)}
      </p>
    </>
  );
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

function hasWordBeginning(name: string, wanted: string): boolean {
  return name.startsWith(wanted) || name.includes(` ${wanted}`);
}
