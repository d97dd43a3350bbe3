'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useId, useState } from 'react';
import { DateText } from '#app/_components/event/date-text.tsx';
import { orderParameters } from '#lib/query/order-parameters.ts';
import type { OfferedPeriod, SearchHit } from '#lib/query/search-hits.ts';
import { timelineAddress } from '#lib/urls.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { describeFound } from '#lib/wording/describe-found.ts';
import { type ListedHits, useSearchHits } from './use-search-hits.client.tsx';

// What a word is takes code that no page needs before somebody searches; it is there once the field has the focus.
const loadMarkedText = () =>
  import('#app/_components/event/marked-text.tsx').then((module) => module.MarkedText);
const MarkedText = dynamic(loadMarkedText);

/**
 * The field of the search, with the first events that it finds in a list below while one types. Arrow keys go through the
 * list, Enter opens the chosen event, or searches where none is chosen, Escape closes the list.
 */
export function SearchField({
  q,
  query,
  eventAddress,
  order,
  maxLength,
}: {
  /** What the address searches for. */
  q: string;
  /** The other parameters of its filter. */
  query: string;
  /** The address that an event is opened at: its id is put at the end. */
  eventAddress: string;
  /** The names of all parameters, in the order in which addresses are written. */
  order: readonly string[];
  /** The most characters that are searched for. */
  maxLength: number;
}) {
  const router = useRouter();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const found = useSearchHits(query, isOpen ? typed.trim() : '');
  const rows = isOpen && found !== null ? listRows(found) : [];
  const close = () => {
    setIsOpen(false);
    setChosen(-1);
  };
  const open = (row: Row) => {
    close();
    router.push('period' in row ? periodAddress(row.period) : eventAddress + encodeURIComponent(row.id), {
      scroll: false,
    });
  };
  const periodAddress = ({ period, rest }: OfferedPeriod) => {
    const [, parameters = ''] = eventAddress.split('?');
    const others = [...new URLSearchParams(parameters)].filter(([name]) => name !== 'event');
    const words = rest === '' ? [] : [['q', rest] as const];
    return timelineAddress(orderParameters([...others, ['from', period], ['to', period], ...words], order));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[chosen];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (rows.length === 0) return;
      const next = chosen + (event.key === 'ArrowDown' ? 1 : -1);
      // Before the first and behind the last is the field itself.
      setChosen(next >= rows.length ? -1 : next < -1 ? rows.length - 1 : next);
    } else if (event.key === 'Enter' && row !== undefined) open(row);
    else if (event.key === 'Enter') {
      close();
      return;
    } else if (event.key === 'Escape' && rows.length > 0) close();
    else return;
    event.preventDefault();
  };
  return (
    <div className="search-field">
      <input
        className="field"
        type="search"
        name="q"
        defaultValue={q}
        maxLength={maxLength}
        placeholder="Search events and quotations"
        aria-label="Search events and quotations"
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen < 0 ? undefined : `${listId}-${chosen}`}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setIsOpen(true);
          setChosen(-1);
        }}
        onFocus={loadMarkedText}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div
        id={listId}
        className="search-hits"
        role="listbox"
        aria-label="Events found"
        hidden={rows.length === 0}
      >
        {rows.map((row, index) => (
          <div
            key={row.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            data-event-id={'period' in row ? undefined : row.id}
            // Before the field loses the focus, and the list with it.
            onPointerDown={(event) => {
              event.preventDefault();
              if (event.button === 0) open(row);
            }}
          >
            {'period' in row ? (
              <PeriodOffer period={row.period} />
            ) : (
              <>
                <span dir="auto">
                  <MarkedText text={row.title} q={typed} />
                </span>
                {row.sentence !== null && (
                  <small className="search-sentence" dir="auto">
                    <MarkedText text={row.sentence} q={typed} />
                  </small>
                )}
                <small>
                  <DateText date={row.date} sense={row.dateSense} />
                  {row.found.some((part) => part !== 'title') && ` · ${describeFound(row.found)}`}
                </small>
              </>
            )}
          </div>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {isOpen && found !== null && typed.trim() !== '' && `${describeCount(found.total, 'event')} found`}
      </p>
    </div>
  );
}

type Row = SearchHit | { id: '?period'; period: OfferedPeriod };

function listRows({ hits, period }: ListedHits): Row[] {
  return period === null ? hits : [{ id: '?period', period }, ...hits];
}

function PeriodOffer({ period: { label, rest, count } }: { period: OfferedPeriod }) {
  return (
    <>
      <span>
        In {label}
        {rest !== '' && (
          <>
            : <bdi>“{rest}”</bdi>
          </>
        )}
      </span>
      <small>{describeCount(count, 'event')} by their dates</small>
    </>
  );
}
