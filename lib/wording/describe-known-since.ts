import type { Citation } from '#lib/domain/citation.ts';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { Source } from '#lib/domain/source.ts';
import { lookUp } from '#lib/look-up.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { parseDay } from '#lib/time/day.ts';
import { describeCount } from './describe-count.ts';
import { describeNames } from './describe-names.ts';

/** Since when an event has been known, in words, and when its sources were published. */
export type KnownSince = {
  /** "Known since 29 May 2024"; says so where no source has a last possible day of publication. */
  since: string;
  /** "2 sources, dated 29 May 2024 and 24–27 October 2024"; null where the sentence before says it all. */
  sources: string | null;
};

/** More dates than this are counted and not listed, so that the line can be read in passing. */
const MAX_LISTED_DATES = 4;

/**
 * Returns since when an event has been known: the first source that was surely published, by its last possible day, as
 * `asof` counts. A source dated to a month gives that month; one dated to a period gives its last day, "at the latest".
 * Null where none of the cited sources is among `sources`.
 */
export function describeKnownSince(
  citations: readonly Pick<Citation, 'source'>[],
  sources: Readonly<Record<string, Pick<Source, 'published'>>>,
): KnownSince | null {
  const dates = [...new Set(citations.map(({ source }) => source))]
    .flatMap((id) => lookUp(sources, id)?.published ?? [])
    .sort((a, b) => compareDays(lastDay(a), lastDay(b)) || compareDays(firstDay(b), firstDay(a)));
  const [first] = dates;
  if (first === undefined) return null;
  const labels = [...new Set(dates.map(({ label }) => label))];
  const isSaid = labels.length === 1 && describeSince(first).endsWith(first.label);
  return { since: describeSince(first), sources: isSaid ? null : describeDates(labels, dates.length) };
}

function describeSince(published: DateValue): string {
  if (published.latest === null) return 'No source says by when it was surely known';
  if (published.precision !== 'interval' && published.precision !== 'set')
    return `Known since ${published.label}`;
  return `Known since ${describeLastDay(published)} at the latest`;
}

/** A period's end in the words of a day; the marks of the period hold for it as well. */
function describeLastDay({ latest, label, approximate, uncertain }: DateValue): string {
  const day = latest === null ? null : toDateValue(latest);
  if (day === null) return label;
  return `${approximate ? 'about ' : ''}${day.label}${uncertain ? '?' : ''}`;
}

function describeDates(labels: readonly string[], count: number): string {
  const shown = labels.slice(0, MAX_LISTED_DATES);
  const more = labels.length - shown.length;
  const list = describeNames(more > 0 ? [...shown, `${more} more`] : shown);
  return `${describeCount(count, 'source')}, dated ${list}`;
}

function lastDay({ latest }: DateValue): number {
  return latest === null ? Number.POSITIVE_INFINITY : (parseDay(latest) ?? Number.POSITIVE_INFINITY);
}

function firstDay({ earliest }: DateValue): number {
  return earliest === null ? Number.NEGATIVE_INFINITY : (parseDay(earliest) ?? Number.NEGATIVE_INFINITY);
}

/** Two infinities are equal, which their difference does not say. */
function compareDays(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
