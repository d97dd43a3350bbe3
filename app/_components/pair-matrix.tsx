import Link from 'next/link';
import { FOCAL_CODES, toPair } from '#lib/domain/pair.ts';
import { describePair } from '#lib/query/describe-filter.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { formatView } from '#lib/query/parse-view.ts';
import { toggleValue } from '#lib/query/toggle-value.ts';
import type { View } from '#lib/query/view.ts';
import { timelineAddress } from '#lib/urls.ts';

/**
 * The four focal states against each other, with the number of events between each two under the other parts of the
 * filter; choosing a cell adds its pair or takes it out. Each pair stands on both sides of the diagonal, so that a row
 * reads as one state's relations; only one of the two is announced and reached by Tab.
 */
export function PairMatrix({
  filter,
  view,
  counts,
  actors,
}: {
  filter: Filter;
  view: View;
  counts: ReadonlyMap<string, number>;
  actors: ReadonlyMap<string, string>;
}) {
  return (
    <table className="pair-matrix">
      <caption className="visually-hidden">Events by pair of states; choose a cell to filter by it</caption>
      <thead>
        <tr>
          <td />
          {FOCAL_CODES.map((code) => (
            <th key={code} scope="col" title={actors.get(code)}>
              {code}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FOCAL_CODES.map((row, rowIndex) => (
          <tr key={row}>
            <th scope="row">{actors.get(row) ?? row}</th>
            {FOCAL_CODES.map((column, columnIndex) => {
              const pair = toPair(row, column, new Map());
              if (pair === null) return <td key={column} className="pair-matrix-diagonal" />;
              const mirrored = columnIndex < rowIndex;
              const count = counts.get(pair) ?? 0;
              const chosen = filter.pairs.includes(pair);
              const address = timelineAddress(
                formatFilter({ ...filter, pairs: toggleValue(filter.pairs, pair) }),
                formatView(withoutWindow(view)),
              );
              return (
                <td key={column} aria-hidden={mirrored || undefined}>
                  <Link
                    href={address}
                    scroll={false}
                    prefetch={false}
                    className="pair-matrix-cell"
                    data-pair={pair}
                    data-empty={count === 0 || undefined}
                    aria-current={chosen || undefined}
                    tabIndex={mirrored ? -1 : undefined}
                    title={`${describePair(pair, actors)}: ${count} ${count === 1 ? 'event' : 'events'}`}
                    aria-label={`${describePair(pair, actors)}, ${count} ${count === 1 ? 'event' : 'events'}`}
                  >
                    {count}
                  </Link>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A new filter shows other events, so the window and the selection of the old one are left behind. */
export function withoutWindow(view: View): View {
  const { window: _window, event: _event, ...rest } = view;
  return rest;
}
