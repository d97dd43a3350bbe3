'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { orderParameters } from '#lib/query/order-parameters.ts';
import { timelineAddress } from '#lib/urls.ts';
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
  order,
  state,
  isRefused = false,
}: {
  children: ReactNode;
  className: string;
  label: string;
  role?: 'search';
  /** The names of all parameters, in the order in which addresses are written: browsers are not sent the table. */
  order: readonly string[];
  /**
   * What the fields show. Where it changes, they show the new values in place of what was typed, and keep the focus.
   */
  state: string;
  /** Whether a field holds what was not understood: then the menu around the form stays open, at that field. */
  isRefused?: boolean;
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(state);
  const isWaiting = useRef(false);
  useEffect(() => {
    if (shown.current === state) return;
    // Not at first: what was typed before scripts ran is kept.
    form.current?.reset();
    shown.current = state;
    if (!isWaiting.current || form.current === null) return;
    isWaiting.current = false;
    if (isRefused) form.current.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    else closeMenuAround(form.current);
  }, [state, isRefused]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = toAddress(new FormData(event.currentTarget), order);
    const isHere = address === `${location.pathname}${location.search}`;
    // What was typed may not be understood: the menu goes away when the answer says that it was.
    isWaiting.current = !isHere;
    if (isHere) closeMenuAround(event.currentTarget);
    else router.push(address, { scroll: false });
  };
  return (
    <form ref={form} action="/" className={className} aria-label={label} role={role} onSubmit={submit}>
      {children}
    </form>
  );
}

function toAddress(fields: FormData, order: readonly string[]): string {
  const given = [...fields].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
  );
  return timelineAddress(orderParameters(given, order));
}
