import type { ChronicleRow } from '#lib/chronicle/chronicle-row.ts';
import { formatNotes, formatRows } from '#lib/chronicle/format-rows.ts';
import { groupRows } from '#lib/chronicle/group-rows.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { describeCount } from '#lib/wording/describe-count.ts';

/** What an embed shows as a chronicle. */
export type EmbedChronicle = {
  /** In the order that they stand in. */
  rows: readonly ChronicleRow[];
  /** Names of the focal actors, over their threads. */
  heads: readonly string[];
  /** Events of the filter, of which these rows are the most important. */
  total: number;
  /** Whether the order is that of time, under years, and not one that somebody chose. */
  isInTime: boolean;
  selected: string | null;
};

/**
 * Returns the chronicle as HTML that needs no script: rows under their years, and the words that they rest on as footnotes.
 * `home` is the address that links begin with; they leave the frame.
 */
export function formatEmbedChronicle(
  { rows, total, heads, isInTime, selected }: EmbedChronicle,
  home: string,
): string {
  const links = {
    toEvent: (id: string) => `${home}/events/${encodeURIComponent(id)}`,
    inNewTab: true,
    notes: new Map(rows.filter(({ passage }) => passage !== null).map(({ id }, index) => [id, index + 1])),
    selected,
  };
  const format = (some: readonly ChronicleRow[]) => formatRows(some, links);
  const groups = isInTime
    ? groupRows(rows, null, format).map(
        ({ label, count, rows: list }) =>
          `<h2 class="chronicle-year">${escapeHtml(label)} <span>${describeCount(count, 'event')}</span></h2>${toList(list)}`,
      )
    : [toList(format(rows))];
  const names = heads.map((name) => `<bdi class="thread-head">${escapeHtml(name)}</bdi>`);
  const cut =
    rows.length < total
      ? `<p class="chronicle-note">The ${rows.length.toLocaleString('en')} most important of ${describeCount(total, 'event')}.</p>`
      : '';
  return `<div class="chronicle embed-list embed-chronicle" style="--threads:${heads.length}" tabindex="0" role="region" aria-label="Events">
<div class="chronicle-head"><span>When</span><span class="ruler-head" aria-hidden="true"><span>J</span><span>D</span></span><span class="thread-heads">${names.join('')}</span><span>What happened</span><span>Who says so</span></div>
${cut}${groups.join('\n')}
<ol class="chronicle-notes" aria-label="The words that they rest on">${formatNotes(rows, home)}</ol>
</div>`;
}

function toList(items: string): string {
  return `<ol class="chronicle-rows">${items}</ol>`;
}
