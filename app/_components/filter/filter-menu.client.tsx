'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Choice, FilterChoices } from './filter-choices.tsx';
import { FilterFind, type NamedChoice } from './filter-find.client.tsx';

/** A menu of things to filter by. */
export function FilterChoiceMenu({
  label,
  value,
  choices,
  name,
}: {
  label: string;
  value?: string | undefined;
  choices: readonly Choice[];
  /** What the list is called: "Types". */
  name: string;
}) {
  return (
    <FilterMenu label={label} value={value}>
      <FilterChoices choices={choices} label={name} />
    </FilterMenu>
  );
}

/** A menu of many choices to filter by, with a field to find one by its name. */
export function FilterFindMenu({
  label,
  value,
  choices,
  of,
  name,
  noun,
}: {
  label: string;
  value?: string | undefined;
  choices: readonly NamedChoice[];
  /** How many there are in all. */
  of: number;
  name: string;
  noun: string;
}) {
  return (
    <FilterMenu label={label} value={value}>
      <FilterFind choices={choices} label={name} noun={noun} />
      {of > choices.length && (
        <p className="filter-found">
          The {choices.length} with most events of {of.toLocaleString('en')}; a search finds the others’
          events.
        </p>
      )}
    </FilterMenu>
  );
}

/**
 * A disclosure that hangs below its button, and stands in line where there is no room for that (CSS decides). Scripts
 * add that a hanging one goes away with Escape or a press elsewhere, and that what is in it is there only while it is
 * open: without them it is there from the beginning.
 */
export function FilterMenu({
  label,
  value,
  children,
}: {
  label: string;
  /** What is chosen in it, in short. */
  value?: string | undefined;
  children: ReactNode;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    // It may have been opened before this script came.
    setOpen(menu.current?.open ?? false);
    const close = ({ target }: Event) => {
      const { current } = menu;
      // What was pressed may be gone by now: a choice that made a new list.
      const isInside = target instanceof Node && (current?.contains(target) || !target.isConnected);
      if (current?.open && isHanging(current) && !isInside) current.open = false;
    };
    document.addEventListener('click', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('focusin', close);
    };
  }, []);
  const list = <div className="filter-menu-list">{children}</div>;
  return (
    <details
      ref={menu}
      className="filter-menu"
      name="filter-menu"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open || !isHanging(event.currentTarget)) return;
        event.stopPropagation();
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary className="button">
        {label}
        {value !== undefined && <span className="filter-menu-value">{value}</span>}
      </summary>
      {isOpen ? list : <noscript>{list}</noscript>}
    </details>
  );
}

/**
 * Closes the hanging menu that holds an element, and leaves the focus on its button: called once what the menu was
 * opened for is done.
 */
export function closeMenuAround(element: Element): void {
  const menu = element.closest<HTMLDetailsElement>('details.filter-menu');
  if (menu === null || !isHanging(menu)) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

function isHanging(menu: HTMLDetailsElement): boolean {
  const list = menu.querySelector('.filter-menu-list');
  return list !== null && getComputedStyle(list).position === 'absolute';
}
