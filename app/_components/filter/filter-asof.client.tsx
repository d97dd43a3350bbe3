'use client';

import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { orderParameters } from '#lib/query/order-parameters.ts';
import { formatView, parseView } from '#lib/query/parse-view.ts';
import { timelineAddress } from '#lib/urls.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { FilterMenu } from './filter-menu.client.tsx';
import { HiddenParameters } from './hidden-parameters.tsx';
import { QueryForm } from './query-form.client.tsx';

/** A day on which something became known, in words, with the number of events known by then, where it was counted. */
export type KnownDay = { day: string; label: string; count: number | null };

/** So that a slide over many days asks for the ones it rests on. */
const RESTING_MS = 140;

/**
 * The chronology as it was known: a slider over the days by which sources were published, and its two buttons. The last
 * place is everything. The window and the open event stay, because they are what one watches become known.
 */
export function FilterAsof({
  asof,
  others,
  order,
  days,
  label,
  all,
  isInMenu,
}: {
  /** The day of the filter, if it has one. */
  asof: string | undefined;
  /** The other parameters of the filter as an address writes them. */
  others: string;
  /** The names of all parameters, in the order in which addresses are written: browsers are not sent the table. */
  order: readonly string[];
  days: readonly KnownDay[];
  /** The day of the filter in words. */
  label: string | undefined;
  /** Number of events without such a day, where it was counted. */
  all: number | null;
  /** Whether it stands in a menu itself, which holds no other. */
  isInMenu: boolean;
}) {
  const router = useRouter();
  const parameters = useSearchParams();
  const asked = toPlace(asof, days);
  const [place, setPlace] = useState(asked);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The address leads, also after going back; but an answer that comes while one slides on is out of date.
  useEffect(() => {
    if (waiting.current === undefined) setPlace(asked);
  }, [asked]);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const view = formatView(parseView(new URLSearchParams(parameters)).value);
  const timeless = [...new URLSearchParams(others), ...view];
  const addressOf = (next: number) => {
    const day = days[next]?.day;
    const then = day === undefined ? timeless : [...timeless, ['asof', day] as const];
    return timelineAddress(orderParameters(then, order));
  };
  const slide = (next: number) => {
    setPlace(next);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      // The first step can be gone back from; the days between are not steps of their own.
      const go = asof === undefined ? router.push : router.replace;
      go(addressOf(next), { scroll: false });
    }, RESTING_MS);
  };

  const isBetween = place === asked && asof !== undefined && days[place]?.day !== asof;
  const text = isBetween ? (label ?? '') : (days[place]?.label ?? 'now');
  const count = place === days.length ? all : place < 0 ? 0 : days[place]?.count;
  const previous = isBetween ? place : place - 1;
  const step = { here: addressOf(asked), replace: asof !== undefined };
  const form = (
    <QueryForm
      className="filter-day"
      label="As known on a day of your choice"
      state={asof ?? ''}
      order={order}
    >
      <HiddenParameters parameters={timeless} />
      <label>
        Day <input className="field" type="date" name="asof" defaultValue={asof ?? ''} />
      </label>
      <button className="button" type="submit">
        Set day
      </button>
    </QueryForm>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its neighbours everywhere.
    <div className="filter-asof" role="group" aria-label="As known on a day">
      {!isInMenu && <span className="choice-label">As known on</span>}
      <Step
        label="Earlier day of publication"
        sign="‹"
        href={previous < 0 ? null : addressOf(previous)}
        {...step}
      />
      <input
        type="range"
        min={Math.min(0, place)}
        max={days.length}
        step={1}
        value={place}
        aria-label="As known on"
        aria-valuetext={
          count === null || count === undefined ? text : `${text}, ${describeCount(count, 'event')}`
        }
        onChange={(event) => slide(Number(event.currentTarget.value))}
      />
      <Step
        label={place + 1 === days.length ? 'Now' : 'Later day of publication'}
        sign="›"
        href={place >= days.length ? null : addressOf(place + 1)}
        {...step}
      />
      <span className="filter-asof-day" aria-hidden="true">
        {text}
        {count !== null && count !== undefined && ` · ${count.toLocaleString('en')}`}
      </span>
      {isInMenu ? form : <FilterMenu label="Day">{form}</FilterMenu>}
    </div>
  );
}

/** At either end of the days the step stays in place and leads nowhere, so that it keeps the focus. */
function Step({
  label,
  sign,
  href,
  here,
  replace,
}: {
  label: string;
  sign: string;
  href: string | null;
  here: string;
  replace: boolean;
}) {
  return (
    <Link
      className="button"
      href={href ?? here}
      replace={replace || href === null}
      scroll={false}
      prefetch={false}
      aria-disabled={href === null || undefined}
      aria-label={label}
      title={label}
    >
      <span aria-hidden="true">{sign}</span>
    </Link>
  );
}

/**
 * The index of the last day of publication not after `asof`; −1 before the first, the number of days where no `asof` is
 * asked for.
 */
function toPlace(asof: string | undefined, days: readonly KnownDay[]): number {
  if (asof === undefined) return days.length;
  // Days before year 0 begin with a minus and compare by their numbers alone; no source is as old.
  return days.findLastIndex(({ day }) => day <= asof);
}
