'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { listNames } from '#lib/query/parameter.ts';
import { VIEW_PARAMETERS } from '#lib/query/view.ts';
import { closeMenuAround } from './filter-menu.client.tsx';

/**
 * A form that asks for another view of the timeline: without a page load where scripts run, without empty parameters,
 * and with the others in the order in which addresses are written.
 */
export function QueryForm({
  children,
  className,
  label,
  role,
  state,
}: {
  children: ReactNode;
  className: string;
  label: string;
  role?: 'search';
  /**
   * What the fields show. Where it changes, they show the new values in place of what was typed, and keep the focus.
   */
  state: string;
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(state);
  useEffect(() => {
    // Not at first: what was typed before scripts ran is kept.
    if (shown.current !== state) form.current?.reset();
    shown.current = state;
  }, [state]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = toAddress(new FormData(event.currentTarget));
    router.push(address, { scroll: false });
    closeMenuAround(event.currentTarget);
  };
  return (
    <form ref={form} action="/" className={className} aria-label={label} role={role} onSubmit={submit}>
      {children}
    </form>
  );
}

function toAddress(fields: FormData): string {
  const given = [...fields].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
  );
  const names = [...listNames(FILTER_PARAMETERS), ...listNames(VIEW_PARAMETERS)];
  const parameters = new URLSearchParams();
  for (const name of names)
    for (const [other, value] of given) if (other === name) parameters.append(name, value);
  return parameters.size === 0 ? '/' : `/?${parameters.toString().replaceAll('%2F', '/')}`;
}
