'use client';

import Link from 'next/link';
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { toneColor } from '#lib/timeline/pair-color.ts';
import { CURVE, type PairCell, type PairRow } from './pair-matrix-cell.ts';

/** Rows and columns to go by with each arrow. */
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The matrix as a table of links. Each pair stands on both sides of the diagonal, so that a row reads as one actor's
 * relations; the upper one is announced and takes the focus. Where scripts run, Tab reaches the matrix once and arrow
 * keys, Home and End move in it; without them every link is reached by Tab.
 */
export function PairTable({ rows, caption }: { rows: readonly PairRow[]; caption: string }) {
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const upper = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell === null || column < row ? [] : [{ row, column, pair: cell.pair }],
    ),
  );
  const firstPair = upper[0]?.pair;
  useEffect(() => {
    if (firstPair !== undefined) setCurrent(firstPair);
  }, [firstPair]);

  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const here = upper.find(({ pair }) => pair === document.activeElement?.getAttribute('data-pair'));
    if (here === undefined) return;
    const next = findNext(upper, here, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next.pair);
    table.current?.querySelector<HTMLAnchorElement>(`a[data-pair="${next.pair}"]`)?.focus();
  };
  return (
    <table ref={table} className="pair-matrix" data-actors={rows.length} onKeyDown={move}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {rows.map(({ code, name }) => (
            <th key={code} scope="col">
              <abbr title={name}>{code}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, cells }, row) => (
          <tr key={code}>
            <th scope="row" title={name}>
              {name}
            </th>
            {cells.map((cell, column) => (
              <td
                key={rows[column]?.code}
                className={cell === null ? 'pair-matrix-diagonal' : undefined}
                aria-hidden={(cell !== null && column < row) || undefined}
              >
                {cell !== null && (
                  <Cell
                    cell={cell}
                    isReached={column > row && (current === null || current === cell.pair)}
                    onFocus={() => setCurrent(cell.pair)}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  cell: { pair, tone, count, curve, label, href, chosen },
  isReached,
  onFocus,
}: {
  cell: PairCell;
  isReached: boolean;
  onFocus: () => void;
}) {
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      className="pair-matrix-cell"
      data-pair={pair}
      style={{ '--pair': toneColor(tone) } as CSSProperties}
      data-empty={count === 0 || undefined}
      aria-current={chosen || undefined}
      tabIndex={isReached ? undefined : -1}
      onFocus={onFocus}
      title={label}
      aria-label={label}
    >
      <span className="pair-matrix-count">{formatCount(count)}</span>
      <svg
        className="pair-matrix-curve"
        viewBox={`0 0 ${CURVE.width} ${CURVE.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path d={curve} />
      </svg>
    </Link>
  );
}

/** So that a million has room in a cell; the label says it in full. */
function formatCount(count: number): string {
  return count < 10_000
    ? count.toLocaleString('en')
    : new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 }).format(count);
}

type MatrixCell = { row: number; column: number; pair: string };

/** The cell an arrow leads to: the next one that way, in the nearest row or column that has one. */
function findNext(
  places: readonly MatrixCell[],
  { row, column }: MatrixCell,
  key: string,
): MatrixCell | undefined {
  if (key === 'Home') return places[0];
  if (key === 'End') return places.at(-1);
  const [down = 0, right = 0] = ARROWS[key] ?? [];
  const along = (place: MatrixCell) => (place.row - row) * down + (place.column - column) * right;
  const aside = (place: MatrixCell) =>
    Math.abs(place.row - row) * Math.abs(right) + Math.abs(place.column - column) * Math.abs(down);
  return places
    .filter((place) => along(place) > 0)
    .toSorted((a, b) => aside(a) - aside(b) || along(a) - along(b))[0];
}
