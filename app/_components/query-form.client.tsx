'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent, ReactNode } from 'react';

/** A form that asks for another view of the timeline: without a page load where scripts run, and without empty parameters. */
export function QueryForm({
  children,
  className,
  label,
  role,
}: {
  children: ReactNode;
  className: string;
  label: string;
  role?: 'search';
}) {
  const router = useRouter();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === 'string' && value.trim() !== '') parameters.append(name, value.trim());
    router.push(parameters.size === 0 ? '/' : `/?${parameters}`, { scroll: false });
  };
  return (
    <form action="/" className={className} aria-label={label} role={role} onSubmit={submit}>
      {children}
    </form>
  );
}
