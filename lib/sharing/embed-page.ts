/**
 * The pages of `/embed`: HTML without a framework, because they stand in other people's pages, many at a time. What is
 * written here is there before any script; `app/_viewer/embed` puts the timeline into it.
 */

import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolate, isolateWithin, textDirection } from '#lib/isolate.ts';
import { escapeHtml, formatInlineJson } from '#lib/text/escape-html.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { type EmbedChronicle, formatEmbedChronicle } from './embed-chronicle.ts';
import type { EmbedData } from './embed-data.ts';

/** What an embed shows beside its timeline. */
export type EmbedPage = {
  /** For the script that mounts the timeline; null where there is no timeline: nothing matches, or the events are listed. */
  data: EmbedData | null;
  title: string;
  /** Whether the title is shown; it always names the page. */
  hasHead: boolean;
  /** Events of the filter, and the sources they are cited from; null where counting those would take too long. */
  total: number;
  sources: number | null;
  /** The timeline as HTML, to be seen before it is there; empty where it is a table. */
  picture: string;
  /** Events in order of time, for readers without scripts and for `layout=table`. */
  listed: readonly Pick<TimelineEvent, 'id' | 'title' | 'date' | 'dateSense'>[];
  /** The same events as rows; null unless they are shown as a chronicle. */
  chronicle: EmbedChronicle | null;
  /** Address that links to events begin with. */
  home: string;
  theme: 'light' | 'dark' | undefined;
  /** What of the address was not understood, a sentence each. */
  ignored: readonly string[];
  /** Address of the same events in the full page. */
  fullView: string;
  /** Links for consumers of oEmbed, as tags of the head. */
  discovery: string;
};

/** Where the page finds its script and styles, and the nonce that lets them run. */
export type EmbedAssets = { script: string; styles: string; nonce: string };

/** Returns the HTML of an embed. */
export function formatEmbedPage(page: EmbedPage, assets: EmbedAssets): string {
  const { data, title, fullView } = page;
  return formatDocument(page, assets, {
    head: `${page.discovery}<link rel="canonical" href="${escapeHtml(fullView)}">`,
    body: `<header class="${page.hasHead ? 'embed-head' : 'visually-hidden'}"><h1 dir="${textDirection(title)}">${escapeHtml(title)}</h1></header>
<main class="embed-stage">${formatStage(page)}</main>
${formatBar(page)}
${formatScripts(data, assets)}`,
  });
}

function formatStage(page: EmbedPage): string {
  if (page.total === 0) return '<p class="embed-fault">No event matches this filter.</p>';
  if (page.chronicle !== null) return formatEmbedChronicle(page.chronicle, page.home);
  if (page.data === null) return formatList(page);
  return `<div class="timeline embed-first">${page.picture}</div>
<noscript><style>.embed-first{display:none}</style>${formatList(page)}</noscript>
<p class="embed-fault" data-late>The timeline could not be loaded here. ${formatLink(page.fullView, 'Open it in Dyadline')}</p>`;
}

/** Returns the HTML of an embed that cannot be shown: one plain line, which is better than a blank frame. */
export function formatEmbedFault(line: string, assets: Pick<EmbedAssets, 'styles'>): string {
  return formatDocument({ title: 'Dyadline', theme: undefined, chronicle: null }, assets, {
    head: '',
    body: `<main class="embed-stage"><p class="embed-fault">${escapeHtml(line)}</p></main>`,
  });
}

function formatDocument(
  { title, theme, chronicle }: Pick<EmbedPage, 'title' | 'theme' | 'chronicle'>,
  { styles }: Pick<EmbedAssets, 'styles'>,
  { head, body }: { head: string; body: string },
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(isolate(title))} · Dyadline</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${head}
<link rel="stylesheet" href="${escapeHtml(styles)}">
</head>
<body class="embed"${chronicle !== null ? ' data-chronicle' : ''}${theme === undefined ? '' : ` data-theme="${theme}"`}>
${body}
</body>
</html>
`;
}

function formatScripts(data: EmbedData | null, { script, nonce }: EmbedAssets): string {
  const attribute = `nonce="${escapeHtml(nonce)}"`;
  const main = `<script ${attribute} src="${escapeHtml(script)}"></script>`;
  // Without a timeline it only tells the page around how high it is.
  if (data === null) return main;
  // A script that does not arrive says nothing itself.
  const watch = `addEventListener('error',function(e){if(e.target&&e.target.tagName==='SCRIPT')document.body.dataset.state='failed'},true)`;
  return `<script type="application/json" id="dyadline-embed">${formatInlineJson(data)}</script>
<script ${attribute}>${watch}</script>
${main}`;
}

function formatBar({ total, sources, fullView, ignored }: EmbedPage): string {
  const counts = [
    describeCount(total, 'event'),
    ...(sources === null ? [] : [describeCount(sources, 'source')]),
  ].join(', ');
  const note =
    ignored.length === 0
      ? ''
      : ` · <span title="${escapeHtml(ignored.join(' '))}">${describeCount(ignored.length, 'parameter')} ignored<span class="visually-hidden">: ${escapeHtml(ignored.join(' '))}</span></span>`;
  return `<footer class="embed-bar">${formatLink(fullView, 'Dyadline')}<p>${counts}${note}</p></footer>`;
}

function formatLink(address: string, words: string): string {
  return `<a href="${escapeHtml(address)}" target="_blank" rel="noopener">${escapeHtml(words)}<span aria-hidden="true">\u00a0↗</span><span class="visually-hidden"> (opens in a new tab)</span></a>`;
}

function formatList({ listed, home }: EmbedPage): string {
  const rows = listed.map(({ id, title, date, dateSense }) => {
    const address = escapeHtml(`${home}/events/${encodeURIComponent(id)}`);
    const link = `<a href="${address}" target="_blank" rel="noopener"><bdi>${escapeHtml(title)}</bdi></a>`;
    return `<li data-event-id="${escapeHtml(id)}"><span class="date-text"${dateSense === 'held' ? ' data-held' : ''}>${escapeHtml(isolateWithin(date.label))}</span> ${link}</li>`;
  });
  return `<ol class="embed-list" tabindex="0" aria-label="Events">${rows.join('')}</ol>`;
}
