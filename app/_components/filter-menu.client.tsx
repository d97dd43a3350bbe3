'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A disclosure that hangs below its button, and stands in line where there is no room for that (CSS decides). Scripts
 * only add that a hanging one goes away with Escape or a press elsewhere.
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
  useEffect(() => {
    const close = ({ target }: Event) => {
      const { current } = menu;
      if (current?.open && isHanging(current) && !(target instanceof Node && current.contains(target)))
        current.open = false;
    };
    document.addEventListener('click', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('focusin', close);
    };
  }, []);
  return (
    <details
      ref={menu}
      className="filter-menu"
      name="filter-menu"
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
      <div className="filter-menu-list">{children}</div>
    </details>
  );
}

function isHanging(menu: HTMLDetailsElement): boolean {
  const list = menu.querySelector('.filter-menu-list');
  return list !== null && getComputedStyle(list).position === 'absolute';
}
