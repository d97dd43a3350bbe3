'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type Choice, FilterChoices } from './filter-choices.tsx';
import type { findNamed as FindNamed } from './find-named.ts';

/** Something to filter by, with the other names it is found by. */
export type NamedChoice = Choice & { aliases: readonly string[] };

/** What words are is read when somebody types some. */
const importFindNamed = () => import('./find-named.ts');

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
  const [findNamed, setFindNamed] = useState<typeof FindNamed | null>(null);
  const found = findNamed?.(choices, typed) ?? null;
  return (
    <>
      <form
        className="filter-find"
        onSubmit={(event) => {
          event.preventDefault();
          const first = found?.[0];
          if (first === undefined) return;
          setTyped('');
          router.push(first.href, { scroll: false });
        }}
      >
        <input
          className="field"
          type="search"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            if (findNamed === null) importFindNamed().then((found) => setFindNamed(() => found.findNamed));
          }}
          placeholder={`Find ${noun}`}
          aria-label={`Find ${noun}`}
          autoComplete="off"
        />
      </form>
      <FilterChoices choices={found ?? choices} label={label} />
      <p className="filter-found" role="status">
        {found !== null && (found.length === 0 ? 'None here has this name.' : `${found.length} found`)}
      </p>
    </>
  );
}
