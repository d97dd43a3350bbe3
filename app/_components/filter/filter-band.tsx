import Link from 'next/link';
import { joinPhrases } from '#lib/query/describe-filter.ts';
import { EMPTY_FILTER, FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { formatFilter, isEmptyFilter } from '#lib/query/format-filter.ts';
import { resetFields } from '#lib/query/parameter.ts';
import { ADDRESS_NAMES } from '#lib/query/parse-address.ts';
import { capitalise } from '#lib/text/capitalise.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { filterAddress } from './filter-address.ts';
import { FilterAsof } from './filter-asof.client.tsx';
import { FilterMenu } from './filter-menu.client.tsx';
import { FilterMenus } from './filter-menus.tsx';
import type { FilterState } from './filter-state.ts';
import { FilterLanes, FilterLayout } from './filter-view.client.tsx';
import { PairMatrix } from './pair-matrix.tsx';
import type { FilterChoiceNames } from './to-filter-choices.ts';

const SHEET_ID = 'filter-sheet';
const MAX_SLIDER_DAYS = 100;

/**
 * Which events are shown, as a sentence whose parts can be undone, and everything to choose them by. On a phone all but
 * the sentence is in a sheet, which the browser opens and closes by itself (`popover`); wider, the same elements stand
 * in the band, so that nothing has to be known of the width when the page is made.
 */
export function FilterBand({ state, names }: { state: FilterState; names: FilterChoiceNames }) {
  const { filter, view, phrases, total, of } = state;
  return (
    <section
      className="filter-band"
      aria-label="Which events"
      data-bare={!view.controls || undefined}
      data-layout={view.layout}
    >
      <h1 className="filter-sentence" aria-live="polite" aria-atomic="true" tabIndex={-1}>
        <span className="filter-said">{view.title ?? toSentence(phrases)}</span>
        <span className="filter-count">
          {' '}
          ·{' '}
          {isEmptyFilter(filter)
            ? describeCount(total, 'event')
            : `${total.toLocaleString('en')} of ${describeCount(of, 'event')}`}
        </span>
      </h1>
      {view.controls && <FilterControls state={state} names={names} />}
    </section>
  );
}

/** Everything to choose by. */
function FilterControls({ state, names }: { state: FilterState; names: FilterChoiceNames }) {
  const { filter, view, phrases, total, facets } = state;
  const asof = (
    <FilterAsof
      asof={filter.asof}
      others={String(formatFilter(resetFields(FILTER_PARAMETERS, filter, 'asof')))}
      order={ADDRESS_NAMES}
      days={thinOut(facets.days).map((one) => ({ ...one, label: toLabel(one.day) ?? one.day }))}
      label={toLabel(filter.asof)}
      all={facets.now}
      isInMenu={view.layout === 'chronicle'}
    />
  );
  return (
    <>
      <button type="button" className="button filter-open" popoverTarget={SHEET_ID}>
        Filters
        {phrases.length > 0 && <span className="filter-menu-value">{phrases.length}</span>}
      </button>
      <div id={SHEET_ID} className="filter-sheet" popover="auto">
        {phrases.length > 0 ? (
          <FilterPhrases state={state} />
        ) : (
          <p className="filter-hint">Choose one pair or several, or narrow the events by anything below.</p>
        )}
        {view.layout !== 'chronicle' && <PairMatrix state={state} names={names.labels} />}
        <div className="filter-controls">
          {view.layout === 'chronicle' && (
            <FilterMenu
              label="Pairs"
              value={state.filter.pairs.length > 0 ? String(state.filter.pairs.length) : undefined}
            >
              <PairMatrix state={state} names={names.labels} />
            </FilterMenu>
          )}
          <FilterMenus state={state} names={names} />
        </div>
        <div className="filter-controls filter-controls-last">
          {view.layout === 'chronicle' ? (
            <FilterMenu label="As known on" value={toLabel(filter.asof)}>
              {asof}
            </FilterMenu>
          ) : (
            asof
          )}
          <FilterLanes view={view} />
        </div>
        <FilterLayout view={view} />
        <button
          type="button"
          className="button filter-close"
          popoverTarget={SHEET_ID}
          popoverTargetAction="hide"
        >
          Show {describeCount(total, 'event')}
        </button>
      </div>
    </>
  );
}

/** Each part of the sentence as a link that undoes it. */
function FilterPhrases({ state: { phrases, view } }: { state: FilterState }) {
  return (
    <ul className="filter-parts" aria-label="Parts of the filter">
      {phrases.map((phrase) => (
        <li key={phrase.key}>
          <Link
            href={filterAddress(phrase.without, view)}
            scroll={false}
            prefetch={false}
            className="filter-part"
          >
            {phrase.text} <span aria-hidden="true">×</span>
            <span className="visually-hidden">(undo)</span>
          </Link>
        </li>
      ))}
      {phrases.length > 1 && (
        <li>
          <Link
            href={filterAddress(EMPTY_FILTER, view)}
            scroll={false}
            prefetch={false}
            className="filter-part filter-clear"
          >
            Clear all
          </Link>
        </li>
      )}
    </ul>
  );
}

/** Evenly spread ones of very many days, with the last: a slider has no more places than pixels. */
function thinOut<Day>(days: readonly Day[]): Day[] {
  const step = Math.ceil(days.length / MAX_SLIDER_DAYS);
  return days.filter((_, index) => (days.length - 1 - index) % step === 0);
}

function toSentence(phrases: FilterState['phrases']): string {
  return capitalise(joinPhrases(phrases)) || 'All events';
}

function toLabel(day: string | undefined): string | undefined {
  return day === undefined ? undefined : toDateValue(day)?.label;
}
