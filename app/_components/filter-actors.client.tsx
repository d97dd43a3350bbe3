'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type Choice, FilterChoices } from './filter-choices.tsx';

/** An actor to filter by, with the other names it is found by. */
export type ActorChoice = Choice & { aliases: readonly string[] };

/** The actors that take part, and a field that leaves those of them whose names have what is typed. Enter takes the first. */
export function FilterActors({ choices }: { choices: readonly ActorChoice[] }) {
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
      {/* The field finds names in the list below, which is whole without it. */}
      <noscript>
        <style>{'.filter-find { display: none; }'}</style>
      </noscript>
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
          placeholder="Find an actor"
          aria-label="Find an actor"
          autoComplete="off"
        />
      </form>
      <FilterChoices choices={found} label="Actors" />
      <p className="filter-found" role="status">
        {wanted !== '' && (found.length === 0 ? 'No actor here has this name.' : `${found.length} found`)}
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
