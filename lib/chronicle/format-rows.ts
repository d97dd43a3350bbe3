/**
 * The rows of the chronicle as HTML, the same on the page, in an embed, and where a page asks for more of them. Texts come
 * from sources and editors: all are escaped.
 */
import type { DateValue } from '#lib/domain/edtf-text.ts';
import { isolate, isolateWithin, textDirection } from '#lib/isolate.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { htmlDateTime } from '#lib/time/html-date-time.ts';
import type { Passage } from '#lib/wording/passage.ts';
import { describeTranslator } from '#lib/wording/quote.ts';
import type { ChronicleRow } from './chronicle-row.ts';
import { shortDate } from './short-date.ts';
import type { YearRuler } from './year-ruler.ts';

/** Where the links of rows lead, and how. */
export type RowLinks = {
  /** Returns the address of the page of an event. */
  toEvent: (id: string) => string;
  /** Whether they leave a frame, by a tab of their own. */
  inNewTab: boolean;
  /** Numbers of the footnotes that hold the words, by id; absent where the words stand with their row. */
  notes?: ReadonlyMap<string, number>;
  /** Id of the event that is chosen. */
  selected?: string | null;
};

/** How much a title weighs, of three steps. */
const WEIGHTS = ['low', 'low', 'plain', 'high', 'high'] as const;

/** Returns rows as the items of a list: when, who with whom, what happened, and who says so, with the words. */
export function formatRows(rows: readonly ChronicleRow[], links: RowLinks): string {
  return rows.map((row) => formatRow(row, links)).join('');
}

function formatRow(row: ChronicleRow, { toEvent, inNewTab, notes, selected }: RowLinks): string {
  const { id, title, day, date, dateSense, importance, contested } = row;
  const attributes = [
    `class="chronicle-row" data-event-id="${escapeHtml(id)}" data-weight="${WEIGHTS[importance - 1] ?? 'plain'}"`,
    ...(day === null ? [] : [`data-day="${day}"`]),
    ...(row.isLandmark ? ['data-landmark=""'] : []),
    ...(id === selected ? ['aria-current="true"'] : []),
  ].join(' ');
  const target = inNewTab ? ' target="_blank" rel="noopener"' : '';
  return `<li ${attributes}>
<span class="chronicle-when" title="${escapeHtml(date.label)}">${formatDate(date, dateSense)}</span>
${formatRuler(row.ruler)}
${formatThreads(row)}
<span class="chronicle-what"><a class="chronicle-title" href="${escapeHtml(toEvent(id))}" dir="auto"${target}>${escapeHtml(title)}</a>${
    contested
      ? '<span class="chronicle-contested"><span class="visually-hidden"> (contested)</span></span>'
      : ''
  }${formatWords(row, notes)}</span>
${formatSaying(row.says)}
</li>`;
}

function formatDate({ edtf, label }: DateValue, sense: ChronicleRow['dateSense']): string {
  const held = sense === 'held' ? ' data-held=""' : '';
  const words = escapeHtml(isolateWithin(shortDate(label)));
  const machine = htmlDateTime(edtf);
  return machine === null
    ? `<span class="date-text"${held}>${words}</span>`
    : `<time class="date-text" datetime="${machine}"${held}>${words}</time>`;
}

/** Where the date of a row lies in its year. The words beside it say it. */
function formatRuler(ruler: YearRuler | null): string {
  if (ruler === null) return '<span class="ruler" aria-hidden="true" data-none=""></span>';
  const { look, start, end, isBefore, isAfter } = ruler;
  const toPercent = (share: number) => `${Number((share * 100).toFixed(1))}%`;
  const ends = `${isBefore ? ' data-before=""' : ''}${isAfter ? ' data-after=""' : ''}`;
  return `<span class="ruler" aria-hidden="true"><i class="ruler-${look}"${ends} style="--start:${toPercent(start)};--width:${toPercent(end - start)}"></i></span>`;
}

/** Who did it with whom, on the threads of the focal actors; its name says it in words. */
function formatThreads({ threads, who, outside, modality, color }: ChronicleRow): string {
  const { bar, signs, hostile, isTowardsOutside } = threads;
  const last = signs.at(-1)?.place;
  const [first, ...others] = outside;
  const attributes = [
    `class="threads" role="img" aria-label="${escapeHtml(who)}" data-modality="${modality}"`,
    ...(hostile === null ? [] : [`data-hostile="${hostile}"`]),
    `style="--event-color:${escapeHtml(color)}"`,
  ].join(' ');
  const parts = [
    bar === null ? '' : `<i class="thread-bar" style="--from:${bar.from};--to:${bar.to}"></i>`,
    first === undefined || last === undefined
      ? ''
      : `<i class="thread-edge"${isTowardsOutside ? ' data-towards=""' : ''} style="--from:${last}"></i>`,
    ...signs.map(({ place, sign }) => `<i class="thread-${sign}" style="--at:${place}"></i>`),
    first === undefined
      ? ''
      : `<span class="thread-others" title="${escapeHtml(outside.map(isolate).join(', '))}">${escapeHtml(isolate(first))}${others.length > 0 ? ` +${others.length}` : ''}</span>`,
  ];
  return `<span ${attributes}>${parts.join('')}</span>`;
}

/** With their row, or in a footnote that it leads to. */
function formatWords({ id, passage }: ChronicleRow, notes: RowLinks['notes']): string {
  if (passage === null) return '';
  if (notes === undefined)
    return passage.quote === null ? '' : `<span class="chronicle-quote">${formatQuote(passage)}</span>`;
  const number = notes.get(id);
  return number === undefined
    ? ''
    : `<sup class="chronicle-ref"><a href="#note-${escapeHtml(id)}" aria-label="Note ${number}">${number}</a></sup>`;
}

/**
 * Returns the words that rows rest on as the items of a list, in the order of the rows; those without any source are left
 * out. `home` is the address that links to sources begin with.
 */
export function formatNotes(rows: readonly ChronicleRow[], home: string): string {
  return rows
    .map(({ id, passage }) =>
      passage === null
        ? ''
        : `<li id="note-${escapeHtml(id)}">${formatQuote(passage, `${home}${passage.links.reader}`)}</li>`,
    )
    .join('');
}

/** The words, and whose they are. */
function formatQuote({ quote, source }: Passage, reader?: string): string {
  const name = source.byline || source.title;
  const cited =
    reader === undefined
      ? escapeHtml(name)
      : `<a href="${escapeHtml(reader)}" target="_blank" rel="noopener">${escapeHtml(name)}</a>`;
  const cite = `<cite dir="${textDirection(name)}">${cited}</cite>`;
  if (quote === null) return cite;
  const { exact, language, translation } = quote;
  const translated =
    translation === null
      ? ''
      : `<span class="chronicle-translation"><span lang="${escapeHtml(translation.language)}" dir="auto">${escapeHtml(translation.text)}</span> (${escapeHtml(describeTranslator(translation))})</span>`;
  const spoken = language === undefined ? '' : ` lang="${escapeHtml(language)}"`;
  return `<q${spoken} dir="auto">${escapeHtml(exact)}</q>${translated}${cite}`;
}

function formatSaying(says: ChronicleRow['says']): string {
  if (says === null) return '<span class="chronicle-says"></span>';
  const { name, manner, more } = says;
  const others =
    more > 0
      ? ` <span aria-hidden="true">+${more}</span><span class="visually-hidden">and ${more} more</span>`
      : '';
  return `<span class="chronicle-says" title="${escapeHtml(name)}">${manner === null ? '' : `${escapeHtml(manner)}: `}<bdi>${escapeHtml(name)}</bdi>${others}</span>`;
}
